import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { readMatrix } from '../../functions/adapters/files';
import { refusalOf, valueOf } from '../helpers/given';
import { book, codeOf, HEADER, text } from './written';

/** A zip as anybody could write it: entries with the sizes that the table of contents claims. */
function zip(
  entries: readonly { readonly name: string; readonly bytes: Uint8Array; readonly claims?: number }[],
): Uint8Array {
  const [parts, directory] = [[] as Buffer[], [] as Buffer[]];
  let offset = 0;
  for (const { name, bytes, claims = bytes.length } of entries) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(bytes)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claims, 22);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claims, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    directory.push(central, label);
    offset += 30 + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const WORKBOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>';

const RELS = (target: string, type: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

const workbook = (sheet: Uint8Array, more: Parameters<typeof zip>[0] = [], claims?: number) =>
  zip([
    { name: '[Content_Types].xml', bytes: text(TYPES) },
    { name: '_rels/.rels', bytes: text(RELS('xl/workbook.xml', 'officeDocument')) },
    { name: 'xl/workbook.xml', bytes: text(WORKBOOK) },
    { name: 'xl/_rels/workbook.xml.rels', bytes: text(RELS('worksheets/sheet1.xml', 'worksheet')) },
    { name: 'xl/worksheets/sheet1.xml', bytes: sheet, ...(claims === undefined ? {} : { claims }) },
    ...more,
  ]);

const sheetXml = (rows: string): Uint8Array =>
  text(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );

const line = (cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe('hostile files are refused in Spanish, with what to do', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'x.xlsx', 'archivo-vacio'],
    ['a PDF with another name', text('%PDF-1.7 …'), 'matriz.xlsx', 'tipo-no-admitido'],
    [
      'an old .xls or a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'matriz.xls',
      'archivo-con-clave',
    ],
    ['a web page', text('<!DOCTYPE html><p>Código;Indicador'), 'matriz.csv', 'tipo-no-admitido'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      'matriz.csv',
      'tipo-no-admitido',
    ],
    ['a name of a macro book', text('x'), 'matriz.xlsm', 'archivo-con-macros'],
    ['a CSV without an indicator', text('a;b\n1;2\n'), 'matriz.csv', 'sin-matriz'],
    [
      'a zip of something else',
      zip([{ name: 'word/document.xml', bytes: text('<w/>') }]),
      'matriz.xlsx',
      'tipo-no-admitido',
    ],
    [
      'macros inside an .xlsx',
      workbook(sheetXml(line(HEADER)), [{ name: 'xl/vbaProject.bin', bytes: text('macro') }]),
      'matriz.xlsx',
      'archivo-con-macros',
    ],
    ['a declared bomb', workbook(sheetXml(''), [], 900_000_000), 'matriz.xlsx', 'archivo-sospechoso'],
    [
      'a sheet of zeros a thousand times its size',
      workbook(new Uint8Array(30_000_000)),
      'matriz.xlsx',
      'archivo-sospechoso',
    ],
  ])('X-052 %s', async (_what, bytes, name, code) => {
    const { code: found, message } = refusalOf(await readMatrix(bytes, name));
    expect(found).toBe(code);
    expect(message).toMatch(/[.]$/);
  });

  test('a truncated book, anywhere it is cut, is damaged: never an exception, never half a matrix', async () => {
    const whole = await book([
      HEADER,
      ...Array.from({ length: 200 }, (_, i) => [`C-${i}`, `Indicador ${i}`, 'Número', i, i]),
    ]);
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99])
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('archivo-danado');
  });

  test('a part that lies about its size does not unpack without limit', async () => {
    const before = process.memoryUsage().rss;
    const bytes = workbook(sheetXml(`${line(HEADER)}${'<row/>'.repeat(6_000_000)}`), [], 1000);
    expect(['archivo-sospechoso', 'demasiadas-filas', 'archivo-danado']).toContain(await codeOf(bytes));
    expect(process.memoryUsage().rss - before).toBeLessThan(900 * 1024 * 1024);
  });

  test('more rows than any matrix has are refused while they are read', async () => {
    const bytes = Buffer.from(`Código;Indicador;Unidad\n${'1;Indicador;Número\n'.repeat(200_001)}`);
    expect(await codeOf(bytes, 'matriz.csv')).toBe('demasiadas-filas');
  });
});

describe('odd files are read as they are', () => {
  test('a formula gives its last value and is never run; a column called __proto__ is just a column', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Hoja',
          rows: [
            [...HEADER, '__proto__', 'constructor'],
            ['C-1', '=1+1', 'Número', 5, 2, 'x', 'y'],
          ],
          cells: new Map([
            ['1,3', { formula: 'WEBSERVICE("http://malo.example")', formulaResult: 7, value: 7 }],
          ]),
        },
      ],
    });
    const { rows } = valueOf(await readMatrix(bytes, 'matriz.xlsx'));
    expect(rows[0]).toMatchObject({
      nombre: '=1+1',
      values: [{ year: 2024, programmed: '7', executed: '2' }],
    });
    expect(Object.entries(rows[0]?.extra ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('external links are told and never followed; a hidden sheet is told and not read', async () => {
    const linked = workbook(sheetXml(`${line(HEADER)}${line(['C-1', 'Uno', 'Número', '1', '1'])}`), [
      { name: 'xl/externalLinks/externalLink1.xml', bytes: text('<x/>') },
    ]);
    expect(valueOf(await readMatrix(linked, 'm.xlsx')).warnings).toEqual([
      'El libro tiene vínculos a otros archivos: se tomaron los valores guardados, no se abrió ninguno.',
    ]);
    const hidden = await writeXlsx({
      sheets: [
        { name: 'Oculta', rows: [[...HEADER], ['C-9', 'Nueve', 'Número', 1, 1]], hidden: true },
        { name: 'Hoja', rows: [[...HEADER], ['C-1', 'Uno', 'Número', 1, 1]] },
      ],
      activeSheet: 1,
    });
    const read = valueOf(await readMatrix(hidden, 'm.xlsx'));
    expect([read.rows.map(({ codigo }) => codigo), read.warnings]).toEqual([
      ['C-1'],
      ['La hoja oculta «Oculta» no se leyó.'],
    ]);
  });
});
