import { composeActa, sendActa } from '../../domain/actas';
import { formFeature } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import { actaView, chainView, formsBoard, mesasList, mesaView, pendingsOf } from '../../domain/reports';
import { requestSignatures, sign, takeBackForm } from '../../domain/signatures';
import { attended, heldMesa, SIGNERS } from '../dies058/held';
import { office, PROCESO, sha } from '../dies058/office';
import { valueOf } from '../helpers/given';
import type { MemoryStore } from '../helpers/memory-store';
import { openTestStore } from '../store/database';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

test('DIE-015 the same life on PostgreSQL: clicks at once queue, a form taken back meanwhile is inserted or is not, never half', async () => {
  const house = await office({ ...open.store } as unknown as MemoryStore);
  const { mesaId, sesionId, formIds } = await heldMesa(house);
  await house.ok('sistema', composeActa, { mesaId });
  await attended(house, mesaId, ['moderadora', 'enlace']);
  await house.ok('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: sha('b') });
  const formId = formIds[0] ?? '';
  const { signingId } = await house.ok('relator', requestSignatures, {
    formId,
    revision: 2,
    documentSha256: sha('f'),
  });
  const put = (person: string, block: string) =>
    house.as(person, sign, { signingId, block, documentSha256: sha('f') });
  const four = await Promise.all(
    SIGNERS.slice(0, 4).flatMap(([person, block]) => [put(person, block), put(person, block)]),
  );
  expect(four.every(({ ok }) => ok)).toBe(true);
  const [last] = await Promise.all([
    put('validadora', 'validador'),
    house.as('relator', takeBackForm, { formId, reason: 'Un error' }),
  ]);
  const reader = house.reader();
  const { state: form } = await reader.get(formFeature, formId);
  const { state: indicator } = await reader.get(indicatorFeature, house.indicatorIds[0] ?? '');
  expect(form.kind).toBe(last.ok ? 'inserted' : 'draft');
  expect(indicator.kind === 'none' ? 0 : indicator.versions.length).toBe(last.ok ? 2 : 1);
  const lider = await house.actorOf('lider');
  expect(valueOf(await mesaView(reader, lider, mesaId)).items).toHaveLength(2);
  expect(valueOf(await actaView(reader, lider, sesionId)).asistentes).toHaveLength(2);
  expect(valueOf(await chainView(reader, lider, { formId })).steps).toHaveLength(last.ok ? 2 : 1);
  expect(
    valueOf(
      await formsBoard(reader, lider, { procesoId: PROCESO, tipo: 'modificar', faltaFirmaDe: 'lider' }),
    ),
  ).toEqual([]);
  expect(valueOf(await mesasList(reader, lider, PROCESO))).toHaveLength(1);
  expect(valueOf(await pendingsOf(reader, await house.actorOf('enlace'))).firmas).toHaveLength(1);
});
