import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DocumentStore } from '../../../domain/kernel/office';
import { queriesOn } from './query';

interface DocumentRow {
  readonly bytes: Buffer;
  readonly content_type: string;
  readonly filename: string;
}

/** Bytes under their own SHA-256: kept once, checked when read, never changed. */
export function documentStore(pool: Pool): DocumentStore {
  const db = queriesOn(pool);
  return {
    put: async (tenantId, bytes, { contentType, filename }) => {
      const sha256 = sha256Of(bytes);
      await db.rows(
        `insert into mesas.documents (tenant, sha256, bytes, content_type, filename) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [
          tenantId,
          sha256,
          Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          contentType,
          filename,
        ],
      );
      return sha256;
    },
    get: async (tenantId, sha256) => {
      const [row] = await db.rows<DocumentRow>(
        'select bytes, content_type, filename from mesas.documents where tenant = $1 and sha256 = $2',
        [tenantId, sha256],
      );
      if (!row) return null;
      if (sha256Of(row.bytes) !== sha256) throw new Error(`document ${sha256} was altered in the database`);
      return { bytes: row.bytes, contentType: row.content_type, filename: row.filename };
    },
  };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
