import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { mesas } from './events';

/** The read table of the votes, as those of `reads.ts`. */
export const readVotacion = mesas.table(
  'read_votacion',
  {
    tenant: text().notNull(),
    id: text().notNull(),
    status: text(),
    clase: text(),
    procesoId: text('proceso_id'),
    mesaId: text('mesa_id'),
    sesionId: text('sesion_id'),
    itemId: text('item_id'),
    numero: integer(),
    /** The roll: who may vote, never who chose what. */
    personIds: text('person_ids').array(),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.id] }), index('read_votacion_mesa').on(t.tenant, t.mesaId)],
);
