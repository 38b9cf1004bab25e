import { getTableColumns } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import { READ_TABLES } from './columns';

/**
 * Keeps `mesas.put_mesa(rows)` and its like, one per read table, with the columns of today: an upsert by key, whose plan stays right
 * however the table grows. Call it after the migrations, while no other process migrates.
 */
export async function keepPutFunctions(client: PoolClient): Promise<void> {
  const kinds = Object.keys(READ_TABLES);
  await client.query([...kinds.map(putFunction), putRows(kinds)].join(';\n'));
}

/** Which of them a batch's rows go to: a new kind of stream needs no migration of its own for it. */
const putRows = (kinds: readonly string[]): string =>
  `create or replace function mesas.put_rows(p_kind text, p_rows jsonb) returns void language plpgsql as $put$ begin
    case p_kind ${kinds.map((kind) => `when '${kind}' then perform mesas."put_${kind}"(p_rows);`).join(' ')} end case;
  end $put$`;

function putFunction(kind: string): string {
  const table = `mesas."read_${kind}"`;
  const columns = Object.values(getTableColumns(READ_TABLES[kind as keyof typeof READ_TABLES])).map(
    ({ name }) => `"${name}"`,
  );
  const changed = columns
    .filter((name) => name !== '"tenant"' && name !== '"id"')
    .map((name) => `${name} = excluded.${name}`);
  return `create or replace function mesas."put_${kind}"(p_rows jsonb) returns void language plpgsql as $put$ begin
    insert into ${table} (${columns.join(', ')})
    select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, p_rows)
    on conflict (tenant, id) do update set ${changed.join(', ')};
  end $put$`;
}
