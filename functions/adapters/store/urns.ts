import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Batch, Tally } from '../../../domain/kernel/store';
import { quoted } from './query';

/** Every urn is as long as any other, whatever it holds. */
const LENGTH = 2048;
const NONCE = 12;
const TAG = 16;

/** Sums of secret votes under a key that the database never sees: one for each urn, derived from the secret of the office. */
export interface Seals {
  readonly seal: (tenantId: string, urnId: string, tally: Tally) => Buffer;
  readonly open: (tenantId: string, urnId: string, sealed: Buffer) => Tally;
}

export function urnSeals(secret: () => string): Seals {
  const keyOf = (place: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret(), place, 'mesas: urna de un voto secreto', 32));
  return {
    seal: (tenantId, urnId, tally) => {
      const place = JSON.stringify([tenantId, urnId]);
      const text = Buffer.from(JSON.stringify(tally));
      if (text.length > LENGTH) throw new Error('An urn of so many options does not fit');
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', keyOf(place), nonce).setAAD(Buffer.from(place));
      const body = cipher.update(Buffer.concat([text, Buffer.alloc(LENGTH - text.length, ' ')]));
      return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
    },
    open: (tenantId, urnId, sealed) => {
      const place = JSON.stringify([tenantId, urnId]);
      const decipher = createDecipheriv('aes-256-gcm', keyOf(place), sealed.subarray(0, NONCE))
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(-TAG));
      const text = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as Tally;
    },
  };
}

/** Runs statements in the transaction under way, one row of answer for each. */
type Run = (statements: readonly string[]) => Promise<readonly unknown[]>;

export interface Urns {
  readonly read: (urnId: string) => Promise<Tally>;
  /** Puts the ballots of a batch in and ends the urns that it empties, before its events: all or nothing with them. */
  readonly write: (batch: Batch) => Promise<void>;
}

export function urnsOn(run: Run, seals: Seals, tenantId: string): Urns {
  const place = (urnId: string): string => `(${quoted(tenantId)}, ${quoted(urnId)})`;
  const read = async (urnId: string): Promise<Tally> => {
    const [row] = await run([
      `select encode(sealed, 'hex') as sealed from mesas.urns where (tenant, urn_id) = ${place(urnId)} for update`,
    ]);
    const { sealed } = (row ?? {}) as { readonly sealed?: string };
    return sealed === undefined ? {} : seals.open(tenantId, urnId, Buffer.from(sealed, 'hex'));
  };
  return {
    read,
    write: async ({ ballots = [], emptied = [] }) => {
      for (const urnId of new Set(ballots.map((ballot) => ballot.urnId))) {
        const tally: Record<string, number> = { ...(await read(urnId)) };
        for (const { option } of ballots.filter((ballot) => ballot.urnId === urnId))
          tally[option] = (tally[option] ?? 0) + 1;
        const sealed = seals.seal(tenantId, urnId, tally).toString('hex');
        await run([
          `insert into mesas.urns (tenant, urn_id, sealed) values (${quoted(tenantId)}, ${quoted(urnId)}, decode('${sealed}', 'hex'))
           on conflict (tenant, urn_id) do update set sealed = excluded.sealed`,
        ]);
      }
      for (const urnId of emptied)
        await run([`delete from mesas.urns where (tenant, urn_id) = ${place(urnId)}`]);
    },
  };
}
