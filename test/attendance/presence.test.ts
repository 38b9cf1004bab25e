import fc from 'fast-check';
import { type AttendanceState, type Presence, presentAt, STILL } from '../../domain/attendance';
import { convene, decideItem } from '../../domain/dies058';
import { addMinutes } from '../../domain/kernel/instant';
import { callItem, openMesa } from '../../domain/mesas';
import { configureProceso } from '../../domain/people';
import { mesaView } from '../../domain/reports';
import { attended } from '../dies058/held';
import { conveneInput, office, PROCESO } from '../dies058/office';
import { at, refusalOf, valueOf } from '../helpers/given';

const line = (personId: string, source: Presence['source'], ...hours: [string, string][]): Presence => ({
  person: { personId, version: 1 },
  intervals: hours.map(([join, leave]) => ({
    join: at(`2026-11-25 ${join}`),
    leave: at(`2026-11-25 ${leave}`),
  })),
  role: '',
  source,
  hasEmail: true,
});
const report = (...presences: Presence[]) => ({
  reportId: 'r',
  start: at('2026-11-25 09:00'),
  end: at('2026-11-25 11:00'),
  presences,
});
const sheet: AttendanceState = {
  kind: 'reported',
  mesaId: 'm-1',
  reports: [
    report(
      line('rejoins', 'graph', ['09:00', '09:20'], ['09:40', '10:30']),
      line('late', 'csv', ['10:00', '10:30']),
    ),
  ],
  manual: [
    { ...line('phone', 'manual'), reason: 'Por teléfono' },
    { ...line('timed', 'manual', ['09:00', '09:10']), reason: 'Estuvo al comienzo' },
    {
      ...line('room', 'manual'),
      reason: 'Se registró en la sala',
      self: { since: at('2026-11-25 09:35'), aviso: 'v1' },
    },
  ],
};
const who = (hour: string) => presentAt(sheet, at(`2026-11-25 ${hour}`)).map(({ personId }) => personId);

test('F15 presence at a decision: hours of Teams and of a file, who registered in the room, who was entered by hand', () => {
  expect(who('09:05')).toEqual(['rejoins', 'phone', 'timed']);
  expect(who('09:30')).toEqual(['phone']);
  expect(who('09:40')).toEqual(['rejoins', 'phone', 'room']);
  expect(who('10:15')).toEqual(['rejoins', 'late', 'phone', 'room']);
  expect(presentAt(sheet, STILL).map(({ personId }) => personId)).toEqual(['phone', 'room']);
  expect(presentAt({ kind: 'none' }, STILL)).toEqual([]);
});

test('F15 another report only adds people who were present, never takes one away, and nobody counts twice', () => {
  const minute = fc.integer({ min: 0, max: 120 });
  const intervals = fc.array(fc.tuple(minute, minute), { maxLength: 4 });
  const start = at('2026-11-25 09:00');
  fc.assert(
    fc.property(intervals, minute, (hours, moment) => {
      const more = report({
        ...line('rejoins', 'graph'),
        intervals: hours.map(([a, b]) => ({
          join: addMinutes(start, Math.min(a, b)),
          leave: addMinutes(start, Math.max(a, b)),
        })),
      });
      const when = addMinutes(start, moment);
      const ids = (state: AttendanceState) => presentAt(state, when).map(({ personId }) => personId);
      const after = ids({ ...sheet, reports: [...sheet.reports, { ...more, reportId: 'r2' }] });
      expect(after).toEqual(expect.arrayContaining(ids(sheet)));
      expect(new Set(after).size).toBe(after.length);
    }),
  );
});

test('F15 below the quorum a point is decided all the same, and keeps who was there, of which dependencia', async () => {
  const house = await office();
  const configure = (quorum: { personas: number; origen: string }) =>
    house.as('sistema', configureProceso, { procesoId: PROCESO, settings: { quorum } });
  expect(refusalOf(await configure({ personas: 3, origen: '' })).code).toBe('numero-sin-origen');
  expect(refusalOf(await configure({ personas: 0, origen: 'Acuerdo' })).code).toBe('numero-no-entero');
  expect((await configure({ personas: 3, origen: 'Acuerdo 1' })).ok).toBe(true);
  const { mesaId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  await attended(house, mesaId, ['enlace', 'relator']);
  const view = async () => valueOf(await mesaView(house.reader(), await house.actorOf('moderadora'), mesaId));
  const open = await view();
  expect(open.presentes?.aviso).toBe(
    'Por debajo del quórum: 2 presentes registrados de 3 (origen: Acuerdo 1).',
  );
  const [itemId = '', other = ''] = open.items.map((item) => item.itemId);
  await house.ok('moderadora', callItem, { mesaId, itemId });
  await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  expect((await view()).items[0]?.presencia?.aviso).toContain('Por debajo del quórum');
  await attended(house, mesaId, ['moderadora']);
  await house.ok('sistema', configureProceso, { procesoId: PROCESO, settings: { quorum: null } });
  await house.ok('moderadora', decideItem, { mesaId, itemId: other, outcome: 'aplazado' });
  const { items, presentes } = await view();
  expect(presentes?.aviso).toBeUndefined();
  const [first, second] = items.map(({ presencia }) => presencia);
  expect(first?.aviso).toBeUndefined();
  expect(second).toMatchObject({ total: 3, conReporte: false });
  expect(first?.dependencias.flatMap(({ personas }) => personas)).toHaveLength(3);
});
