import type { Pool, QueryConfig } from 'pg';
import type PgBoss from 'pg-boss';
import type { AnyFeature } from '../../../domain/kernel/feature';
import type { Instant } from '../../../domain/kernel/instant';
import type { DocumentStore } from '../../../domain/kernel/office';
import type { Store } from '../../../domain/kernel/store';
import { officeSecret } from '../digest';
import { type CardRegistry, cardRegistry } from './cards';
import { seal, tenantsOf } from './checkpoint';
import { type CheckpointKey, checkpointKey } from './checkpoint-key';
import { type ConversationRegistry, conversationRegistry } from './conversations';
import { type Deliveries, deliveries } from './deliveries';
import { documentStore } from './documents';
import { openBoss, type RetryPolicy } from './jobs';
import { liveHeads, type Watch } from './live';
import { exclusively, migrate } from './migrate';
import { openPool, SILENT, type StoreLog } from './pool';
import { startEmbedded } from './postgres/supervisor';
import { postgresStore } from './postgres-store';
import { keepPutFunctions } from './put-functions';
import { refreshStale } from './rebuild';
import { type RegisterNames, registerNames } from './register-names';
import { urnSeals } from './urns';
import { deadLetters, type Handler, jobsDue, startWorkers, type Workers } from './workers';

export interface StoreConfig {
  /** `null`: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Every feature: streams folded by an older version of the code are folded again at start. */
  readonly features: readonly AnyFeature[];
  readonly log?: StoreLog;
  /** PEM of an Ed25519 private key; without it one is kept in `dataDir`. */
  readonly checkpointKey?: string;
  /** Secret of the office, which seals the urns; without it one is kept in `dataDir`. */
  readonly secret?: string;
  /** 0: never by itself. */
  readonly checkpointEveryMs?: number;
  readonly retry?: RetryPolicy;
}

export interface OpenStore {
  readonly store: Store;
  readonly documents: DocumentStore;
  readonly cards: CardRegistry;
  readonly conversations: ConversationRegistry;
  readonly deliveries: Deliveries;
  /** Names of the register, for its search. */
  readonly names: RegisterNames;
  readonly deadLetters: ReturnType<typeof deadLetters>;
  /** Tells when a stream moves: what pages show live. */
  readonly watch: Watch;
  readonly work: (handlers: Readonly<Record<string, Handler>>) => Workers;
  /** Jobs due or at work; 0: the world was told everything. */
  readonly jobsDue: () => Promise<number>;
  /** Signs the heads of every tenant now; also happens by itself from time to time. */
  readonly checkpoint: (at?: Instant) => Promise<void>;
  readonly checkpointKey: CheckpointKey;
  /** Refuses when the database does not answer. */
  readonly health: () => Promise<{ readonly database: 'ok'; readonly embedded: boolean }>;
  readonly close: () => Promise<void>;
  readonly pool: Pool;
  readonly boss: PgBoss;
}

const TEN_MINUTES = 600_000;
/** Whoever asks whether we are well waits no longer than this for the database. */
const PROBE: QueryConfig & { readonly query_timeout: number } = { text: 'select 1', query_timeout: 3000 };

/** The database, ready: started if it is ours, migrated, with its queue. Several processes may open the same one at once. */
export async function openStore(config: StoreConfig): Promise<OpenStore> {
  const { log = SILENT, databaseUrl, dataDir } = config;
  const embedded = databaseUrl === null ? await startEmbedded(dataDir) : null;
  const pool = openPool(embedded ?? databaseUrl ?? '', log);
  try {
    return await opened(pool, config, embedded?.stop ?? (async () => undefined), embedded !== null);
  } catch (error) {
    await pool.end().catch(() => undefined);
    await embedded?.stop();
    throw error;
  }
}

async function opened(
  pool: Pool,
  config: StoreConfig,
  stop: () => Promise<void>,
  embedded: boolean,
): Promise<OpenStore> {
  const { log = SILENT, features, checkpointEveryMs = TEN_MINUTES } = config;
  const boss = await prepare(pool, config, log);
  await refreshStale(pool, features);
  const key = checkpointKey(
    config.checkpointKey ? { pem: config.checkpointKey } : { dataDir: config.dataDir },
  );
  const crews: Workers[] = [];
  const live = liveHeads(pool);
  const checkpoint = async (at = new Date().toISOString() as Instant): Promise<void> => {
    for (const tenant of await tenantsOf(pool)) await seal(pool, tenant, key, at);
  };
  const timer =
    checkpointEveryMs > 0
      ? setInterval(
          () =>
            void checkpoint().catch((error: unknown) => log.error({ message: String(error) }, 'checkpoint')),
          checkpointEveryMs,
        )
      : undefined;
  timer?.unref();
  return {
    pool,
    boss,
    store: postgresStore(
      pool,
      urnSeals(() => officeSecret({ digestKey: config.secret ?? null, dataDir: config.dataDir })),
      () => {
        for (const crew of crews) crew.wake();
        live.wake();
      },
    ),
    watch: live.watch,
    documents: documentStore(pool),
    cards: cardRegistry(pool),
    conversations: conversationRegistry(pool),
    deliveries: deliveries(pool),
    names: registerNames(pool),
    deadLetters: deadLetters(pool, boss),
    jobsDue: () => jobsDue(pool),
    work: (handlers) => {
      const crew = startWorkers(pool, boss, handlers, { log });
      crews.push(crew);
      return crew;
    },
    checkpoint,
    checkpointKey: key,
    health: async () => {
      await pool.query(PROBE);
      return { database: 'ok', embedded };
    },
    close: async () => {
      clearInterval(timer);
      live.stop();
      await Promise.all(crews.map((crew) => crew.stop()));
      await boss.stop({ graceful: false, close: false });
      await pool.end();
      await stop();
    },
  };
}

async function prepare(pool: Pool, config: StoreConfig, log: StoreLog): Promise<PgBoss> {
  let boss: PgBoss | undefined;
  await exclusively(pool, async (client) => {
    await migrate(client);
    await keepPutFunctions(client);
    boss = await openBoss(pool, client, config.retry, log);
  });
  if (!boss) throw new Error('the queue did not open');
  return boss;
}
