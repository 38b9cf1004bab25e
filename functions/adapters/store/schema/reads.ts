import { boolean, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { mesas } from './events';

/**
 * One read table for each kind of stream: what its feature's `row` answers, by the same names in snake_case. Derived: `rebuild` writes
 * them again from the events. A new column needs a migration and a higher `schema` of the feature; test/store/columns.test.ts says so.
 */
const key = { tenant: text().notNull(), id: text().notNull() };

export const readPerson = mesas.table(
  'read_person',
  { ...key, status: text(), hasAccount: boolean('has_account'), roles: text().array() },
  (t) => [primaryKey({ columns: [t.tenant, t.id] })],
);

export const readProceso = mesas.table('read_proceso', { ...key, status: text(), nombre: text() }, (t) => [
  primaryKey({ columns: [t.tenant, t.id] }),
]);

export const readIndicator = mesas.table(
  'read_indicator',
  {
    ...key,
    procesoId: text('proceso_id'),
    codigo: text(),
    nombre: text(),
    nombreNorm: text('nombre_norm'),
    dependenciaId: text('dependencia_id'),
    coordinadorId: text('coordinador_id'),
    enlaceId: text('enlace_id'),
    status: text(),
    tema: text(),
    subsistema: text(),
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
    status: text(),
    procesoId: text('proceso_id'),
    dependenciaId: text('dependencia_id'),
    sesionId: text('sesion_id'),
    numero: integer(),
    nombre: text(),
    fase: integer(),
    start: text(),
    end: text(),
    eventId: text('event_id'),
    onlineMeetingId: text('online_meeting_id'),
    chatId: text('chat_id'),
    moderadorId: text('moderador_id'),
    relatorId: text('relator_id'),
    temas: text().array(),
    personIds: text('person_ids').array(),
    indicatorIds: text('indicator_ids').array(),
    awaitsDecision: boolean('awaits_decision'),
    /** Of all its sesiones, in order. */
    sesionIds: text('sesion_ids').array(),
    cronograma: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_mesa_sesiones').using('gin', t.sesionIds),
    index('read_mesa_start').on(t.tenant, t.procesoId, t.start),
    index('read_mesa_sesion').on(t.tenant, t.sesionId),
    index('read_mesa_chat').on(t.tenant, t.chatId),
    index('read_mesa_online_meeting').on(t.tenant, t.onlineMeetingId),
    index('read_mesa_indicators').using('gin', t.indicatorIds),
    index('read_mesa_persons').using('gin', t.personIds),
  ],
);

export const readAttendance = mesas.table(
  'read_attendance',
  { ...key, status: text(), mesaId: text('mesa_id') },
  (t) => [primaryKey({ columns: [t.tenant, t.id] }), index('read_attendance_mesa').on(t.tenant, t.mesaId)],
);

export const readDies058 = mesas.table(
  'read_dies058',
  {
    ...key,
    procesoId: text('proceso_id'),
    mesaId: text('mesa_id'),
    sesionId: text('sesion_id'),
    indicatorId: text('indicator_id'),
    resultId: text('result_id'),
    dependenciaId: text('dependencia_id'),
    status: text(),
    outcome: text(),
    tipo: text(),
    consecutivo: text(),
    signingId: text('signing_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_dies058_mesa').on(t.tenant, t.mesaId),
    index('read_dies058_indicator').on(t.tenant, t.indicatorId),
    index('read_dies058_result').on(t.tenant, t.resultId),
    index('read_dies058_status').on(t.tenant, t.procesoId, t.status),
  ],
);

export const readCommitment = mesas.table(
  'read_commitment',
  {
    ...key,
    status: text(),
    procesoId: text('proceso_id'),
    ownerId: text('owner_id'),
    dependenciaId: text('dependencia_id'),
    due: text(),
    mesaId: text('mesa_id'),
    sesionId: text('sesion_id'),
    indicatorId: text('indicator_id'),
    formId: text('form_id'),
    delegateId: text('delegate_id'),
    extensionAsked: boolean('extension_asked'),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_commitment_due').on(t.tenant, t.procesoId, t.due),
    index('read_commitment_owner').on(t.tenant, t.ownerId),
    index('read_commitment_mesa').on(t.tenant, t.mesaId),
    index('read_commitment_indicator').on(t.tenant, t.indicatorId),
    index('read_commitment_form').on(t.tenant, t.formId),
  ],
);

export const readSigning = mesas.table(
  'read_signing',
  {
    ...key,
    subjectKind: text('subject_kind'),
    formId: text('form_id'),
    actaId: text('acta_id'),
    mesaId: text('mesa_id'),
    status: text(),
    due: text(),
    verification: text(),
    documentSha256: text('document_sha256'),
    signerIds: text('signer_ids').array(),
    pendingIds: text('pending_ids').array(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_signing_mesa').on(t.tenant, t.mesaId),
    index('read_signing_form').on(t.tenant, t.formId),
    index('read_signing_acta').on(t.tenant, t.actaId),
    index('read_signing_verification').on(t.tenant, t.verification),
    index('read_signing_document').on(t.tenant, t.documentSha256),
    index('read_signing_pending').using('gin', t.pendingIds),
  ],
);

export const readActa = mesas.table(
  'read_acta',
  {
    ...key,
    procesoId: text('proceso_id'),
    mesaId: text('mesa_id'),
    sesionId: text('sesion_id'),
    status: text(),
    numero: text(),
    signingId: text('signing_id'),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.id] }), index('read_acta_mesa').on(t.tenant, t.mesaId)],
);

export const readPreparacion = mesas.table(
  'read_preparacion',
  { ...key, status: text(), procesoId: text('proceso_id'), pendientes: text().array() },
  (t) => [primaryKey({ columns: [t.tenant, t.id] })],
);

export const readSesion = mesas.table(
  'read_sesion',
  {
    ...key,
    status: text(),
    procesoId: text('proceso_id'),
    clase: text(),
    start: text(),
    end: text(),
    responsableId: text('responsable_id'),
    eventId: text('event_id'),
    personIds: text('person_ids').array(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.id] }),
    index('read_sesion_start').on(t.tenant, t.procesoId, t.start),
  ],
);

export const readConvocatoria = mesas.table(
  'read_convocatoria',
  { ...key, status: text(), mesaId: text('mesa_id'), procesoId: text('proceso_id') },
  (t) => [primaryKey({ columns: [t.tenant, t.id] })],
);
