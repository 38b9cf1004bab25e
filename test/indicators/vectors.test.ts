import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aggregate,
  budgetFaults,
  budgetFraction,
  DEFAULT_POLICY,
  dnpExplanation,
  fourYearFigure,
  gapsOf,
  type IndicatorRow,
  type Policy,
  porQueTotal,
  programmingWarning,
  type Series,
  targetsByShare,
  yearFigure,
} from '../../domain/indicators';
import type { Decimal } from '../../domain/kernel/decimal';
import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';

const DATA = join(process.cwd(), '../shared/data');
const present = existsSync(DATA);
if (!present)
  console.warn('Skipped: ../shared/data is not here, so the published vectors cannot be checked.');
const real = present ? describe : describe.skip;
const YEARS = [2024, 2025, 2026, 2027];

interface Vector {
  readonly id: string;
  readonly modo: string;
  readonly lb?: number;
  readonly meta?: number;
  readonly prog?: readonly (number | null)[];
  readonly ejec?: readonly (number | null)[];
  readonly corte?: number;
  readonly esp: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}
const vectors: readonly Vector[] = present
  ? JSON.parse(readFileSync(join(DATA, 'domain/vectores_formulas.json'), 'utf8')).vectores
  : [];
const text = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const seriesOf = ({ modo, lb, meta, prog = [], ejec = [] }: Vector): Series => ({
  acumulacion: modo.replace('_', '-') as Series['acumulacion'],
  lineaBase: text(lb),
  metaCuatrienio: text(meta),
  values: YEARS.map((year, i) => ({
    year,
    programmed: text(prog[i]),
    executed: text(ejec[i]),
    state: text(ejec[i]) === null ? 'sin-dato' : 'reportado',
  })),
});
/** Within 1e-9 of what was published; `null` only for `null`. */
const expectNear = (found: Decimal | null, expected: unknown): void => {
  if (expected === null) expect(found).toBeNull();
  else expect(found?.minus(Number(expected)).abs().lessThan(1e-9)).toBe(true);
};
type Check = (vector: Vector, expected: unknown) => void;
const each = (expected: unknown, check: (value: unknown, year: number) => void): void =>
  (expected as readonly unknown[]).forEach((value, i) => check(value, YEARS[i] ?? 0));
const corte = ({ corte: year }: Vector): number => year ?? 2027;
const four = (vector: Vector, policy: Partial<Policy> = {}) =>
  fourYearFigure(seriesOf(vector), corte(vector), { ...DEFAULT_POLICY, ...policy });
const year = (vector: Vector, when: number) => yearFigure(seriesOf(vector), when);
const gaps = (vector: Vector) => gapsOf(seriesOf(vector), corte(vector));
const budget = (vector: Vector) => ({
  apropiacionDefinitiva: String(vector['apropiacion_definitiva']),
  ...Object.fromEntries(
    ['compromisos', 'obligaciones', 'pagos'].flatMap((line) =>
      vector[line] === undefined ? [] : [[line, String(vector[line] as number)]],
    ),
  ),
});
const ctp = (vector: Vector) =>
  targetsByShare(
    String(vector['meta_cuatrienal']),
    (vector['pct_previsto'] as readonly number[]).map(String),
  );
const tablero = (vector: Vector) => {
  const metas = valueOf(ctp(vector));
  return gapsOf(
    seriesOf({
      ...vector,
      modo: 'acumulado',
      meta: vector['meta_cuatrienal'] as number,
      prog: metas.map(Number),
    }),
    corte(vector),
  );
};
const gapsFor = (vector: Vector) => (vector.modo === 'ctp' ? tablero(vector) : gaps(vector));
const annual: Check = (vector, expected) =>
  each(expected, (value, when) => expectNear(year(vector, when).raw, value));
const lacks: Check = (vector, expected) =>
  each(expected, (value, when) =>
    expectNear(gapsFor(vector).years.find((gap) => gap.year === when)?.faltante ?? null, value),
  );

/** Every key that a vector may expect. */
const CHECKS: Readonly<Record<string, Check>> = {
  pct_anual: annual,
  pct_anual_sobre_lb: annual,
  pct_anual_topado: (vector, expected) =>
    each(expected, (value, when) => expectNear(year(vector, when).capped, value)),
  estado_anual: (vector, expected) =>
    each(expected, (value, when) => value !== null && expect(year(vector, when).state).toBe(value)),
  acum: (vector, expected) => expectNear(four(vector).executed, expected),
  valor_a_la_fecha: (vector, expected) => expectNear(four(vector).executed, expected),
  pct_cuatrienio: (vector, expected) => expectNear(four(vector).raw, expected),
  pct_cuatrienio_topado: (vector, expected) => expectNear(four(vector).capped, expected),
  pct_cuatrienio_sobre_lb: (vector, expected) => expectNear(four(vector).raw, expected),
  pct_cuatrienio_sobre_lb_topado: (vector, expected) => expectNear(four(vector).capped, expected),
  pct_cuatrienio_simple: (vector, expected) =>
    expectNear(four(vector, { capacidad: 'simple' }).raw, expected),
  pct_cuatrienio_ultimo_topado: (vector, expected) => expectNear(four(vector).capped, expected),
  pct_cuatrienio_avance_de_periodo: (vector, expected) =>
    expectNear(four(vector, { mantenimiento: 'periodo' }).raw, expected),
  pct_cuatrienio_publicable: (vector, expected) => expectNear(four(vector).capped, expected),
  estado: (vector, expected) => expect(four(vector).state).toBe(expected),
  alerta: (vector, expected) =>
    expected === 'RETROCESO'
      ? expect(four(vector).alert).toBe('RETROCESO')
      : expect(programmingWarning(seriesOf(vector))).toContain('Programación incoherente'),
  faltante_anual: lacks,
  exceso_anual: (vector, expected) =>
    each(expected, (value, when) =>
      expectNear(gapsFor(vector).years.find((gap) => gap.year === when)?.exceso ?? null, value),
    ),
  faltante_acumulado_a_la_fecha: (vector, expected) => expectNear(gaps(vector).aLaFecha, expected),
  faltante_acumulado: (vector, expected) => expectNear(gapsFor(vector).aLaFecha, expected),
  faltante_cuatrienio: (vector, expected) => expectNear(gapsFor(vector).cuatrienio, expected),
  pct_2025_vs_cuatrienio: (vector, expected) =>
    expectNear(
      fourYearFigure(
        { ...seriesOf(vector), values: seriesOf(vector).values.filter((value) => value.year === 2025) },
        2025,
      ).raw,
      expected,
    ),
  valor_publicado_erroneo: (vector, wrong) => expect(four(vector).raw?.toNumber()).not.toBe(wrong),
  pct_compromisos: (vector, expected) => expectNear(budgetFraction(budget(vector), 'compromisos'), expected),
  pct_pagos_sobre_aprop: (vector, expected) => expectNear(budgetFraction(budget(vector), 'pagos'), expected),
  inconsistencias: (vector, expected) => expect(budgetFaults(budget(vector))).toEqual(expected),
  meta_anual: (vector, expected) =>
    valueOf(ctp(vector)).forEach((meta, i) => expectNear(meta, (expected as readonly number[])[i])),
  error: (vector) =>
    expect(ctp(vector)).toMatchObject({ ok: false, refusal: { code: 'porcentajes-no-suman-100' } }),
};

real('published arithmetic', () => {
  test.each(vectors)('PDM-033 CTP-033 vector $id: $nota', (vector) => {
    expect.hasAssertions();
    for (const [key, expected] of Object.entries(vector.esp)) {
      const check = CHECKS[key];
      if (!check) throw new Error(`Vector ${vector.id} expects «${key}», which nobody checks.`);
      check(vector, expected);
    }
  });

  const rows = async (name: string): Promise<readonly IndicatorRow[]> =>
    valueOf(await readMatrix(readFileSync(join(DATA, 'indicators', name)), name)).rows;

  test('PDM-033 every percentage and every explanation of DNP, 2,649 rows', async () => {
    const wrong: string[] = [];
    let [percents, labels] = [0, 0];
    for (const row of await rows('dnp_alertas_fisico_11_entidades.csv'))
      for (const when of [2024, 2025]) {
        const published = row.extra[`avance_${when}`];
        const figure = yearFigure(
          { ...row, acumulacion: row.acumulacion === 'acumulado' ? 'acumulado' : 'no-acumulado' },
          when,
        );
        const value = row.values.find((one) => one.year === when);
        if (
          published !== undefined &&
          ++percents &&
          figure.raw?.toDecimalPlaces(12).minus(published).abs().greaterThan('1e-9')
        )
          wrong.push(`${row.source.row} ${when}: ${figure.raw?.toString()} ≠ ${published}`);
        if ((published === undefined) !== (figure.raw === null))
          wrong.push(`${row.source.row} ${when}: ${figure.state}`);
        const label = dnpExplanation({
          executed: value?.executed ?? null,
          programmed: value?.programmed ?? null,
          bpin: row.extra['bpin'] ?? '',
        });
        if (++labels && label !== row.extra[`explicacion_${when}`])
          wrong.push(`${row.source.row} ${when}: ${label}`);
      }
    // The one exception: the stored copy rounds that ratio to twelve decimals, and executed and programmed became equal.
    const rounded = ['452 2024: Se ejecutó el 100% de lo programado en la vigencia'];
    expect({ percents, labels, wrong }).toEqual({ percents: 1318, labels: 5298, wrong: rounded });
  });

  test('PDM-034 Guatapé: 93 rows, 327 yearly cells, five lines and the total .5263, not the mean of means', async () => {
    const all = await rows('guatape_avance_pdm_2024_2027.csv');
    const wrong: string[] = [];
    let cells = 0;
    for (const row of all) {
      for (const when of [2024, 2025, 2026, 2027]) {
        const published = row.extra[`pub_cumpl_${when}`];
        const { capped } = yearFigure(row, when);
        if (capped && ++cells && (published === undefined || capped.minus(published).abs().greaterThan(1e-9)))
          wrong.push(`${row.source.row} ${when}: ${capped?.toString()} ≠ ${published}`);
      }
      const { capped } = fourYearFigure(row, 2025, { mantenimiento: 'ultimo', capacidad: 'simple' });
      if (
        capped
          ?.minus(row.extra['pub_pct_a_la_fecha'] ?? 9)
          .abs()
          .greaterThan(1e-9)
      )
        wrong.push(`${row.source.row}: ${capped?.toString()} ≠ ${row.extra['pub_pct_a_la_fecha']}`);
    }
    const items = all.map((row) => ({
      peso: null,
      figure: fourYearFigure(row, 2025),
      line: row.ficha['dependencia_responsable'],
    }));
    const total = aggregate(items);
    const lines = [...new Set(items.map(({ line }) => line))].map((line) =>
      aggregate(items.filter((item) => item.line === line)),
    );
    expect({ cells, wrong }).toEqual({ cells: 327, wrong: [] });
    expect(total.value?.toFixed(10)).toBe('0.5263029744');
    expect(lines.map(({ value, counted }) => [value?.toFixed(4), counted])).toEqual([
      ['0.4565', 25],
      ['0.5403', 31],
      ['0.5521', 7],
      ['0.4297', 11],
      ['0.6416', 19],
    ]);
    expect(porQueTotal(total, 2025)).toMatchObject({
      resultado: '52,63 %',
      entradas: [{ valor: 'promedio simple' }, { valor: '93' }, { valor: '0' }],
    });
  });
});
