import { readFile } from 'node:fs/promises';
import { SYSTEM } from '../../domain/kernel/actor';
import { systemClock } from '../adapters/clock';
import { personDigest } from '../adapters/digest';
import { documentPrinter } from '../adapters/documents/printer';
import { DEFAULT_PROCESO_ID, LOCAL_TENANT_ID } from '../config';
import { openOffice } from '../office';
import { readArguments, runImport, USAGE } from './import-command';
import { storeOfEnvironment } from './store-of-environment';

/** npm run import -- FILE [--preview]: the user's own matrix into the register, through the same acts as the tab. */
async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (!command) {
    console.log(USAGE);
    return 2;
  }
  const { env } = process;
  const open = await storeOfEnvironment();
  try {
    const { store, documents } = open;
    const office = openOffice({
      store,
      documents,
      clock: systemClock,
      printer: documentPrinter({ reader: store.reader, documents, now: systemClock.now, publicUrl: '' }),
      digest: personDigest({ digestKey: env['DIGEST_KEY'] ?? null, dataDir: env['DATA_DIR'] ?? '.data' }),
    });
    return await runImport(command, {
      office,
      actor: { tenantId: env['MICROSOFT_APP_TENANT_ID'] ?? LOCAL_TENANT_ID, person: SYSTEM, grants: [] },
      procesoId: env['PROCESO_ID'] ?? DEFAULT_PROCESO_ID,
      readFile: async (path) => new Uint8Array(await readFile(path)),
      print: (line) => console.log(line),
    });
  } finally {
    await open.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
