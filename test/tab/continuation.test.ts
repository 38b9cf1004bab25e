import { bodyWith, carriedOf, readyWith, reasonOf, startOf } from '../../tab/mesas/continuation';
import { itemOf, mesaOf } from '../bot/views';

const mesa = mesaOf((what) => what, {
  items: [
    itemOf(1, undefined, { itemId: 'hecho', outcome: 'concertado' }),
    itemOf(2, undefined, { itemId: 'aplazado', outcome: 'aplazado' }),
    itemOf(3, undefined, { itemId: 'sin-tratar', outcome: null }),
    itemOf(4, undefined, { itemId: 'escalado', outcome: 'no-concertado' }),
  ],
});

test('MES-077 a continuation takes up what was deferred and what was not reached; what was decided or waits for the despacho stays', () => {
  const carried = carriedOf(mesa);
  expect(carried.map(({ itemId }) => itemId)).toEqual(['aplazado', 'sin-tratar']);
  expect(carried.map(reasonOf)).toEqual(['aplazado', 'no se alcanzó a tratar']);
});

test('MES-077 the form starts from how the mesa was held, needs a date, at least one indicator, and a reason for what it was warned of', () => {
  const carried = carriedOf(mesa);
  const ready = readyWith(carried);
  const blank = startOf({ modalidad: 'mixta', lugar: 'Sala 3' });
  expect(blank).toMatchObject({ modalidad: 'mixta', lugar: 'Sala 3', fuera: [] });
  expect(ready(blank)).toBe(false);
  const dated = { ...blank, when: { start: '2026-12-02T14:00:00.000Z', end: '2026-12-02T16:00:00.000Z' } };
  expect(ready(dated)).toBe(true);
  expect(ready({ ...dated, fuera: ['aplazado', 'sin-tratar'] })).toBe(false);
  expect(ready({ ...dated, acceptWarnings: true })).toBe(false);
  expect(ready({ ...dated, acceptWarnings: true, reason: 'Acordada' })).toBe(true);
  expect(bodyWith(carried)({ ...dated, fuera: ['aplazado'] })).toEqual({
    start: '2026-12-02T14:00:00.000Z',
    end: '2026-12-02T16:00:00.000Z',
    modalidad: 'mixta',
    lugar: 'Sala 3',
    acceptWarnings: false,
    reason: '',
    itemIds: ['sin-tratar'],
  });
});
