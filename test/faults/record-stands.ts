import { systemClock } from '../../functions/adapters/clock';
import { openLog } from '../../functions/adapters/log';
import { rebuild, tenantsOf, verifyChain } from '../../functions/adapters/store';
import { readConfig } from '../../functions/config';
import { ALL_FEATURES } from '../../functions/features';
import { openRecord } from '../../functions/wire';
import type { Finding } from './findings';

type Opened = Awaited<ReturnType<typeof openRecord>>['record'];

const TABLES = [...ALL_FEATURES.map(({ kind }) => `read_${kind}`), 'streams'];
/** When a stream was last sealed is of the checkpoints, not of the events. */
const dump = async ({ pool }: Opened): Promise<ReadonlyMap<string, readonly string[]>> => {
  const tables = new Map<string, readonly string[]>();
  for (const table of TABLES) {
    const { rows } = await pool.query<{ row: string }>(
      `select (to_jsonb(t) - 'sealed')::text as row from mesas."${table}" t order by 1`,
    );
    tables.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return tables;
};

/** The record itself, opened once more by another process: its chain, its checkpoint, and its read tables made anew. */
export async function recordStands(
  environment: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  const { record } = await openRecord(readConfig(environment), {
    clock: systemClock,
    log: openLog('silent'),
  });
  const found: Finding[] = [];
  try {
    await record.checkpoint();
    for (const tenant of await tenantsOf(record.pool)) {
      const report = await verifyChain(record.pool, tenant, record.checkpointKey);
      for (const { message } of report.faults) found.push({ invariant: 'the chain verifies', what: message });
      if (report.checkpoints === 0)
        found.push({ invariant: 'the chain verifies', what: 'there is no checkpoint' });
    }
    const before = await dump(record);
    await rebuild(record.pool, ALL_FEATURES);
    const after = await dump(record);
    for (const [table, rows] of before) {
      const anew = new Set(after.get(table));
      const differ = rows.filter((row) => !anew.has(row)).length;
      if (process.env['DEBUG_ROWS'])
        for (const row of rows)
          if (!anew.has(row)) {
            const { id } = JSON.parse(row) as { id: string };
            const other = [...anew].find((one) => (JSON.parse(one) as { id: string }).id === id) ?? '';
            let i = 0;
            while (row[i] === other[i]) i++;
            console.log(
              row.slice(0, 100),
              '\n<',
              row.slice(Math.max(0, i - 300), i + 500),
              '\n>',
              other.slice(Math.max(0, i - 300), i + 500),
            );
          }
      if (differ > 0 || anew.size !== rows.length)
        found.push({
          invariant: 'a rebuild gives the same read tables',
          what: `${table}: ${differ} of ${rows.length} rows differ, ${anew.size} after`,
        });
    }
  } finally {
    await record.close();
  }
  return found;
}
