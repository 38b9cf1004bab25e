import { boolean, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { mesas } from './events';

/**
 * One read table for each kind of stream: what its feature's `row` answers, by the same names in snake_case. Derived: `rebuild` writes
 * them again from the events. Numbers that people read are text (exact decimals).
 */
const key = { tenant: text().notNull(), id: text().notNull() };

export const readPerson = mesas.table(
  'read_person',
  {
    ...key,
    kind: text(),
    version: integer(),
    hasAccount: boolean('has_account'),
    roles: text().array(),
    scopes: text().array(),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.id] })],
);

export const readProceso = mesas.table('read_proceso', { ...key, kind: text(), nombre: text() }, (t) => [
  primaryKey({ columns: [t.tenant, t.id] }),
]);

export const readIndicator = mesas.table(
  'read_indicator',
  {
    ...key,
    kind: text(),
    procesoId: text('proceso_id'),
    codigo: text(),
    nombre: text(),
    dependenciaId: text('dependencia_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_indicator_dependencia').on(t.tenant, t.procesoId, t.dependenciaId),
    index('read_indicator_codigo').on(t.tenant, t.procesoId, t.codigo),
  ],
);

export const readMesa = mesas.table(
  'read_mesa',
  {
    ...key,
    kind: text(),
    procesoId: text('proceso_id'),
    numero: integer(),
    dependenciaId: text('dependencia_id'),
    start: text(),
    indicatorIds: text('indicator_ids').array(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_mesa_start').on(t.tenant, t.procesoId, t.start),
    index('read_mesa_indicators').using('gin', t.indicatorIds),
  ],
);

export const readAttendance = mesas.table(
  'read_attendance',
  { ...key, kind: text(), mesaId: text('mesa_id') },
  (t) => [primaryKey({ columns: [t.tenant, t.id] }), index('read_attendance_mesa').on(t.tenant, t.mesaId)],
);

export const readDies058 = mesas.table(
  'read_dies058',
  {
    ...key,
    kind: text(),
    procesoId: text('proceso_id'),
    mesaId: text('mesa_id'),
    indicatorId: text('indicator_id'),
    dependenciaId: text('dependencia_id'),
    signingId: text('signing_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_dies058_mesa').on(t.tenant, t.mesaId),
    index('read_dies058_indicator').on(t.tenant, t.indicatorId),
  ],
);

export const readCommitment = mesas.table(
  'read_commitment',
  {
    ...key,
    kind: text(),
    procesoId: text('proceso_id'),
    ownerId: text('owner_id'),
    dependenciaId: text('dependencia_id'),
    due: text(),
    mesaId: text('mesa_id'),
    formId: text('form_id'),
    indicatorId: text('indicator_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_commitment_due').on(t.tenant, t.procesoId, t.due),
    index('read_commitment_owner').on(t.tenant, t.ownerId),
    index('read_commitment_mesa').on(t.tenant, t.mesaId),
  ],
);

export const readSigning = mesas.table(
  'read_signing',
  {
    ...key,
    kind: text(),
    mesaId: text('mesa_id'),
    formId: text('form_id'),
    actaId: text('acta_id'),
    verification: text(),
    signers: text().array(),
    pending: text().array(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_signing_mesa').on(t.tenant, t.mesaId),
    index('read_signing_verification').on(t.tenant, t.verification),
    index('read_signing_pending').using('gin', t.pending),
  ],
);

export const readActa = mesas.table(
  'read_acta',
  {
    ...key,
    kind: text(),
    procesoId: text('proceso_id'),
    mesaId: text('mesa_id'),
    signingId: text('signing_id'),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.id] }), index('read_acta_mesa').on(t.tenant, t.mesaId)],
);
