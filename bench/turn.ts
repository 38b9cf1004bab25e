import { type Child, start } from './turn/child';
import { runEcho } from './turn/echo';
import { click, message, run, type Turn } from './turn/load';
import { runOutside } from './turn/outside';
import { freePort } from './turn/port';
import { runProduct } from './turn/product';
import { ECHO_CLICK, ECHO_MESSAGE, type Measured, sharesTable, stagesTable, table } from './turn/report';
import type { Cost, Shares, Stages } from './turn/said';

/**
 * Issue 2, «Proof»: what a click on a card costs, beside a bare botbuilder echo in the same run. `npm run bench:turn`.
 * Each server is a process of its own and tells its processor time; the clients are in this one. Nothing here is a test.
 */
const TURNS = Math.min(Number(process.env['BENCH_TURNS'] ?? 1_500), 20_000);
/** The click until its answer and commit; the edit of the card that everybody sees waits in the outbox. */
const ALONE = 'Mesas, click';
const CLIENTS = (process.env['BENCH_CLIENTS'] ?? '1,4,16').split(',').map(Number);

async function bench(script: string): Promise<void> {
  const [TENANT_PORT, PRODUCT_PORT] = [String(await freePort()), String(await freePort())];
  const children: Child[] = [];
  const begin = async (role: string, env: Record<string, string> = {}): Promise<Child> => {
    const child = await start(script, role, env);
    children.push(child);
    return child;
  };
  try {
    const outside = await begin('outside', { TENANT_PORT, PRODUCT_PORT });
    const serviceUrl = `http://127.0.0.1:${outside.ready.port}/`;
    const echo = await begin('echo');
    const product = await begin('product', { TENANT_PORT, PRODUCT_PORT, CONNECTOR: serviceUrl });
    const { slots } = product.ready;
    const cases: readonly (readonly [string, Child, Turn])[] = [
      [ECHO_MESSAGE, echo, message(serviceUrl)],
      [ECHO_CLICK, echo, click(serviceUrl, slots)],
      [ALONE, product, click(serviceUrl, slots)],
      ['Mesas, click + card of all', product, click(serviceUrl, slots)],
    ];
    for (const [, child, turn] of cases) await run(child.ready.port, turn, 4, TURNS / 2);
    const measured: Measured[] = [];
    for (const clients of CLIENTS)
      for (const [what, child, turn] of cases) {
        await child.ask({ ask: 'idle' });
        await child.ask({ ask: 'workers', on: what !== ALONE });
        const before = await costs(child, outside);
        const done = await run(child.ready.port, turn, clients, TURNS);
        if (what !== ALONE) await child.ask({ ask: 'idle' });
        const after = await costs(child, outside);
        await child.ask({ ask: 'workers', on: true });
        measured.push({
          what,
          clients,
          run: done,
          cost: {
            server: after.own.server - before.own.server,
            database: after.own.database - before.own.database,
            statements: after.own.statements - before.own.statements,
          },
          taken: after.taken - before.taken,
        });
      }
    console.log(`${table(measured)}\n`);
    const { port } = product.ready;
    await product.ask({ ask: 'idle' });
    await product.ask({ ask: 'workers', on: false });
    await product.ask({ ask: 'profile', on: true });
    await run(port, click(serviceUrl, slots), 4, TURNS);
    console.log(`${sharesTable(await product.ask<Shares>({ ask: 'profile', on: false }))}\n`);
    await product.ask({ ask: 'stages' });
    await run(port, click(serviceUrl, slots), 1, TURNS / 3);
    console.log(stagesTable(await product.ask<Stages>({ ask: 'stages' })));
  } finally {
    await Promise.all(children.map((child) => child.end()));
  }
}

async function costs(child: Child, outside: Child): Promise<{ own: Cost; taken: number }> {
  const own = await child.ask<Cost>({ ask: 'cost' });
  const { statements } = await outside.ask<Cost>({ ask: 'cost' });
  return { own, taken: statements };
}

const ROLES: Readonly<Record<string, () => Promise<void>>> = {
  echo: runEcho,
  outside: runOutside,
  product: runProduct,
};
const role = ROLES[process.env['BENCH_ROLE'] ?? ''];
(role ? role() : bench(process.argv[1] ?? '')).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
