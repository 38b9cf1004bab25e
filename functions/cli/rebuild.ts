import { rebuild } from '../adapters/store';
import { ALL_FEATURES } from '../features';
import { storeOfEnvironment } from './store-of-environment';

/** npm run rebuild: folds every event again and writes the read tables anew. Documents, persons and cards are not touched. */
async function main(): Promise<void> {
  const open = await storeOfEnvironment();
  try {
    const rebuilt = await rebuild(open.pool, ALL_FEATURES);
    for (const { kind, streams } of rebuilt) console.log(`${kind}: ${streams}`);
    console.log(
      `${rebuilt.reduce((sum, { streams }) => sum + streams, 0)} expedientes reconstruidos a partir de sus eventos.`,
    );
  } finally {
    await open.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
