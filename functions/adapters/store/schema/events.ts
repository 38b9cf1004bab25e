import { index, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';

/** Everything of ours lives in one schema of the database; pg-boss has its own. */
export const mesas = pgSchema('mesas');

/** The record: append-only (a trigger refuses anything else), each event linked to the one before it by hash. */
export const events = mesas.table(
  'events',
  {
    tenant: text().notNull(),
    kind: text().notNull(),
    stream: text().notNull(),
    version: integer().notNull(),
    type: text().notNull(),
    data: jsonb().notNull(),
    /** Instant as text: it sorts, and the hash covers exactly these characters. */
    at: text().notNull(),
    personId: text('person_id').notNull(),
    personVersion: integer('person_version').notNull(),
    commandId: text('command_id').notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.kind, t.stream, t.version] }),
    index('events_command').on(t.tenant, t.commandId, t.kind, t.stream),
  ],
);

/** Head of each stream: where the next event links, and the folded state under the schema number that folded it. Derived. */
export const streams = mesas.table(
  'streams',
  {
    tenant: text().notNull(),
    kind: text().notNull(),
    id: text().notNull(),
    version: integer().notNull(),
    head: text().notNull(),
    schema: integer().notNull(),
    state: jsonb().notNull(),
    /** Version covered by the last signed checkpoint. */
    sealed: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.kind, t.id] })],
);

/** Keys of everything ever told: the same fact is enqueued once, also after its job was archived. */
export const outboxKeys = mesas.table(
  'outbox_keys',
  { tenant: text().notNull(), key: text().notNull() },
  (t) => [primaryKey({ columns: [t.tenant, t.key] })],
);

/** Signed list of the stream heads that moved since the checkpoint before it: exposes a stream that was cut or removed. */
export const checkpoints = mesas.table(
  'checkpoints',
  {
    tenant: text().notNull(),
    number: integer().notNull(),
    at: text().notNull(),
    heads: jsonb().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
    keyId: text('key_id').notNull(),
    signature: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.number] })],
);
