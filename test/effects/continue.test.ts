import { decideItem } from '../../domain/dies058';
import { addMinutes, instant } from '../../domain/kernel/instant';
import { callItem, cancelMesa, closeMesa, continueMesa, openMesa } from '../../domain/mesas';
import { type House, house, mailOf } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

/** A mesa held and closed with everything deferred, and all told. */
async function deferred(): Promise<string> {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', openMesa, { mesaId });
  for (const { id: itemId } of (await home.mesa(mesaId)).items) {
    await home.as('moderadora', callItem, { mesaId, itemId });
    await home.as('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  }
  await home.as('moderadora', closeMesa, { mesaId });
  await home.work();
  return mesaId;
}
const planned = () => home.tenant.desk.calendar(mailOf('enlace')).filter(({ state }) => state === 'planned');
const next = () => {
  const start = addMinutes(instant('2026-12-02T14:00:00Z'), 0);
  return { start, end: addMinutes(start, 120) };
};

test('MES-077 MES-034 a continuation is another event in the calendars, linked once, and its cards begin in its own chat', async () => {
  const mesaId = await deferred();
  const before = await home.mesa(mesaId);
  await home.as('moderadora', continueMesa, { mesaId, ...next() });
  expect(await home.work()).toEqual([]);
  for (const { topic, data, key } of home.store.outbox())
    if (topic === 'calendar/create') await home.run(topic, data, key);
  const mesa = await home.mesa(mesaId);
  expect(mesa.calendar?.eventId).toBeTruthy();
  expect(mesa.calendar?.eventId).not.toBe(before.calendar?.eventId);
  expect(mesa.held?.[0]?.calendar?.eventId).toBe(before.calendar?.eventId);
  await home.as('moderadora', openMesa, { mesaId });
  expect(await home.work()).toEqual([]);
  expect(planned()).toHaveLength(2);
  expect(new Set(planned().map(({ start }) => start)).has('2026-12-02T14:00:00.000Z')).toBe(true);
});

test('MES-077 a continuation called off leaves the calendars, and the first event stays', async () => {
  const mesaId = await deferred();
  const before = await home.mesa(mesaId);
  await home.as('moderadora', continueMesa, { mesaId, ...next() });
  await home.work();
  await home.as('moderadora', cancelMesa, { mesaId, reason: 'Se reprograma' });
  expect(await home.work()).toEqual([]);
  const after = await home.mesa(mesaId);
  expect(after.kind).toBe('closed');
  expect(after.calendar?.eventId).toBe(before.calendar?.eventId);
  expect(after.withdrawn?.[0]?.eventId).toBeTruthy();
  expect(planned()).toHaveLength(1);
});
