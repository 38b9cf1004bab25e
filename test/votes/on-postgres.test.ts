import { cancelVotacion, closeVotacion, startVotacion, votacionFeature, vote } from '../../domain/votes';
import { rebuild } from '../../functions/adapters/store';
import { urnSeals } from '../../functions/adapters/store/urns';
import { ALL_FEATURES } from '../../functions/features';
import { refusalOf, TENANT } from '../helpers/given';
import type { MemoryStore } from '../helpers/memory-store';
import { openTestStore } from '../store/database';
import { type Voting, voting } from './house';

type Open = Awaited<ReturnType<typeof openTestStore>>;
const SECRETS = ['the secret of the office one', 'the secret of the office two'] as const;
const opens: Open[] = [];
const plays: Voting[] = [];
beforeAll(async () => {
  for (const secret of SECRETS) opens.push(await openTestStore({ features: ALL_FEATURES, secret }));
  // One after the other: the ids of both count from their own first command.
  for (const open of opens) plays.push(await voting({ ...open.store } as unknown as MemoryStore));
});
afterAll(() => Promise.all(opens.map((open) => open.dispose())));

const at = (i: number): Open & Voting => {
  const open = opens[i];
  const play = plays[i];
  if (!open || !play) throw new Error('not open');
  return { ...open, ...play };
};

/** Of the queue: its own clocks and random ids. Hashes follow from everything else in their stream. */
const OF_THE_MACHINE = /^(hash|head|previous|sealed|.*_at|.*_on|.*_until|start_after)$/;
/** Every row of every table, ours and the queue's, with the ids of commands counted from the first. */
async function everything({ pool }: Open): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema in ('mesas', 'mesas_jobs') and table_type = 'BASE TABLE' order by 1, 2`,
  );
  const { rows: commands } = await pool.query<{ first: number }>(
    `select min(substring(command_id from 'cmd-([0-9]+)')::int) as first from mesas.events`,
  );
  const first = commands[0]?.first ?? 0;
  const found: Record<string, readonly string[]> = {};
  for (const { schema, name } of tables) {
    const { rows } = await pool.query<{ row: object }>(`select to_jsonb(t) as row from ${schema}.${name} t`);
    found[name] = rows
      .map(({ row }) =>
        JSON.stringify(row, (key, value: unknown) =>
          OF_THE_MACHINE.test(key) || (key === 'id' && schema === 'mesas_jobs') ? null : value,
        ).replaceAll(/cmd-(\d+)/g, (_, n: string) => `cmd-${Number(n) - first}`),
      )
      .sort();
  }
  return found;
}

const VOTERS = ['enlace', 'relator', 'moderadora'] as const;
const CHOSEN = [
  ['a-favor', 'a-favor', 'en-contra'],
  ['en-contra', 'a-favor', 'a-favor'],
] as const;

test('F16 whatever each person chooses, every table of the database is the same but for the sealed urn, before and after the count', async () => {
  const ids: string[] = [];
  for (const i of [0, 1]) {
    const { house, mesaId } = at(i);
    const input = { mesaId, pregunta: '¿Se elige?', clase: 'secreta' } as const;
    const { votacionId } = await house.ok('moderadora', startVotacion, input, { commandId: 'start' });
    ids.push(votacionId);
    for (const [j, who] of VOTERS.entries()) {
      const opcion = CHOSEN[i]?.[j] ?? '';
      await house.ok(who, vote, { votacionId, opcion }, { commandId: `vote-${who}` });
    }
  }
  const before = [await everything(at(0)), await everything(at(1))];
  expect(before[0]?.['events']?.filter((row) => row.includes('ballot-cast'))).toHaveLength(3);
  expect(before[0]?.['urns']).toHaveLength(1);
  expect(before[1]).toEqual(before[0]);
  for (const [i, votacionId] of ids.entries())
    await at(i).house.ok('moderadora', closeVotacion, { votacionId }, { commandId: 'close' });
  const after = [await everything(at(0)), await everything(at(1))];
  expect(after[0]?.['urns']).toEqual([]);
  expect(after[1]).toEqual(after[0]);
});

test('F16 the urn is as long with one vote as with many, and opens with no other secret and as no other urn', async () => {
  const { house, start, pool } = at(0);
  const votacionId = await start({ clase: 'secreta' });
  const sealed = async (): Promise<readonly Buffer[]> => {
    const sql = 'select sealed from mesas.urns where urn_id = $1';
    return (await pool.query<{ sealed: Buffer }>(sql, [votacionId])).rows.map((row) => row.sealed);
  };
  await house.ok('enlace', vote, { votacionId, opcion: 'a-favor' });
  const [one = Buffer.alloc(0)] = await sealed();
  await house.ok('relator', vote, { votacionId, opcion: 'en-blanco' });
  const [two = Buffer.alloc(0)] = await sealed();
  expect([two.length, two.equals(one)]).toEqual([one.length, false]);
  const own = urnSeals(() => SECRETS[0]);
  expect(own.open(TENANT, votacionId, two)).toEqual({ 'a-favor': 1, 'en-blanco': 1 });
  expect(() => own.open(TENANT, 'otra', two)).toThrow('unable to authenticate data');
  expect(() => urnSeals(() => SECRETS[1]).open(TENANT, votacionId, two)).toThrow(
    'unable to authenticate data',
  );
  await house.ok('moderadora', cancelVotacion, { votacionId, motivo: 'Se repite' });
  expect(await sealed()).toEqual([]);
});

test('F16 clicks at once: one vote for each and as many in the urn; an older urn put back is found out, and a rebuild leaves it alone', async () => {
  const { house, start, seen, pool } = at(0);
  const votacionId = await start({ clase: 'secreta' });
  const all = await Promise.all(
    VOTERS.flatMap((who) => [1, 2, 3].map(() => house.as(who, vote, { votacionId, opcion: 'a-favor' }))),
  );
  expect(all.filter((one) => one.ok && !one.value.repetido)).toHaveLength(3);
  expect(all.every(({ ok }) => ok)).toBe(true);
  const { rows } = await pool.query<{ sealed: Buffer }>('select sealed from mesas.urns where urn_id = $1', [
    votacionId,
  ]);
  const put = (bytes: Buffer | undefined) =>
    pool.query('update mesas.urns set sealed = $2 where urn_id = $1', [votacionId, bytes]);
  await put(urnSeals(() => SECRETS[0]).seal(TENANT, votacionId, { 'a-favor': 2 }));
  const refused = await house.as('moderadora', closeVotacion, { votacionId });
  expect(refusalOf(refused).code).toBe('urna-no-cuadra');
  await put(rows[0]?.sealed);
  await rebuild(pool, [votacionFeature]);
  await house.ok('moderadora', closeVotacion, { votacionId });
  expect((await seen()).votaciones.at(-1)).toMatchObject({ votaron: 3, resultado: 'Decidido: A favor.' });
});
