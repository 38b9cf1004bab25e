import { type OpenStore, openStore } from '../adapters/store';
import { ALL_FEATURES } from '../features';

/** The store that `npm start` would open, for the commands of the console: nothing else of the configuration is needed. */
export const storeOfEnvironment = (): Promise<OpenStore> =>
  openStore({
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    dataDir: process.env['DATA_DIR'] ?? '.data',
    features: ALL_FEATURES,
    checkpointEveryMs: 0,
    ...(process.env['CHECKPOINT_KEY'] ? { checkpointKey: process.env['CHECKPOINT_KEY'] } : {}),
  });
