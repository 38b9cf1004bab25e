import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { AnyFeature, Row, Scalar, StreamKind } from '../../../domain/kernel/feature';
import { readVotacion } from './schema/read-votacion';
import * as reads from './schema/reads';

/** The read table of each kind. */
export const READ_TABLES: Readonly<Record<StreamKind, PgTable>> = {
  person: reads.readPerson,
  proceso: reads.readProceso,
  indicator: reads.readIndicator,
  mesa: reads.readMesa,
  attendance: reads.readAttendance,
  dies058: reads.readDies058,
  commitment: reads.readCommitment,
  signing: reads.readSigning,
  preparacion: reads.readPreparacion,
  sesion: reads.readSesion,
  convocatoria: reads.readConvocatoria,
  acta: reads.readActa,
  votacion: readVotacion,
};

export interface Column {
  /** Quoted, ready for SQL. */
  readonly sql: string;
  readonly name: string;
  readonly type: string;
}

const columnsByKind = new Map(
  Object.entries(READ_TABLES).map(([kind, table]) => [
    kind,
    new Map(
      Object.entries(getTableColumns(table)).map(([key, column]): [string, Column] => [
        key,
        { sql: `r."${column.name}"`, name: column.name, type: column.getSQLType() },
      ]),
    ),
  ]),
);

/** The column of a key of `row`; a key without a column is a fault of the programmer, found by test/store/columns.test.ts. */
export function columnOf(kind: StreamKind, key: string): Column {
  const column = columnsByKind.get(kind)?.get(key);
  if (!column || key === 'tenant')
    throw new Error(
      `The read table of "${kind}" has no column for "${key}": add it to schema/reads.ts and run drizzle-kit generate`,
    );
  return column;
}

/** The row of a stream as its table takes it. */
export function tableRow(
  feature: AnyFeature,
  tenantId: string,
  id: string,
  row: Row,
): Readonly<Record<string, Scalar | readonly string[]>> {
  const values: Record<string, Scalar | readonly string[]> = {};
  for (const [key, value] of Object.entries(row)) values[columnOf(feature.kind, key).name] = value;
  return { ...values, tenant: tenantId, id };
}
