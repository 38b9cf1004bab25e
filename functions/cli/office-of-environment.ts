import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import type { Office } from '../../domain/kernel/office';
import { systemClock } from '../adapters/clock';
import { personDigest } from '../adapters/digest';
import { documentPrinter } from '../adapters/documents/printer';
import { DEFAULT_PROCESO_ID, LOCAL_TENANT_ID } from '../config';
import { openOffice } from '../office';
import { storeOfEnvironment } from './store-of-environment';

export interface ConsoleOffice {
  readonly office: Office;
  readonly actor: Actor;
  readonly procesoId: string;
}

/** Runs a command of the console over the office that `npm start` would open, and closes it. */
export async function withOffice(run: (here: ConsoleOffice) => Promise<number>): Promise<number> {
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
    return await run({
      office,
      actor: { tenantId: env['MICROSOFT_APP_TENANT_ID'] ?? LOCAL_TENANT_ID, person: SYSTEM, grants: [] },
      procesoId: env['PROCESO_ID'] ?? DEFAULT_PROCESO_ID,
    });
  } finally {
    await open.close();
  }
}

/** The exit code of the process; a breakage is said in one line. */
export function exitWith(done: Promise<number>): void {
  done.then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
