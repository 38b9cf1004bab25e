import type { CronogramaRow, CronogramaView } from '../../domain/reports';
import { monthsOf, weeksOf } from '../../tab/cronograma/calendar';
import { NO_FILTERS, queryOf } from '../../tab/cronograma/query';
import { askOf, nameOf, questionOf } from '../../tab/proceso/asked';
import { href, routeOf } from '../../tab/routes';
import { at } from '../helpers/given';

const row = (sesionId: string, inicio: string) => ({ sesionId, inicio }) as CronogramaRow;
const view: Pick<CronogramaView, 'filas' | 'festivos' | 'sesiones'> = {
  filas: [row('s-1', at('2026-11-16 09:00')), row('s-2', at('2026-12-31 20:00'))],
  sesiones: [],
  festivos: [{ dia: '2026-11-16', motivo: 'Independencia de Cartagena' }],
};

test('MES-020 MES-026 the month has every day once, Monday first, its holidays and the sesiones of Bogotá’s day', () => {
  const weeks = weeksOf('2026-11', view);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter(({ dia }) => dia !== null)).toHaveLength(30);
  expect(weeks[0]?.map(({ dia }) => dia)).toEqual([null, null, null, null, null, null, '2026-11-01']);
  const monday = weeks[3]?.[0];
  expect(monday).toMatchObject({ dia: '2026-11-16', festivo: 'Independencia de Cartagena' });
  expect(monday?.filas.map(({ sesionId }) => sesionId)).toEqual(['s-1']);
  // 8 p. m. in Bogotá is already another year in UTC.
  expect(
    weeksOf('2026-12', view)
      .flat()
      .find(({ dia }) => dia === '2026-12-31')?.filas,
  ).toHaveLength(1);
  expect(
    weeksOf('2024-02', { ...view, filas: [] })
      .flat()
      .filter(({ dia }) => dia),
  ).toHaveLength(29);
});

test('MES-020 the months offered are those that have something, or the present one', () => {
  expect(monthsOf(view, '2026-10-01')).toEqual(['2026-11', '2026-12']);
  expect(monthsOf({ filas: [], sesiones: [] }, '2026-10-01')).toEqual(['2026-10']);
});

test('MES-024 only chosen filters are asked for', () => {
  expect(queryOf(NO_FILTERS)).toBe('');
  expect(queryOf({ ...NO_FILTERS, fase: '2', tema: 'a' })).toBe('?fase=2&tema=a');
});

test('MES-080 a number of the board is an address that asks for exactly what it counts', () => {
  const asked = askOf({ corte: 'dependencias', id: 'sma|1', valor: 'Concertado con ajustes' });
  expect(routeOf(href('tablero', asked))).toEqual({ screen: 'tablero', id: asked });
  expect(questionOf(asked)).toBe('corte=dependencias&id=sma%7C1&valor=Concertado+con+ajustes');
  expect(questionOf(askOf({ corte: 'mesas', id: null }))).toBe('corte=mesas');
  expect([nameOf('en-firma'), nameOf('Fase 2')]).toEqual(['En firma', 'Fase 2']);
});
