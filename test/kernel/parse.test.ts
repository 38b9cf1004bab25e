import { z } from 'zod';
import { parseWith, zDate, zId, zMoment } from '../../domain/kernel/parse';
import { refusalOf, valueOf } from '../helpers/given';

const Input = z.strictObject({ mesaId: zId, start: zMoment, due: zDate });
const good = { mesaId: ' m-1 ', start: '2026-11-24T09:00:00-05:00', due: '2026-12-04' };

test('what comes in is parsed once into the types of the domain', () => {
  expect(valueOf(parseWith(Input, good))).toEqual({
    mesaId: 'm-1',
    start: '2026-11-24T14:00:00.000Z',
    due: '2026-12-04',
  });
});

test('X-052 what is wrong is named field by field, and what is not expected is refused', () => {
  const refusal = refusalOf(
    parseWith(Input, { mesaId: '', start: 'hoy', due: '2026-02-30', signer: 'otro' }),
  );
  expect(refusal.code).toBe('input-invalid');
  expect(refusal.details).toHaveLength(4);
  expect(refusal.details?.slice(1, 3)).toEqual([
    'start: no es un momento con zona, como 2026-11-24T14:00:00Z',
    'due: no es una fecha que exista, como 2026-12-04',
  ]);
});

test.each([null, undefined, 'texto', 7, []])('%p is no input', (input) => {
  expect(refusalOf(parseWith(Input, input)).code).toBe('input-invalid');
});

test('X-052 what is missing is said in Spanish', () => {
  expect(refusalOf(parseWith(Input, {})).details).toEqual([
    'mesaId: Entrada inválida: se esperaba texto, recibido indefinido',
    'start: Entrada inválida: se esperaba texto, recibido indefinido',
    'due: Entrada inválida: se esperaba texto, recibido indefinido',
  ]);
});
