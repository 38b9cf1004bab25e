import { decideItem } from '../../domain/dies058';
import { callItem, closeMesa, openMesa } from '../../domain/mesas';
import { escalationView } from '../../domain/reports';
import { type House, house, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

test('MES-060 F22 the report of what was not agreed reaches the despacho once, with the PDF, however often the job runs', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', openMesa, { mesaId });
  const { items } = await home.mesa(mesaId);
  for (const [index, { id: itemId }] of items.entries()) {
    await home.as('moderadora', callItem, { mesaId, itemId });
    await home.as('moderadora', decideItem, {
      mesaId,
      itemId,
      outcome: index === 0 ? 'no-concertado' : 'aplazado',
    });
  }
  await home.as('moderadora', closeMesa, { mesaId });
  expect(await home.work()).toEqual([]);
  for (const { topic, data, key } of home.store.outbox())
    if (topic.endsWith('no-concertacion')) await home.run(topic, data, key);
  const letters = home.tenant.desk
    .mail(mailOf('despacho'))
    .filter(({ kind, subject }) => kind === 'mail' && subject.startsWith('Para su decisión'));
  expect(letters).toHaveLength(1);
  expect(letters[0]?.attachments.map(({ name }) => name)).toEqual(['informe.pdf']);
  expect(letters[0]?.body.content).toContain('no se entiende como decisión');
  const system = { tenantId: TENANT, person: { personId: 'sistema', version: 1 }, grants: [] };
  const view = await escalationView(home.office.reader(TENANT), system, mesaId, items[0]?.id ?? '');
  expect(view).toMatchObject({ value: { estado: 'en-despacho', vence: null } });
});
