import { createHash } from 'node:crypto';
import { deliveries } from '../../functions/adapters/store/deliveries';
import { openTestStore } from './database';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

describe('documents', () => {
  const bytes = Buffer.from('%PDF-1.7 acta N.º 3');
  const meta = { contentType: 'application/pdf', filename: 'acta-3.pdf' };
  test('DIE-009 bytes are kept under their own SHA-256 and come back the same', async () => {
    const sha256 = await open.documents.put('t', bytes, meta);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await open.documents.put('t', new Uint8Array(bytes), { ...meta, filename: 'again.pdf' })).toBe(
      sha256,
    );
    expect(await open.documents.get('t', sha256)).toEqual({ bytes, ...meta });
    expect(await open.documents.get('another', sha256)).toBeNull();
  });
  test('bytes altered in the database are never served', async () => {
    const sha256 = await open.documents.put('t', Buffer.from('original'), meta);
    await open.pool.query(
      `begin; set local session_replication_role = replica; update mesas.documents set bytes = 'forged' where sha256 = '${sha256}'; commit`,
    );
    await expect(open.documents.get('t', sha256)).rejects.toThrow('altered');
  });
});

test('a card is found where it was posted last', async () => {
  const { cards } = open;
  await cards.remember('t', 'mesa:1', { conversationId: '19:a', activityId: '1' });
  await cards.remember('t', 'mesa:1', {
    conversationId: '19:a',
    activityId: '2',
    serviceUrl: 'https://smba.example/',
  });
  expect(await cards.lookup('t', 'mesa:1')).toEqual({
    conversationId: '19:a',
    activityId: '2',
    serviceUrl: 'https://smba.example/',
  });
  expect(await cards.lookup('another', 'mesa:1')).toBeNull();
  await cards.forget('t', 'mesa:1');
  expect(await cards.lookup('t', 'mesa:1')).toBeNull();
});

describe('the turn of a card', () => {
  const told = (key: string, data: object, options: object = {}) =>
    open.boss.send('mesas', { tenantId: 't', topic: 'card/show', key, data, ...options }, options);
  const states = async (): Promise<Readonly<Record<string, string>>> => {
    const { rows } = await open.pool.query<{ key: string; state: string }>(
      `select data->>'key' as key, state::text from mesas_jobs.job where name = 'mesas'`,
    );
    return Object.fromEntries(rows.map(({ key, state }) => [key, state]));
  };

  test('MES-054 whoever shows a card answers all that wait to show it, and nothing else', async () => {
    await told('one', { cardKey: 'item:m:1' });
    await told('two', { cardKey: 'item:m:1' });
    await told('another card', { cardKey: 'item:m:2' });
    await told('not yet', { cardKey: 'item:m:1' }, { startAfter: 3600 });
    await open.boss.send('mesas', {
      tenantId: 'other',
      topic: 'card/show',
      key: 'another office',
      data: { cardKey: 'item:m:1' },
    });
    let seen: Readonly<Record<string, string>> = {};
    await open.cards.inTurn('t', 'item:m:1', async () => {
      seen = await states();
    });
    expect(seen).toMatchObject({
      one: 'completed',
      two: 'completed',
      'another card': 'created',
      'not yet': 'created',
      'another office': 'created',
    });
  });

  test('MES-054 two who show the same card go one after the other, also when the first fails; another card waits for neither', async () => {
    const said: string[] = [];
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let hasBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const first = open.cards.inTurn('t', 'palabra:m', async () => {
      said.push('first begins');
      hasBegun();
      await held;
      said.push('first fails');
      throw new Error('Teams did not answer');
    });
    await begun;
    const second = open.cards.inTurn('t', 'palabra:m', async () => void said.push('second'));
    await open.cards.inTurn('t', 'votacion:m:1', async () => void said.push('another'));
    finish();
    await expect(first).rejects.toThrow('Teams did not answer');
    await second;
    expect(said.filter((one) => one !== 'another')).toEqual(['first begins', 'first fails', 'second']);
    expect(said.indexOf('another')).toBeLessThan(said.indexOf('first fails'));
  });
});

test('a person is reached through the conversation learned last; a chat through its own', async () => {
  const { conversations } = open;
  const ana = {
    aadObjectId: 'aad-ana',
    userId: '29:ana',
    conversationId: 'a:1',
    serviceUrl: 'https://one.example/',
  };
  await conversations.remember('t', ana);
  await conversations.remember('t', { ...ana, conversationId: 'a:2' });
  expect(await conversations.lookup('t', 'aad-ana')).toEqual({ ...ana, conversationId: 'a:2' });
  await conversations.rememberChat('t', { conversationId: 'a:2', serviceUrl: 'https://two.example/' });
  expect(await conversations.lookup('t', 'aad-ana')).toMatchObject({
    userId: '29:ana',
    serviceUrl: 'https://two.example/',
  });
  await conversations.rememberChat('t', { conversationId: '19:meeting', serviceUrl: 'https://one.example/' });
  expect(await conversations.lookupChat('t', '19:meeting')).toEqual({
    conversationId: '19:meeting',
    serviceUrl: 'https://one.example/',
  });
  await conversations.forget('t', 'a:2');
  expect(await conversations.lookup('t', 'aad-ana')).toEqual(ana);
});

describe('deliveries', () => {
  test('of many who claim at once one gets it; done is done', async () => {
    const { deliveries } = open;
    const claims = await Promise.all(Array.from({ length: 8 }, () => deliveries.claim('t', 'mail:1')));
    expect(claims.map(({ state }) => state).sort()).toEqual([...Array(7).fill('busy'), 'mine']);
    await deliveries.record('t', 'mail:1', { draftId: 'd-1' });
    await deliveries.finish('t', 'mail:1', { messageId: 'm-1' });
    expect(await deliveries.claim('t', 'mail:1')).toEqual({
      state: 'done',
      external: { draftId: 'd-1', messageId: 'm-1' },
    });
  });
  test('after a failure, or a death in the middle, the next try knows how far it got', async () => {
    const { deliveries } = open;
    await deliveries.claim('t', 'mail:2');
    await deliveries.record('t', 'mail:2', { draftId: 'd-2' });
    await deliveries.fail('t', 'mail:2', 'graph.503');
    expect(await deliveries.find('t', 'mail:2')).toMatchObject({
      status: 'failed',
      lastError: 'graph.503',
      attempts: 1,
    });
    expect(await deliveries.claim('t', 'mail:2', 0)).toEqual({
      state: 'mine',
      attempts: 2,
      external: { draftId: 'd-2' },
    });
    expect(await deliveries.claim('t', 'mail:2')).toMatchObject({ state: 'mine', attempts: 3 });
    expect(await deliveries.claim('t', 'mail:2')).toEqual({ state: 'busy' });
    expect((await deliveries.list('t', 'claimed')).map(({ key }) => key)).toEqual(['mail:2']);
  });
  test('MES-079 what was told about a mesa and kept is found by the mesa, once it left', async () => {
    const { deliveries } = open;
    for (const [key, mesas] of [
      ['carta:1', 'm-1'],
      ['carta:2', 'm-1 m-2'],
      ['carta:3', 'm-2'],
    ] as const) {
      await deliveries.claim('t', key);
      await deliveries.record('t', key, { mesas, carta: key });
      if (key !== 'carta:3') await deliveries.finish('t', key);
    }
    const found = async (mesaId: string) =>
      (await deliveries.ofMesa('t', mesaId)).map(({ external }) => external['carta']);
    expect(await found('m-1')).toEqual(['carta:1', 'carta:2']);
    expect(await found('m-2')).toEqual(['carta:2']);
    expect(await found('m-')).toEqual([]);
  });
  test('X-048 a try whose end the database did not hear binds nobody in its own process, and others until its lease is over', async () => {
    const away = { now: false };
    const pool = new Proxy(open.pool, {
      get: (target, member) =>
        member === 'query' && away.now
          ? () => Promise.reject(new Error('terminating connection'))
          : Reflect.get(target, member),
    });
    const [here, elsewhere] = [deliveries(pool), deliveries(open.pool)];
    expect(await here.claim('t', 'mail:3')).toMatchObject({ state: 'mine' });
    await here.record('t', 'mail:3', { draftId: 'd-3' });
    expect(await here.claim('t', 'mail:3')).toEqual({ state: 'busy' });
    away.now = true;
    await expect(here.fail('t', 'mail:3', 'network')).rejects.toThrow('terminating');
    await expect(here.claim('t', 'mail:3')).rejects.toThrow('terminating');
    away.now = false;
    expect(await elsewhere.claim('t', 'mail:3')).toEqual({ state: 'busy' });
    expect(await here.claim('t', 'mail:3')).toEqual({
      state: 'mine',
      attempts: 2,
      external: { draftId: 'd-3' },
    });
  });
});
