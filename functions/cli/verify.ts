import { tenantsOf, verifyChain } from '../adapters/store';
import { storeOfEnvironment } from './store-of-environment';

/** node scripts/run.mjs functions/cli/verify.ts: walks the whole record; ends with 1 when something is not as it was written. */
async function main(): Promise<void> {
  const open = await storeOfEnvironment();
  try {
    for (const tenant of await tenantsOf(open.pool)) {
      const report = await verifyChain(open.pool, tenant, open.checkpointKey);
      console.log(
        `Entidad ${tenant}: ${report.events} eventos en ${report.streams} expedientes, ${report.checkpoints} puntos de control.`,
      );
      for (const fault of report.faults) console.log(`  ${fault.message}`);
      if (report.faults.length > 0) process.exitCode = 1;
      else console.log('  La cadena está completa: nada fue alterado ni retirado.');
      if (report.lastCheckpoint)
        console.log(`  Último punto de control: ${report.lastCheckpoint} (anótelo fuera de este equipo).`);
    }
  } finally {
    await open.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
