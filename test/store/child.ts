import { openStore } from '../../functions/adapters/store';
import { write } from './helpers';
import { ledger } from './ledger';

/** A process that opens the store of a folder, says so, and writes until it is killed (or ends when asked to). */
async function main(): Promise<void> {
  const [dataDir = '', mode = 'write', name = 'child'] = process.argv.slice(2);
  const open = await openStore({
    databaseUrl: process.env['CHILD_DATABASE_URL'] ?? null,
    dataDir,
    features: [ledger],
    checkpointEveryMs: 0,
  });
  process.send?.('open');
  if (mode === 'once') {
    await write(open.store, { [name]: [{ type: 'add', indicatorId: name }] });
    await open.close();
    process.exit(0);
  }
  for (let n = 1; ; n++) {
    await write(open.store, { [name]: [{ type: 'add', indicatorId: `${n}` }] });
    process.send?.(n);
  }
}
void main();
