import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { type Indicator, type IndicatorRow, planImport } from '../../domain/indicators';
import {
  matrixTable,
  prioritisedTable,
  readMatrix,
  type Table,
  writeTableCsv,
  writeTableXlsx,
} from '../../functions/adapters/files';
import { SAMPLE_MATRIX } from '../../functions/local/sample-matrix';
import { day, valueOf } from '../helpers/given';
import { rowOf, value } from '../indicators/rows';

const registered = ({ ficha, ...row }: IndicatorRow): Indicator => ({
  ...row,
  procesoId: 'p',
  versions: [{ version: 1, ficha, from: day('2026-01-10'), cause: { kind: 'import', file: 'm' } }],
});
const write = { xlsx: writeTableXlsx, csv: async (table: Table) => writeTableCsv(table) };
const again = async (kind: 'xlsx' | 'csv', indicators: readonly Indicator[]) =>
  valueOf(await readMatrix(await write[kind](matrixTable(indicators)), `matriz.${kind}`));
/** A row without where it was: what an export keeps. People are assigned by id, not by a file. */
const what = ({ source: _source, assignment, ...row }: IndicatorRow) => ({
  ...row,
  modulos: assignment.modulos,
  tema: assignment.tema,
});

const hard = rowOf({
  codigo: '0040502',
  nombre: '=HIPERVINCULO("http://malo.example";"Área; «verde», ñ")',
  values: [
    value(2024, '0', null),
    { year: 2025, programmed: '1234567.125', executed: '0.1234567890123456789', state: 'reportado' },
    { year: 2026, programmed: null, executed: null, state: 'ND' },
  ],
  lineaBase: '-3.5',
  metaCuatrienio: '100',
  peso: '12.5',
  acumulacion: 'reduccion-anual',
  extra: { Código: 'A-1', __proto__x: '+1', 'Línea "7"': '-', 'META 2024': '=1+1' },
  ficha: {
    linea_base_valor: '-3.5',
    acumulacion: 'reduccion-anual',
    programa: '@programa',
    propio: 'campo del proceso',
    metas: 'según acta',
  },
});

test.each(['xlsx', 'csv'] as const)(
  'issue 3 a %s export imports back to the same register, sample office and awkward row alike',
  async (kind) => {
    const rows = [
      ...SAMPLE_MATRIX,
      hard,
      rowOf({
        nombre: 'Sin extras',
        unidad: 'Kilómetros',
        extra: {},
        ficha: {
          ...rowOf({ nombre: 'Sin extras' }).ficha,
          unidad: 'Kilómetros',
          acumulacion: 'capacidad',
          formula: 'A / B',
          linea_base_valor: '10',
        },
        lineaBase: '10',
      }),
    ];
    const read = await again(kind, rows.map(registered));
    expect(read.refused).toEqual([]);
    expect(read.rows.map(what)).toEqual(rows.map(what));
    expect(
      planImport(
        read.rows,
        rows.map((row, i) => ({ id: String(i), indicator: registered(row) })),
      ),
    ).toMatchObject({ nuevos: [], cambiados: [], preguntas: [], rechazados: [] });
  },
);

test('issue 3 import∘export is the identity for any texts and decimals', async () => {
  const word = fc
    .string({ unit: 'grapheme', maxLength: 25 })
    .map((text) =>
      text
        .replaceAll(/[\s\u00a0\p{C}]+/gu, ' ')
        .replaceAll(/_x/gi, 'x')
        .trim(),
    )
    .filter((text) => text !== '' && !/^(none|null|nan|(sub)?total|'.*)/i.test(text));
  const decimals = fc.option(
    fc
      .tuple(fc.integer(), fc.integer({ min: 0, max: 5 }))
      .map(([n, places]) =>
        places === 0 ? String(n) : Number((n / 10 ** places).toFixed(places)).toString(),
      )
      .filter((text) => /^-?\d+(\.\d+)?$/.test(text) && text !== '-0'),
    { nil: null },
  );
  const row = fc
    .record({
      codigo: word,
      nombre: word,
      unidad: word,
      fuente: word,
      extra: word,
      programmed: decimals,
      executed: decimals,
      meta: decimals,
    })
    .map(({ codigo, nombre, unidad, fuente, extra, programmed, executed, meta }) =>
      rowOf({
        codigo,
        nombre,
        unidad,
        values: [value(2024, programmed, executed)],
        metaCuatrienio: meta,
        lineaBase: null,
        acumulacion: null,
        extra: { Columna: extra },
        ficha: { codigo, nombre, unidad, fuente },
      }),
    );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: ({ codigo, nombre }) => codigo + nombre }),
      fc.constantFrom('xlsx' as const, 'csv' as const),
      async (rows, kind) => {
        const read = await again(kind, rows.map(registered));
        expect(read.rows.map(what)).toEqual(rows.map(what));
      },
    ),
    { numRuns: 60 },
  );
});

test('issue 3 the sheet has a frozen, filtered header, readable widths and lists; no text is a formula', async () => {
  const book = await readXlsx(await writeTableXlsx(matrixTable([registered(hard)])), { readStyles: true });
  const [sheet] = book.sheets;
  expect(sheet).toMatchObject({
    name: 'Matriz',
    freezePane: { rows: 1 },
    autoFilter: { range: expect.stringMatching(/^A1:[A-Z]+2$/) },
  });
  expect(sheet?.dataValidations?.map(({ type }) => type)).toContain('list');
  expect(JSON.stringify([...(sheet?.cells?.values() ?? [])])).not.toContain('"formula"');
  const csv = new TextDecoder().decode(writeTableCsv(matrixTable([registered(hard)])));
  expect(csv).toContain(`'=HIPERVINCULO`);
  expect(csv).not.toMatch(/(^|;|")[=+@]/m);
});

test('issue 3 a register of any size is written whole: filters, frozen header, lists and every row', async () => {
  const many = Array.from({ length: 12_345 }, (_, i) =>
    rowOf({ codigo: `C-${i}`, nombre: `Indicador ${i}` }),
  );
  const bytes = await writeTableXlsx(matrixTable(many.map(registered)));
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet).toMatchObject({
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: expect.stringMatching(/^A1:[A-Z]+12346$/) },
  });
  expect(sheet?.dataValidations).toContainEqual(
    expect.objectContaining({ type: 'list', range: expect.stringMatching(/^[A-Z]+2:[A-Z]+12346$/) }),
  );
  expect(valueOf(await readMatrix(bytes, 'm.xlsx')).rows.map(({ codigo }) => codigo)).toEqual(
    many.map(({ codigo }) => codigo),
  );
});

test('MES-046 the matrix of prioritised indicators has the columns that a dependencia receives', () => {
  const table = prioritisedTable([
    {
      codigo: 'EP-001',
      nombre: 'Espacio',
      modulos: 'Proyecto',
      subsistema: 'Espacio público',
      tema: 'a',
      calificacion: '3',
      propuesta: 'Modificar',
      justificacion: 'x',
      coordinador: 'P',
      enlace: 'J',
      meta: '4,4',
    },
  ]);
  expect(table.columns.map(({ title }) => title)).toEqual([
    'Código',
    'Nombre del indicador',
    'Módulo(s) del SSEPOT',
    'Temática / subsistema',
    'Tema',
    'Calificación del diagnóstico',
    'Propuesta de cambio',
    'Justificación',
    'Coordinador temático',
    'Enlace técnico',
    'Meta o acuerdo buscado',
  ]);
  expect(table.rows[0]).toHaveLength(11);
});
