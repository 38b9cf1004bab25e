import type { Pool } from 'pg';
import type { NamedEntry } from '../../../domain/indicators';
import { queriesOn } from './query';

/** What a search of the register needs of the record: names, and whether anything happened since they were read. */
export interface RegisterNames {
  /** Grows with every fact about an indicator. */
  readonly mark: (tenantId: string) => Promise<string>;
  readonly names: (tenantId: string, procesoId: string) => Promise<readonly NamedEntry[]>;
}

const MARK = "select count(*)::text as mark from mesas.events where tenant = $1 and kind = 'indicator'";
const NAMES = `select id, codigo, nombre, dependencia_id as "dependenciaId", subsistema, tema, status
  from mesas.read_indicator where tenant = $1 and proceso_id = $2 order by codigo collate "C", id collate "C"`;

export function registerNames(pool: Pool): RegisterNames {
  const db = queriesOn(pool);
  return {
    mark: async (tenantId) => (await db.rows<{ mark: string }>(MARK, [tenantId]))[0]?.mark ?? '0',
    names: (tenantId, procesoId) =>
      db.rows<NamedEntry & Record<string, unknown>>(NAMES, [tenantId, procesoId]),
  };
}
