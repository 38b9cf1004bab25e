import { composeActa } from '../../domain/actas';
import { convene, decideItem } from '../../domain/dies058';
import { callItem, closeMesa, continueMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { mesaView, pendingsOf, pointView, type SigningView, signingView } from '../../domain/reports';
import { requestSignatures } from '../../domain/signatures';
import { heldMesa } from '../dies058/held';
import { conveneInput, type Office, office, sha } from '../dies058/office';
import { at, valueOf } from '../helpers/given';
import type { MemoryStore } from '../helpers/memory-store';
import { openTestStore } from '../store/database';

let open: Awaited<ReturnType<typeof openTestStore>>;
let house: Office;
beforeAll(async () => {
  open = await openTestStore();
  house = await office({ ...open.store } as unknown as MemoryStore);
});
afterAll(() => open.dispose());

/** Statements that a piece of reading sends to PostgreSQL. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(open.pool, 'query');
  await work();
  const { length } = query.mock.calls;
  query.mockRestore();
  return length;
}

const anyway = { acceptWarnings: true, reason: 'Se acordó con la dependencia.' };

/** A mesa whose first sesión is over and whose second is to come: both owe something. */
async function continued(): Promise<string> {
  const { mesaId, sesionId } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, anyway),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id: itemId } of state.kind === 'none' ? [] : state.items) {
    await house.ok('moderadora', callItem, { mesaId, itemId });
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  }
  await house.ok('moderadora', closeMesa, { mesaId });
  const next = { start: at('2026-12-02 09:00'), end: at('2026-12-02 11:00'), ...anyway };
  await house.ok('moderadora', continueMesa, { mesaId, ...next });
  await house.ok('relator', composeActa, { mesaId, sesionId });
  return mesaId;
}

test('MES-077 what waits for who conducts mesas is read in as many statements for four as for one', async () => {
  const owed = async (person: string) => {
    const actor = await house.actorOf(person);
    let mesas = 0;
    const sent = await statements(async () => {
      mesas = valueOf(await pendingsOf(house.reader(), actor)).mesas.length;
    });
    return { mesas, sent };
  };
  await continued();
  const [one, relator] = [await owed('moderadora'), await owed('relator')];
  for (let more = 0; more < 3; more++) await continued();
  expect(await owed('moderadora')).toEqual({ mesas: one.mesas * 4, sent: one.sent });
  expect(await owed('relator')).toEqual({ mesas: relator.mesas * 4, sent: relator.sent });
  expect([one.mesas, relator.mesas]).toEqual([1, 1]);
});

test('DIE-009 the signatures that wait for somebody are read in as many statements for three documents as for one, and each as its own page says it', async () => {
  const actor = await house.actorOf('coordinadora');
  const owed = async () => {
    let firmas: readonly SigningView[] = [];
    const sent = await statements(async () => {
      ({ firmas } = valueOf(await pendingsOf(house.reader(), actor)));
    });
    return { firmas, sent };
  };
  const sign = async (indicatorIds: readonly string[], seed: string) => {
    const { formIds } = await heldMesa(house, indicatorIds, anyway);
    for (const formId of formIds)
      await house.ok('relator', requestSignatures, { formId, revision: 2, documentSha256: sha(seed) });
  };
  const [one = '', two = ''] = house.indicatorIds;
  await sign([one], 'a');
  const first = await owed();
  await sign([two], 'b');
  await sign([two], 'c');
  const three = await owed();
  expect([first.firmas.length, three.firmas.length]).toEqual([1, 3]);
  expect(three.sent).toBe(first.sent);
  for (const firma of three.firmas)
    expect(valueOf(await signingView(house.reader(), actor, firma.signingId))).toEqual(firma);
});

test('MES-054 the card of a point takes few reads, and fewer than its mesa', async () => {
  const mesaId = await continued();
  const actor = await house.actorOf('enlace');
  const view = valueOf(await mesaView(house.reader(), actor, mesaId));
  const whole = await statements(() => mesaView(house.reader(), actor, mesaId));
  const point = await statements(() => pointView(house.reader(), actor, mesaId, view.items[0]?.itemId ?? ''));
  expect(point).toBeLessThan(whole);
  expect(point).toBeLessThanOrEqual(5);
});
