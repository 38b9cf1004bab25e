import { actaFeature, composeActa, sendActa } from '../../domain/actas';
import { convene, decideItem, formFeature, rebaseForm } from '../../domain/dies058';
import type { Act } from '../../domain/kernel/handle';
import type { Result } from '../../domain/kernel/result';
import { askFloor, closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { requestSignatures, signingFeature } from '../../domain/signatures';
import { attended, heldMesa, reimport } from '../dies058/held';
import { conveneInput, office, sha } from '../dies058/office';
import { perform, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';
import { contended } from './contended-store';
import type { Dice } from './dice';

/** Everybody waits for everybody a little: whoever comes second reads before the first has written. */
const patient: Dice = {
  nat: (n) => n - 1,
  chance: () => false,
  pick: ([first]) => first,
  shuffled: (some) => some,
};

async function closedMesa() {
  const memory = memoryStore();
  const house = await office(memory);
  const { mesaId, sesionId: actaId, formIds } = await heldMesa(house);
  await house.ok('relator', composeActa, { mesaId });
  await attended(house, mesaId, ['relator', 'enlace']);
  const store = contended(memory, {
    dice: () => patient,
    powerCuts: () => 0,
    committed: () => undefined,
  });
  const atOnce = async <I, O>(act: Act<I, O>, input: I): Promise<readonly Result<O>[]> => {
    const actors = await Promise.all(['relator', 'moderadora'].map((who) => house.actorOf(who)));
    return Promise.all(actors.map((actor) => perform(store, actor, act, input)));
  };
  return { house, actaId, formId: formIds[0] ?? '', atOnce };
}

test('MES-071 the acta that two people send in the same moment has one request, and it is the one that is signed', async () => {
  const { house, actaId, atOnce } = await closedMesa();
  const sent = await atOnce(sendActa, { actaId, revision: 1, documentSha256: sha('a') });
  const [one, other] = sent.map((done) => valueOf(done).signingId);
  expect(one).toBe(other);
  const requests = await house.reader().find(signingFeature, { actaId });
  expect(requests.map(({ id, state }) => [id, state.kind])).toEqual([[one, 'open']]);
  expect((await house.reader().get(actaFeature, actaId)).state).toMatchObject({ signingId: one });
});

test('MES-076 the form that two people send in the same moment has one request, and it is the one that is signed', async () => {
  const { house, formId, atOnce } = await closedMesa();
  const sent = await atOnce(requestSignatures, { formId, revision: 2, documentSha256: sha('f') });
  const [one, other] = sent.map((done) => valueOf(done).signingId);
  expect(one).toBe(other);
  const requests = await house.reader().find(signingFeature, { formId });
  expect(requests.map(({ id, state }) => [id, state.kind])).toEqual([[one, 'open']]);
  expect((await house.reader().get(formFeature, formId)).state).toMatchObject({ signingId: one });
});

test('MES-051 closing a mesa takes the word from whoever has it, and its card says so', async () => {
  const house = await office();
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds.slice(0, 1)));
  await house.ok('moderadora', openMesa, { mesaId });
  await house.ok('enlace', askFloor, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const itemId = state.kind === 'none' ? '' : (state.items[0]?.id ?? '');
  await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  house.store.drain();
  await house.ok('moderadora', closeMesa, { mesaId });
  expect(house.store.drain().map(({ data }) => data['cardKey'])).toContain(`palabra:${mesaId}`);
});

test('DIE-016 a form brought up to date with the register is so on the card of its point', async () => {
  const house = await office();
  const { formIds, mesaId, itemIds } = await heldMesa(house);
  await reimport(house, house.indicatorIds[0] ?? '', { fuente: 'Catastro' });
  house.store.drain();
  await house.ok('relator', rebaseForm, { formId: formIds[0] ?? '' });
  expect(house.store.drain().map(({ data }) => data['cardKey'])).toContain(`item:${mesaId}:${itemIds[0]}`);
});

test('DIE-016 a command to bring a form up to date that found nothing, and comes again when there is something, tells the card of its point', async () => {
  const house = await office();
  const { formIds, mesaId, itemIds } = await heldMesa(house);
  const relator = await house.actorOf('relator');
  const input = { formId: formIds[0] ?? '' };
  const again = async () =>
    valueOf(await perform(house.store, relator, rebaseForm, input, { commandId: 'rebase-1' }));
  const { revision } = await again();
  await reimport(house, house.indicatorIds[0] ?? '', { fuente: 'Catastro' });
  house.store.drain();
  expect((await again()).revision).toBe(revision + 1);
  expect(house.store.drain().map(({ data }) => data['cardKey'])).toContain(`item:${mesaId}:${itemIds[0]}`);
});
