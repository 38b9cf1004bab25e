import { sql } from 'drizzle-orm';
import { boolean, customType, index, integer, jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { mesas } from './events';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What is known of people, by version: corrected with a new version, erased after the term; `rebuild` never touches it. */
export const personVersions = mesas.table(
  'person_versions',
  {
    tenant: text().notNull(),
    personId: text('person_id').notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    cargo: text().notNull(),
    email: text(),
    dependencia: text().notNull(),
    aadObjectId: text('aad_object_id'),
    current: boolean().notNull(),
    /** Lower case, without accents. */
    nameKey: text('name_key').notNull(),
    search: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.personId, t.version] }),
    index('person_versions_account').on(t.tenant, t.aadObjectId),
    index('person_versions_email').on(t.tenant, sql`lower(${t.email})`),
  ],
);

/** Bytes under their own SHA-256: never changed. */
export const documents = mesas.table(
  'documents',
  {
    tenant: text().notNull(),
    sha256: text().notNull(),
    bytes: bytea().notNull(),
    contentType: text('content_type').notNull(),
    filename: text().notNull(),
    keptAt: timestamp('kept_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.sha256] })],
);

/** Where each card was posted, so that it is edited in place. */
export const cardActivities = mesas.table(
  'card_activities',
  {
    tenant: text().notNull(),
    cardKey: text('card_key').notNull(),
    conversationId: text('conversation_id').notNull(),
    activityId: text('activity_id').notNull(),
    serviceUrl: text('service_url'),
    postedAt: timestamp('posted_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenant, t.cardKey] })],
);

/**
 * Secret votes while they are open: one row for each urn, with the sums of its options sealed by a key that is not in the database. Written again with
 * each vote, so that no row, order or time stands for a person; removed when it is counted.
 */
export const urns = mesas.table(
  'urns',
  { tenant: text().notNull(), urnId: text('urn_id').notNull(), sealed: bytea().notNull() },
  (t) => [primaryKey({ columns: [t.tenant, t.urnId] })],
);

/** How the bot reaches a person or a chat: learned when it is installed there or spoken to. */
export const conversations = mesas.table(
  'conversations',
  {
    tenant: text().notNull(),
    conversationId: text('conversation_id').notNull(),
    aadObjectId: text('aad_object_id'),
    userId: text('user_id'),
    serviceUrl: text('service_url').notNull(),
    learnedAt: timestamp('learned_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.conversationId] }),
    index('conversations_person').on(t.tenant, t.aadObjectId),
  ],
);

/** What was told to the world and how far each telling got, so that a crash repeats none of it. */
export const deliveries = mesas.table(
  'deliveries',
  {
    tenant: text().notNull(),
    key: text().notNull(),
    status: text({ enum: ['claimed', 'done', 'failed'] }).notNull(),
    external: jsonb().notNull(),
    attempts: integer().notNull(),
    lastError: text('last_error'),
    leasedUntil: timestamp('leased_until', { withTimezone: true }).notNull(),
    /** The run of the product that claimed it last: its own leases bind nobody but its tries that are at work. */
    owner: text(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant, t.key] }),
    index('deliveries_status').on(t.tenant, t.status),
    index('deliveries_mesas').using('gin', sql`string_to_array(${t.external} ->> 'mesas', ' ')`),
  ],
);
