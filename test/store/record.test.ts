import { erasePerson, rebuild, verifyChain } from '../../functions/adapters/store';
import { queriesOn } from '../../functions/adapters/store/query';
import { loaded } from '../../functions/adapters/store/reader';
import { refreshStale } from '../../functions/adapters/store/rebuild';
import { NOW, person, TENANT } from '../helpers/given';
import { openTestStore } from './database';
import { write } from './helpers';
import { ledger } from './ledger';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

const faults = async (): Promise<readonly string[]> =>
  (await verifyChain(open.pool, TENANT, open.checkpointKey)).faults.map(
    ({ code, place }) => `${code} ${place}`,
  );
/** What only somebody with the database in their hands can do. */
const tamper = async (sql: string): Promise<void> => {
  const client = await open.pool.connect();
  await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  client.release();
};
const everything = async (): Promise<unknown> => {
  const tables = ['streams', 'read_mesa'].map(async (table) => {
    const columns = table === 'streams' ? 'tenant, kind, id, version, head, schema, state' : '*';
    return (await open.pool.query(`select ${columns} from mesas.${table} order by tenant, id`)).rows;
  });
  return Promise.all(tables);
};

beforeEach(async () => {
  await tamper('truncate mesas.events, mesas.streams, mesas.checkpoints, mesas.read_mesa');
  await write(open.store, {
    m1: [
      { type: 'open', nombre: 'uno' },
      { type: 'add', indicatorId: 'a' },
      { type: 'add', indicatorId: 'b' },
    ],
    m2: [{ type: 'open', nombre: 'dos' }],
  });
  await write(open.store, { m1: [{ type: 'add', indicatorId: 'c' }] });
});

describe('X-048 the audit trail only grows', () => {
  test.each([
    'update mesas.events set type = type',
    'delete from mesas.events',
    'truncate mesas.events',
    'delete from mesas.checkpoints',
  ])('%s is refused by the database', async (sql) => {
    await expect(open.pool.query(sql)).rejects.toThrow('append-only');
  });

  test('an untouched record verifies', async () => {
    await open.checkpoint(NOW);
    expect(await verifyChain(open.pool, TENANT, open.checkpointKey)).toMatchObject({
      streams: 2,
      events: 5,
      checkpoints: 1,
      faults: [],
    });
  });

  test('a changed text, moment, person or hash is found, and where', async () => {
    await tamper(`update mesas.events set data = '{"indicatorId":"z"}' where stream = 'm1' and version = 2`);
    expect(await faults()).toEqual(['event-altered mesa:m1@2']);
    await tamper(`update mesas.events set data = '{"indicatorId":"a"}' where stream = 'm1' and version = 2`);
    expect(await faults()).toEqual([]);
    await tamper(
      `update mesas.events set at = '2020-01-01T00:00:00.000Z', person_id = 'other' where stream = 'm2'`,
    );
    expect(await faults()).toEqual(['event-altered mesa:m2@1']);
  });

  test('an event taken out of the middle, or a hash recomputed without those after it, is found', async () => {
    await tamper(`delete from mesas.events where stream = 'm1' and version = 2`);
    expect(await faults()).toContain('event-missing mesa:m1@3');
  });

  test('a stream cut at its end, with its head mended, is exposed by the signed checkpoint', async () => {
    await open.checkpoint(NOW);
    await tamper(`delete from mesas.events where stream = 'm1' and version = 4;
      update mesas.streams s set version = 3, head = (select hash from mesas.events where stream = 'm1' and version = 3) where id = 'm1'`);
    expect(await faults()).toEqual(['stream-cut mesa:m1']);
  });

  test('a stream removed whole is exposed by the signed checkpoint', async () => {
    await open.checkpoint(NOW);
    await tamper(`delete from mesas.events where stream = 'm2'; delete from mesas.streams where id = 'm2'`);
    expect(await faults()).toEqual(['stream-cut mesa:m2']);
  });

  test('checkpoints name only what moved, link to each other, and cannot be rewritten without the key', async () => {
    await open.checkpoint(NOW);
    await write(open.store, { m2: [{ type: 'add', indicatorId: 'x' }] });
    await open.checkpoint(NOW);
    await open.checkpoint(NOW);
    const { rows } = await open.pool.query<{ number: number; heads: { id: string }[] }>(
      'select number, heads from mesas.checkpoints order by number',
    );
    expect(rows.map(({ heads }) => heads.map(({ id }) => id))).toEqual([['m1', 'm2'], ['m2']]);
    await tamper(`update mesas.checkpoints set signature = encode(sha256('x'), 'base64') where number = 2`);
    expect(await faults()).toEqual(['checkpoint-altered punto de control 2']);
    await tamper('delete from mesas.checkpoints where number = 1');
    expect(await faults()).toContain('checkpoint-missing punto de control 2');
  });
});

test('X-046 a person erased after the term is nobody any more, and the chain is whole', async () => {
  await open.store.transaction(TENANT, (tx) =>
    tx.commit({ commandId: 'keep', changes: [], messages: [], persons: [person('ana'), person('beto')] }),
  );
  await erasePerson(queriesOn(open.pool), TENANT, 'ana');
  const { persons } = open.store.reader(TENANT);
  expect([await persons.at({ personId: 'ana', version: 1 }), await persons.byAccount('aad-ana')]).toEqual([
    null,
    null,
  ]);
  expect(await persons.current('beto')).not.toBeNull();
  expect(await faults()).toEqual([]);
});

describe('read tables are derived', () => {
  test('a rebuild writes exactly what was there, after whatever happened to them', async () => {
    const before = await everything();
    await open.pool.query(`delete from mesas.read_mesa where id = 'm1'; update mesas.read_mesa set numero = 99;
      insert into mesas.read_mesa (tenant, id) values ('${TENANT}', 'ghost'); update mesas.streams set state = '{}'`);
    expect(await everything()).not.toEqual(before);
    const rebuilt = await rebuild(open.pool, [ledger]);
    expect(rebuilt).toEqual([{ kind: 'mesa', streams: 2 }]);
    expect(await everything()).toEqual(before);
    expect(await faults()).toEqual([]);
  });

  test('a snapshot of an older schema is folded again when read, and at the next start', async () => {
    const newer: typeof ledger = {
      ...ledger,
      schema: 2,
      evolve: (state, event) => ({ ...ledger.evolve(state, event), fase: 7 }),
    };
    const db = queriesOn(open.pool);
    const row = { version: 4, head: '', schema: 1, state: { nombre: 'stale' } };
    expect(await loaded(db, TENANT, newer, 'm1', row)).toMatchObject({
      version: 4,
      state: { nombre: 'uno', fase: 7, added: ['a', 'b', 'c'] },
    });
    await refreshStale(open.pool, [newer]);
    expect(await open.store.reader(TENANT).count(ledger, { numero: 7 })).toBe(2);
  });
});
