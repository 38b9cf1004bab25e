import { recordCommitment } from '../../domain/commitments';
import { convene, decideItem } from '../../domain/dies058';
import { addComment, callItem, closeMesa, openMesa, takePosition } from '../../domain/mesas';
import { mesaHead, mesaView, pointView } from '../../domain/reports';
import { requestSignatures, returnDocument } from '../../domain/signatures';
import { attended, heldMesa } from '../dies058/held';
import { conveneInput, type Office, office, sha } from '../dies058/office';
import { refusalOf, valueOf } from '../helpers/given';

const PEOPLE = ['moderadora', 'relator', 'enlace', 'coordinadora', 'lider', 'invitado'];

/** The points of a mesa as everybody sees them, each read alone and all out of the whole mesa: the two must be equal. */
async function bothWays(house: Office, mesaId: string) {
  const alone: object[] = [];
  const whole: object[] = [];
  for (const person of PEOPLE) {
    const actor = await house.actorOf(person);
    const view = valueOf(await mesaView(house.reader(), actor, mesaId));
    const { numero, nombre, estado } = view;
    const items = view.items.map(({ itemId, orden, estado: stands, abiertoDesde }) => {
      return { itemId, orden, estado: stands, abiertoDesde };
    });
    for (const item of view.items) {
      const { mesa, item: point } = valueOf(await pointView(house.reader(), actor, mesaId, item.itemId));
      const { offers: _offers, relator, ...rest } = mesa;
      alone.push({ ...rest, relatorId: relator.personId, point });
      whole.push({ mesaId, numero, nombre, estado, items, relatorId: view.relator.personId, point: item });
    }
  }
  return { alone, whole };
}

test('MES-054 a point read alone says what the same point says in its mesa, for everybody and at every moment', async () => {
  const house = await office();
  const moments: Awaited<ReturnType<typeof bothWays>>[] = [];
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  moments.push(await bothWays(house, mesaId));
  await house.ok('moderadora', openMesa, { mesaId });
  const view = valueOf(await mesaView(house.reader(), await house.actorOf('moderadora'), mesaId));
  const [first = '', second = ''] = view.items.map(({ itemId }) => itemId);
  await house.ok('moderadora', callItem, { mesaId, itemId: first });
  await house.ok('enlace', takePosition, {
    mesaId,
    itemId: first,
    value: 'no-de-acuerdo',
    text: 'Falta la serie.',
  });
  await house.ok('relator', takePosition, {
    mesaId,
    itemId: first,
    value: 'de-acuerdo',
    personId: 'coordinadora',
  });
  await house.ok('coordinadora', addComment, { mesaId, itemId: first, text: 'Se revisa la serie.' });
  await house.ok('relator', recordCommitment, {
    mesaId,
    itemId: first,
    what: 'Entregar la serie',
    ownerId: 'enlace',
    due: '2026-12-04',
  });
  moments.push(await bothWays(house, mesaId));
  await attended(house, mesaId, ['enlace', 'coordinadora']);
  await house.ok('moderadora', decideItem, {
    mesaId,
    itemId: first,
    outcome: 'no-concertado',
    note: 'Queda escrito.',
  });
  await house.ok('moderadora', callItem, { mesaId, itemId: second });
  moments.push(await bothWays(house, mesaId));
  await house.ok('moderadora', decideItem, { mesaId, itemId: second, outcome: 'aplazado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  moments.push(await bothWays(house, mesaId));
  for (const { alone, whole } of moments) expect(alone).toEqual(whole);
});

test('DIE-009 so it does while its form is signed and when it was returned', async () => {
  const house = await office();
  const moments: Awaited<ReturnType<typeof bothWays>>[] = [];
  const { mesaId, formIds } = await heldMesa(house);
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId: formIds[0] ?? '',
    revision: 2,
    documentSha256: sha('f'),
  });
  moments.push(await bothWays(house, mesaId));
  await house.ok('coordinadora', returnDocument, { signingId, reason: 'La unidad no es esa.' });
  moments.push(await bothWays(house, mesaId));
  for (const { alone, whole } of moments) expect(alone).toEqual(whole);
});

test('MES-054 a card of something in a mesa knows which mesa it is; who may not see the mesa does not', async () => {
  const house = await office();
  const { mesaId } = await heldMesa(house);
  const head = valueOf(await mesaHead(house.reader(), await house.actorOf('enlace'), mesaId));
  expect(head).toMatchObject({ mesaId, numero: 1, moderadorId: 'moderadora', relatorId: 'relator' });
  const stranger = await house.actorOf('otra');
  expect(refusalOf(await mesaHead(house.reader(), stranger, mesaId)).code).toBe('not-allowed');
  expect(refusalOf(await pointView(house.reader(), stranger, mesaId, 'it')).code).toBe('not-allowed');
  const moderates = await house.actorOf('moderadora');
  expect(refusalOf(await pointView(house.reader(), moderates, mesaId, 'it')).code).toBe('punto-inexistente');
});
