import { TENANT } from '../helpers/given';
import { openTestStore } from './database';
import { until, write } from './helpers';
import { ledger } from './ledger';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

const endConnections = (): Promise<unknown> =>
  open.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'mesas' and datname = current_database() and pid <> pg_backend_pid()`);

test('a connection lost in the middle of an act fails that act alone and leaves nothing', async () => {
  const act = open.store.transaction(TENANT, async (tx) => {
    await tx.get(ledger, 'lost');
    await endConnections();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await tx.get(ledger, 'lost');
  });
  await expect(act).rejects.toThrow(/connection|terminat/i);
  await write(open.store, { lost: [{ type: 'open', nombre: 'after' }] });
  expect((await open.store.reader(TENANT).get(ledger, 'lost')).version).toBe(1);
});

test('connections lost while idle are replaced, and health says how the database is', async () => {
  await Promise.all(Array.from({ length: 5 }, () => open.health()));
  await endConnections();
  await until(async () => open.pool.idleCount <= 1);
  expect(await open.health()).toMatchObject({ database: 'ok' });
});
