import type { Handler, Workers } from '../../functions/adapters/store';
import { deliveries } from '../../functions/adapters/store/deliveries';
import { startWorkers } from '../../functions/adapters/store/workers';
import { TENANT } from '../helpers/given';
import { openTestStore } from './database';
import { until, write } from './helpers';

let open: Awaited<ReturnType<typeof openTestStore>>;
let workers: Workers | undefined;
beforeAll(async () => {
  open = await openTestStore({ retry: { retryLimit: 1, retryDelay: 1 } });
});
afterEach(async () => {
  await workers?.stop();
  workers = undefined;
});
afterAll(() => open.dispose());

test('a commit wakes the workers; the handler gets tenant, ids and which try it is', async () => {
  const seen: unknown[] = [];
  workers = open.work({ 'card/show': async (...told) => void seen.push(told) });
  const started = Date.now();
  await write(open.store, { w1: [{ type: 'add', indicatorId: 'i' }] });
  await until(() => seen.length === 1);
  expect(Date.now() - started).toBeLessThan(900);
  expect(seen).toEqual([
    [
      TENANT,
      { mesaId: 'w1', n: 1 },
      { id: expect.any(String), topic: 'card/show', key: 'card/show:w1:i', attempt: 1 },
    ],
  ]);
  await until(async () => (await open.jobsDue()) === 0);
});

test('what fails is tried again; what fails to the end stays where it is seen, without addresses, and can be tried again', async () => {
  const tries: number[] = [];
  let well = false;
  const handler: Handler = async (_tenant, _data, job) => {
    tries.push(job.attempt);
    if (!well) throw new Error('graph.503 for ana.pena@ambiente.example');
  };
  workers = open.work({ 'card/show': handler });
  await write(open.store, { w2: [{ type: 'add', indicatorId: 'i' }] });
  await until(async () => (await open.deadLetters.list(TENANT)).length === 1);
  expect(tries).toEqual([1, 2]);
  const [dead] = await open.deadLetters.list(TENANT);
  expect(dead).toMatchObject({ topic: 'card/show', key: 'card/show:w2:i', error: 'graph.503 for …@…' });
  expect(await open.deadLetters.list('another')).toEqual([]);
  well = true;
  expect(await open.deadLetters.retry(dead?.id ?? '')).toBe(true);
  await until(() => tries.length === 3);
  expect(await open.deadLetters.list(TENANT)).toEqual([]);
});

test('a message waits for its moment', async () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();
  await open.store.transaction(TENANT, (tx) =>
    tx.commit({
      commandId: 'later',
      changes: [],
      persons: [],
      messages: [{ topic: 'card/show', key: 'later', data: {}, after: later as never }],
    }),
  );
  expect(await open.jobsDue()).toBe(0);
  const { rows } = await open.pool.query<{ at: Date }>(
    `select start_after as at from mesas_jobs.job where data->>'key' = 'later'`,
  );
  expect(rows[0]?.at.toISOString()).toBe(later);
});

test('stopping lets the job at work finish', async () => {
  let finished = false;
  let finish: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const crew = open.work({
    'card/show': async () => {
      await asked;
      finished = true;
    },
  });
  await write(open.store, { w3: [{ type: 'add', indicatorId: 'i' }] });
  await until(
    async () =>
      (await open.pool.query(`select 1 from mesas_jobs.job where state = 'active'`)).rows.length === 1,
  );
  const stopped = crew.stop();
  setTimeout(finish, 150);
  await stopped;
  expect(finished).toBe(true);
  expect(await open.jobsDue()).toBe(0);
});

test('X-048 a job that a killed process had taken, and what it had claimed, are given back at the next start', async () => {
  await write(open.store, { w4: [{ type: 'add', indicatorId: 'i' }] });
  const [taken] = await open.boss.fetch('mesas');
  expect(taken).toBeDefined();
  const dead = deliveries(open.pool);
  await dead.claim(TENANT, 'mail:w4');
  expect(await open.deliveries.claim(TENANT, 'mail:w4')).toEqual({ state: 'busy' });
  const seen: number[] = [];
  workers = open.work({ 'card/show': async (_tenant, _data, job) => void seen.push(job.attempt) });
  await until(() => seen.length === 1);
  expect(seen).toEqual([2]);
  expect(await open.deliveries.claim(TENANT, 'mail:w4')).toMatchObject({ state: 'mine' });
});

test('a topic nobody handles ends among the dead letters, not in silence', async () => {
  workers = open.work({});
  await write(open.store, { w5: [{ type: 'add', indicatorId: 'i' }] });
  await until(async () => (await open.deadLetters.list(TENANT)).length > 0);
  expect((await open.deadLetters.list(TENANT))[0]?.error).toBe('no handler for topic card/show');
});

test('while the server restarts the workers wait, and then say how each job ended: none stays at work for nobody', async () => {
  const seen: string[] = [];
  const left = { fetch: 2, complete: 2 };
  const away = <A extends unknown[], R>(what: keyof typeof left, work: (...given: A) => Promise<R>) =>
    (async (...given: A) => {
      if (seen.length > 0 && left[what]-- > 0) throw new Error('the database system is in recovery mode');
      return work(...given);
    }) as never;
  const { boss, pool } = open;
  const restarting = Object.assign(Object.create(boss) as typeof boss, {
    fetch: away('fetch', boss.fetch.bind(boss)),
    complete: away('complete', boss.complete.bind(boss)),
  });
  const handler: Handler = async (_tenant, { mesaId }) => void seen.push(`${mesaId}`);
  workers = startWorkers(pool, restarting, { 'card/show': handler }, { pollMs: 20 });
  for (const id of ['restart-1', 'restart-2', 'restart-3']) {
    await write(open.store, { [id]: [{ type: 'add', indicatorId: 'i' }] });
    await until(() => seen.includes(id));
  }
  await until(async () => (await open.jobsDue()) === 0);
  expect(seen).toEqual(['restart-1', 'restart-2', 'restart-3']);
  expect(left.fetch).toBeLessThan(0);
  expect(left.complete).toBeLessThan(0);
});

test('X-048 a job that the queue gave while its answer was lost on the way is given back and done, not left for its time to be over', async () => {
  const seen: string[] = [];
  let lost = false;
  const { boss, pool } = open;
  const losing = Object.assign(Object.create(boss) as typeof boss, {
    fetch: (async (...given: Parameters<typeof boss.fetch>) => {
      const jobs = await boss.fetch(...given);
      if (lost || jobs.length === 0) return jobs;
      lost = true;
      throw new Error('Connection terminated unexpectedly');
    }) as never,
  });
  const handler: Handler = async (_tenant, { mesaId }, { attempt }) => void seen.push(`${mesaId} ${attempt}`);
  workers = startWorkers(pool, losing, { 'card/show': handler }, { pollMs: 20 });
  await write(open.store, { 'lost-1': [{ type: 'add', indicatorId: 'i' }] });
  await until(async () => (await open.jobsDue()) === 0 && seen.length > 0);
  expect(seen).toEqual(['lost-1 2']);
});
