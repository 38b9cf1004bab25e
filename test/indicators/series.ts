import fc from 'fast-check';
import { type Series } from '../../domain/indicators';
import { decimalText, exact } from '../../domain/kernel/decimal';

export const NUMBER = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) =>
    decimalText(
      exact('1')
        .times(n.toString())
        .dividedBy(10 ** places),
    ),
  );

const MAYBE = fc.option(NUMBER, { nil: null });

const TYPES = [
  'acumulado',
  'no-acumulado',
  'mantenimiento',
  'capacidad',
  'reduccion',
  'reduccion-anual',
  null,
] as const;

export const SERIES: fc.Arbitrary<Series> = fc.record({
  acumulacion: fc.constantFrom(...TYPES),
  lineaBase: MAYBE,
  metaCuatrienio: MAYBE,
  values: fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2024, max: 2027 }),
      programmed: MAYBE,
      executed: MAYBE,
      state: fc.constantFrom('reportado', 'sin-dato', 'NP', 'ND', 'NA'),
    }),
    { selector: ({ year }) => year, maxLength: 4 },
  ),
});
