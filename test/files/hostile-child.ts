import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { existingIndicators } from '../../domain/indicators';
import { SYSTEM } from '../../domain/kernel/actor';
import { openProceso } from '../../domain/people';
import { systemClock } from '../../functions/adapters/clock';
import { importFile } from '../../functions/adapters/files';
import { openOffice } from '../../functions/office';
import { memoryStore } from '../helpers/memory-store';

const never = async (): Promise<never> => {
  throw new Error('nothing is printed here');
};

/** Imports every file of a folder into an empty register, in a process with little memory, and says what came of each. */
async function main(): Promise<void> {
  const [folder = ''] = process.argv.slice(2);
  const store = memoryStore();
  const printer = { form: never, acta: never };
  const office = openOffice({
    store,
    clock: systemClock,
    documents: never as never,
    printer: printer as never,
    digest: () => '',
  });
  const actor = { tenantId: 't', person: SYSTEM, grants: [] };
  await office.perform(actor, openProceso, { procesoId: 'p', nombre: 'Proceso' }, 'open');
  let before = 0;
  for (const name of readdirSync(folder).sort()) {
    const filename = name.replace(/^\d+ /, '');
    const file = { procesoId: 'p', filename, bytes: readFileSync(join(folder, name)) };
    const done = await importFile(office, actor, file, `import ${name}`);
    const all = await existingIndicators(office.reader('t'), 'p');
    const saved = all.length - before;
    before = all.length;
    const names = all.map(({ indicator }) => indicator.nombre.slice(0, 50));
    const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
    const said = done.ok
      ? { code: 'ok', refused: done.value.refused.slice(0, 3) }
      : { code: done.refusal.code, message: done.refusal.message };
    process.stdout.write(`${JSON.stringify({ name, saved, names, peakMB, ...said })}\n`);
  }
}
void main();
