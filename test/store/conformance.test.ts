import type { OutboxMessage } from '../../domain/kernel/feature';
import { type Act, handle } from '../../domain/kernel/handle';
import { ok, refuse } from '../../domain/kernel/result';
import { Conflict, type Store } from '../../domain/kernel/store';
import { circumstances, NOW, person, stamp, TENANT, valueOf } from '../helpers/given';
import { type LedgerState, ledger } from './ledger';
import { change, type Subject, subjects, who } from './subjects';

const tell = (...messages: readonly OutboxMessage[]): Act<undefined> => ({
  name: 'test/tell',
  run: async (_input, desk) => {
    for (const message of messages) desk.tell(message);
    return ok(undefined);
  },
});

describe.each(Object.entries(subjects))('%s', (_name, open) => {
  let subject: Subject;
  let store: Store;
  beforeAll(async () => {
    subject = await open();
    store = subject.store;
  });
  afterAll(() => subject.dispose());
  const perform = async <O>(act: Act<undefined, O>, commandId?: string): Promise<O> =>
    valueOf(await handle(store, who, act, undefined, circumstances(commandId ? { commandId } : {})));
  const reader = () => store.reader(TENANT);

  test('what is committed is read back: state, version and every event with who, when and which command', async () => {
    await perform(
      change('a', { type: 'open', nombre: 'Mesa 3 «Peña»' }, { type: 'add', indicatorId: 'i-1' }),
      'cmd-a',
    );
    expect(await reader().get(ledger, 'a')).toEqual({
      state: { nombre: 'Mesa 3 «Peña»', fase: 1, added: ['i-1'] },
      version: 2,
    });
    const history = await reader().history('mesa', 'a');
    expect(history.map(({ version, type, data, commandId }) => ({ version, type, data, commandId }))).toEqual(
      [
        { version: 1, type: 'opened', data: { nombre: 'Mesa 3 «Peña»', fase: 1 }, commandId: 'cmd-a' },
        { version: 2, type: 'added', data: { indicatorId: 'i-1' }, commandId: 'cmd-a' },
      ],
    );
    expect(history.every(({ at, by }) => at === NOW && by.personId === 'p-1')).toBe(true);
    expect(new Set(history.map(({ hash }) => hash)).size).toBe(2);
  });

  test('a stream nobody wrote is its initial state at version 0', async () => {
    expect(await reader().get(ledger, 'nobody')).toEqual({ state: ledger.initial, version: 0 });
    expect(await reader().history('mesa', 'nobody')).toEqual([]);
  });

  test('X-051 tenants do not see each other', async () => {
    await perform(change('own', { type: 'open', nombre: 'own' }));
    expect((await store.reader('another').get(ledger, 'own')).version).toBe(0);
    expect(await store.reader('another').count(ledger, {})).toBe(0);
    expect(await store.reader('another').history('mesa', 'own')).toEqual([]);
  });

  test('a stream that moved on is a conflict, and the conflict leaves nothing', async () => {
    await perform(change('race', { type: 'open', nombre: 'race' }));
    const stale = { feature: ledger, id: 'race', expectedVersion: 0, state: ledger.initial, row: {} };
    const beside = { feature: ledger, id: 'race-beside', expectedVersion: 0, state: ledger.initial, row: {} };
    const opened = { type: 'opened', nombre: 'x', fase: 1, ...stamp() };
    const batch = {
      commandId: 'late',
      changes: [
        { ...beside, events: [opened] },
        { ...stale, events: [opened] },
      ],
      messages: [{ topic: 'card/show', key: 'race-told', data: {} }],
      persons: [person('race-person')],
    };
    await expect(store.transaction(TENANT, (tx) => tx.commit(batch))).rejects.toBeInstanceOf(Conflict);
    await expect(
      store.transaction(TENANT, (tx) =>
        tx.commit({ ...batch, changes: [{ ...stale, expectedVersion: 7, events: [opened] }] }),
      ),
    ).rejects.toBeInstanceOf(Conflict);
    expect((await reader().get(ledger, 'race-beside')).version).toBe(0);
    expect((await reader().get(ledger, 'race')).version).toBe(1);
    expect(await reader().persons.current('race-person')).toBeNull();
    expect(await subject.told()).not.toContain('race-told');
  });

  test('X-048 a command adds its events to a stream once: again, and it leaves nothing of what it brings', async () => {
    await perform(change('twice', { type: 'open', nombre: 'twice' }), 'cmd-twice-open');
    await perform(change('twice', { type: 'add', indicatorId: 'i-1' }), 'cmd-twice');
    await perform(change('twice', { type: 'add', indicatorId: 'i-2' }));
    const again: Act<undefined, LedgerState> = {
      name: 'test/again',
      run: async (_input, desk) => {
        await desk.change(ledger, 'twice-beside', { type: 'open', nombre: 'beside' });
        desk.tell({ topic: 'card/show', key: 'twice-told', data: {} });
        return desk.change(ledger, 'twice', { type: 'add', indicatorId: 'i-3' });
      },
    };
    expect((await perform(again, 'cmd-twice')).added).toEqual(['i-1', 'i-2']);
    expect((await reader().get(ledger, 'twice')).version).toBe(3);
    expect((await reader().get(ledger, 'twice-beside')).version).toBe(0);
    expect(await subject.told()).not.toContain('twice-told');
  });

  test('a command may write on a stream again when it writes something else there', async () => {
    await perform(change('steps', { type: 'open', nombre: 'steps' }), 'cmd-steps');
    await perform(change('steps', { type: 'add', indicatorId: 'i-1' }), 'cmd-steps');
    expect((await reader().get(ledger, 'steps')).version).toBe(2);
  });

  test('a refusal and a breakage leave nothing', async () => {
    const refused = await handle(
      store,
      who,
      change('never', { type: 'open', nombre: 'x' }, { type: 'forbidden' }),
      undefined,
      circumstances(),
    );
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'ledger.forbidden' } });
    const broken: Act<undefined> = {
      name: 'test/broken',
      run: async (_input, desk) => {
        await desk.change(ledger, 'never', { type: 'open', nombre: 'x' });
        throw new Error('power cut');
      },
    };
    await expect(handle(store, who, broken, undefined, circumstances())).rejects.toThrow('power cut');
    expect((await reader().get(ledger, 'never')).version).toBe(0);
  });

  test('a burst of clicks on one mesa queues and loses none', async () => {
    await perform(change('burst', { type: 'open', nombre: 'burst' }));
    const clicks = Array.from({ length: 40 }, (_, n) =>
      perform(change('burst', { type: 'add', indicatorId: `i-${n}` })),
    );
    await Promise.all(clicks);
    const { state, version } = await reader().get(ledger, 'burst');
    expect(version).toBe(41);
    expect(new Set(state.added).size).toBe(40);
  });

  test('two acts that take the same two streams in opposite order both happen', async () => {
    const both = (first: string, second: string): Act<undefined> => ({
      name: 'test/both',
      run: async (_input, desk) => {
        for (const id of [first, second]) {
          await desk.change(ledger, id, { type: 'add', indicatorId: `${first}-${second}` });
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return ok(undefined);
      },
    });
    await Promise.all([perform(both('left', 'right')), perform(both('right', 'left'))]);
    expect([
      (await reader().get(ledger, 'left')).version,
      (await reader().get(ledger, 'right')).version,
    ]).toEqual([2, 2]);
  });

  test('events of several streams commit together', async () => {
    const pair: Act<undefined> = {
      name: 'test/pair',
      run: async (_input, desk) => {
        await desk.change(ledger, 'pair-1', { type: 'open', nombre: 'pair' });
        const second = await desk.change(ledger, 'pair-2', { type: 'forbidden' });
        return second.ok ? ok(undefined) : refuse(second.refusal.code, second.refusal.message);
      },
    };
    await handle(store, who, pair, undefined, circumstances());
    expect((await reader().get(ledger, 'pair-1')).version).toBe(0);
  });

  test('what is told is enqueued once for the same key, also within one command', async () => {
    const message = { topic: 'card/show', key: 'told:1', data: { mesaId: 'm' } };
    await perform(tell(message, message));
    await perform(tell(message, { ...message, key: 'told:2' }));
    expect((await subject.told()).filter((key) => key.startsWith('told:'))).toEqual(['told:1', 'told:2']);
  });
});
