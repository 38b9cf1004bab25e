import {
  commitmentFeature,
  fulfilCommitment,
  recordCommitment,
  verifyCommitment,
  withdrawCommitment,
} from '../../domain/commitments';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import { mesaFeature } from '../../domain/mesas';
import { registerPerson } from '../../domain/people';
import { actor, perform, refusalOf, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { ITEMS, plan } from '../mesas/fixtures';

const system: Actor = { tenantId: TENANT, person: SYSTEM, grants: [] };
const lider = actor('lider', [{ role: 'lider-usepot', scope: { kind: 'proceso', id: 'ssepot' } }]);
const DUE = { what: 'Entregar la ficha', ownerId: 'enlace', due: '2026-12-04' };

async function office(open = true) {
  const store = memoryStore();
  valueOf(await perform(store, system, registerPerson, { personId: 'enlace', name: 'Enlace' }));
  const seed = {
    name: 'seed',
    run: async (_: null, desk: Parameters<typeof recordCommitment.run>[1]) => {
      const scheduled = await desk.change(mesaFeature, 'm-1', {
        type: 'schedule',
        plan: plan(),
        items: ITEMS,
      });
      return open ? desk.change(mesaFeature, 'm-1', { type: 'open' }) : scheduled;
    },
  };
  valueOf(await perform(store, system, seed, null));
  store.drain();
  const state = async (id: string) => (await store.reader(TENANT).get(commitmentFeature, id)).state;
  return { store, state };
}

test('MES-059 from an item it carries its indicator and form, and the card of the item shows it', async () => {
  const { store, state } = await office();
  const { commitmentId } = valueOf(
    await perform(store, actor('relatora'), recordCommitment, { ...DUE, mesaId: 'm-1', itemId: 'it-2' }),
  );
  expect(await state(commitmentId)).toMatchObject({
    kind: 'owed',
    dependenciaId: 'sma',
    owner: { personId: 'enlace', version: 1 },
    origin: { kind: 'dies058', mesaId: 'm-1', sesionId: 's-1', indicatorId: 'ind-2', formId: 'f-2' },
  });
  expect(store.drain().filter(({ topic }) => topic === 'card/show')).toMatchObject([
    { data: { cardKey: 'item:m-1:it-2' } },
  ]);
});

test('MES-059 from the mesa it has no indicator', async () => {
  const { store, state } = await office();
  const { commitmentId } = valueOf(
    await perform(store, actor('moderadora'), recordCommitment, {
      ...DUE,
      mesaId: 'm-1',
      dependenciaId: 'mov',
    }),
  );
  expect(await state(commitmentId)).toMatchObject({
    dependenciaId: 'mov',
    origin: { kind: 'mesa', indicatorId: null },
  });
  expect(store.drain().filter(({ after }) => after === undefined)).toEqual([]);
});

test('a click that arrives twice is one commitment', async () => {
  const { store } = await office();
  for (const _ of [1, 2])
    valueOf(
      await perform(
        store,
        actor('relatora'),
        recordCommitment,
        { ...DUE, mesaId: 'm-1' },
        { commandId: 'click' },
      ),
    );
  expect(await store.reader(TENANT).count(commitmentFeature, { mesaId: 'm-1' })).toBe(1);
});

test.each([
  ['falta-responsable', { ownerId: '' }],
  ['persona-desconocida', { ownerId: 'nadie' }],
  ['fecha-inexistente', { due: '' }],
  ['falta-compromiso', { what: '' }],
  ['punto-inexistente', { itemId: 'x' }],
  ['mesa-inexistente', { mesaId: 'x' }],
])('refused: %s', async (code, overrides) => {
  const { store } = await office();
  expect(
    refusalOf(
      await perform(store, actor('relatora'), recordCommitment, { ...DUE, mesaId: 'm-1', ...overrides }),
    ).code,
  ).toBe(code);
});

test('only who conducts records, and only once the mesa is held', async () => {
  const { store } = await office();
  expect(
    refusalOf(await perform(store, actor('enlace'), recordCommitment, { ...DUE, mesaId: 'm-1' })).code,
  ).toBe('not-allowed');
  const before = await office(false);
  expect(
    refusalOf(await perform(before.store, actor('relatora'), recordCommitment, { ...DUE, mesaId: 'm-1' }))
      .code,
  ).toBe('mesa-sin-abrir');
});

test('MES-078 the owner fulfils it, USEPOT too; others do not, and the owner does not withdraw it', async () => {
  const { store, state } = await office();
  const { commitmentId } = valueOf(
    await perform(store, actor('relatora'), recordCommitment, { ...DUE, mesaId: 'm-1' }),
  );
  const fulfil = { commitmentId, evidence: 'Radicado 123' };
  expect(refusalOf(await perform(store, actor('invitado'), fulfilCommitment, fulfil)).message).toMatch(
    /Pueden hacerlo, entre otros, quien modera la mesa, .*la persona responsable del compromiso/,
  );
  expect(
    refusalOf(await perform(store, actor('enlace'), withdrawCommitment, { commitmentId, reason: 'x' })).code,
  ).toBe('not-allowed');
  valueOf(await perform(store, actor('enlace'), fulfilCommitment, fulfil));
  expect(await state(commitmentId)).toMatchObject({ kind: 'reported', report: { evidence: 'Radicado 123' } });
  valueOf(await perform(store, lider, fulfilCommitment, fulfil));
  expect(refusalOf(await perform(store, actor('enlace'), verifyCommitment, { commitmentId })).code).toBe(
    'not-allowed',
  );
  valueOf(await perform(store, lider, verifyCommitment, { commitmentId, note: 'Conforme' }));
  expect(await state(commitmentId)).toMatchObject({ kind: 'fulfilled', verified: { note: 'Conforme' } });
  expect(refusalOf(await perform(store, lider, withdrawCommitment, { commitmentId, reason: 'x' })).code).toBe(
    'compromiso-cumplido',
  );
  expect(
    refusalOf(await perform(store, lider, withdrawCommitment, { commitmentId: 'x', reason: 'x' })).code,
  ).toBe('compromiso-inexistente');
  expect(
    refusalOf(await perform(store, lider, fulfilCommitment, { commitmentId: 'x', evidence: 'x' })).code,
  ).toBe('compromiso-inexistente');
});

test('who conducts withdraws it with a reason', async () => {
  const { store, state } = await office();
  const { commitmentId } = valueOf(
    await perform(store, actor('relatora'), recordCommitment, { ...DUE, mesaId: 'm-1' }),
  );
  valueOf(
    await perform(store, actor('moderadora'), withdrawCommitment, {
      commitmentId,
      reason: 'Lo asumió otra mesa',
    }),
  );
  expect(await state(commitmentId)).toMatchObject({ kind: 'withdrawn', reason: 'Lo asumió otra mesa' });
});
