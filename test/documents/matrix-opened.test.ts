import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Indicator } from '../../domain/indicators';
import { matrixTable, prioritisedTable, readMatrix, writeTableXlsx } from '../../functions/adapters/files';
import { SAMPLE_MATRIX } from '../../functions/local/sample-matrix';
import { day, valueOf } from '../helpers/given';
import { rowOf, value } from '../indicators/rows';
import { has } from './papers';

const here = has('soffice');
const read = here ? test : test.skip;
if (!here)
  console.warn(
    'LibreOffice (soffice) no está instalado: los libros exportados no se abren con otro programa.',
  );

const AWKWARD = rowOf({
  codigo: '0040502',
  nombre: '=HIPERVINCULO("http://malo.example";"Área; «verde», ñ")',
  values: [
    { year: 2025, programmed: '1234567.125', executed: '0.5', state: 'reportado' },
    { year: 2026, programmed: null, executed: null, state: 'ND' },
  ],
  lineaBase: '-3.5',
  metaCuatrienio: '100',
  extra: { Nota: '+1', 'Línea "7"': 'dos\tpalabras' },
  ficha: { linea_base_valor: '-3.5' },
});
const ROWS = [...SAMPLE_MATRIX, AWKWARD];
const registered = ({ ficha, ...row }: (typeof ROWS)[number]): Indicator => ({
  ...row,
  procesoId: 'p',
  versions: [{ version: 1, ficha, from: day('2026-01-10'), cause: { kind: 'import', file: 'm' } }],
});
const exported = (rows: readonly (typeof AWKWARD)[] = ROWS): Promise<Uint8Array> =>
  writeTableXlsx(matrixTable(rows.map(registered)));

/** What LibreOffice shows of a workbook, saved by it as another kind of file. */
function converted(bytes: Uint8Array, to: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'mesas-office-'));
  try {
    writeFileSync(join(folder, 'matriz.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, 'matriz.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    return readFileSync(join(folder, `matriz.${to.split(':')[0] ?? ''}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

read(
  'issue 3 another spreadsheet opens the export: what it saves is the same matrix, no text became a formula, no number was lost',
  async () => {
    const csv = converted(await exported(), 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false');
    const text = csv.toString('utf8');
    expect(text).toContain('=HIPERVINCULO(""http://malo.example"";""Área; «verde», ñ"")');
    expect(text).not.toMatch(/#(NAME|NOMBRE|VALUE|REF)\?/);
    const { rows, refused } = valueOf(await readMatrix(csv, 'matriz.csv'));
    expect(refused).toEqual([]);
    const seen = (all: readonly (typeof AWKWARD)[]) =>
      all.map(({ codigo, nombre, values, lineaBase, metaCuatrienio }) => ({
        codigo,
        nombre,
        values,
        lineaBase,
        metaCuatrienio,
      }));
    expect(seen(rows)).toEqual(seen(ROWS));
  },
  120_000,
);

read(
  'issue 3 saved again by another spreadsheet as a workbook, it still imports to the same register',
  async () => {
    const { rows, refused } = valueOf(await readMatrix(converted(await exported(), 'xlsx'), 'matriz.xlsx'));
    expect(refused).toEqual([]);
    expect(rows.map(({ codigo, ficha }) => [codigo, ficha])).toEqual(
      ROWS.map(({ codigo, ficha }) => [codigo, ficha]),
    );
  },
  120_000,
);

const sheetOf = async (bytes: Promise<Uint8Array>): Promise<string> =>
  new TextDecoder().decode(unzipSync(await bytes)['xl/worksheets/sheet1.xml']);

test('issue 3 the written sheet freezes and filters its header, says its widths and offers lists', async () => {
  const xml = await sheetOf(exported());
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${ROWS.length + 1}"`));
  expect(xml).toMatch(/<dataValidation [^>]*type="list"[^>]*>.*?<formula1>"a,b"<\/formula1>/s);
  const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...widths)).toBeLessThanOrEqual(60);
  expect(xml).not.toContain('<f>');
});

test('MES-046 so does the matrix of prioritised indicators', async () => {
  const line = {
    codigo: 'EP-001',
    nombre: '@Espacio',
    modulos: '',
    subsistema: '',
    tema: 'a',
    calificacion: '3',
    propuesta: 'Modificar',
    justificacion: '=1+1',
    coordinador: 'P',
    enlace: 'J',
    meta: '4,4',
  };
  const xml = await sheetOf(writeTableXlsx(prioritisedTable([line])));
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toMatch(/<autoFilter ref="A1:K2"/);
  expect(xml).not.toContain('<f>');
});

test('X-021 a decimal that a spreadsheet cannot hold stays text', async () => {
  const long = rowOf({ values: [value(2025, '0.1234567890123456789', '12345678901234567890')] });
  const xml = await sheetOf(exported([long]));
  expect(xml).toContain('<t>0.1234567890123456789</t>');
  expect(xml).toContain('<t>12345678901234567890</t>');
});
