import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { line, sheetXml, text, workbook } from './books';

const HEADER = ['Código', 'Indicador', 'Unidad', 'Meta 2024', 'Avance 2024'];
const ROW = line(['C-1', 'Uno', 'Número', '1', '1']);
/** Nothing that compresses to a hundredth: what a bomb would be told by. */
const noise = (length: number): string => {
  let seed = 7;
  const words = Array.from({ length: 4096 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed.toString(36);
  });
  const block = words.join(' ');
  return block.repeat(Math.ceil(length / block.length)).slice(0, length);
};
const many = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join('');
const MB = 1024 * 1024;

/** The files, as they come; the number only orders them. */
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  '01 diez mil columnas.xlsx': () =>
    workbook(
      sheetXml(`${line([...HEADER, ...Array.from({ length: 10_000 }, (_, n) => `Columna ${n}`)])}${ROW}`),
    ),
  '02 diez mil columnas.csv': () =>
    text(
      `${[...HEADER, ...Array.from({ length: 10_000 }, (_, n) => `Columna ${n}`)].join(';')}\nC-1;Uno;Número;1;1\n`,
    ),
  '03 un millón de filas.xlsx': () =>
    workbook(
      sheetXml(
        `${line(HEADER)}${many(1_000_000, (n) => `<row r="${n + 2}"><c><v>${n * 7919}</v></c></row>`)}`,
      ),
    ),
  '04 un millón de filas.csv': () => text(`${HEADER.join(';')}\n${many(1_000_000, (n) => `${n};I;m;1;1\n`)}`),
  '05 celda de 8 MB.xlsx': () =>
    workbook(sheetXml(`${line(HEADER)}${line(['C-1', noise(8 * MB), 'Número', '1', '1'])}`)),
  '06 celda de 8 MB.csv': () => text(`${HEADER.join(';')}\nC-1;${noise(8 * MB)};Número;1;1\n`),
  '07 fila sin fin.xlsx': () =>
    workbook(sheetXml(`${line(HEADER)}<row><c><v>${noise(60 * MB)}`), { claims: 2 * MB }),
  '08 filas vacías que mienten.xlsx': () =>
    workbook(sheetXml(`${line(HEADER)}${'<row/>'.repeat(6_000_000)}`), { claims: 1000 }),
  '09 textos compartidos que mienten.xlsx': () =>
    workbook(sheetXml(line(HEADER)), {
      shared: 'sharedStrings.xml',
      more: [
        {
          name: 'xl/sharedStrings.xml',
          bytes: text(`<sst><si><t>${noise(80 * MB)}</t></si></sst>`),
          claims: 900,
        },
      ],
    }),
  '10 la hoja como textos compartidos.xlsx': () =>
    workbook(
      sheetXml(
        `${line(HEADER)}${many(400_000, (n) => `<row><c><v>${n * 7919}</v></c></row>`)}${noise(12 * MB)}`,
      ),
      {
        shared: 'worksheets/sheet1.xml',
      },
    ),
  '11 entidades que se multiplican.xlsx': () =>
    workbook(
      text(
        `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">${many(9, (n) => `<!ENTITY ${'bcdefghij'[n] ?? ''} "${`&${'abcdefghi'[n] ?? ''};`.repeat(10)}">`)}]>${new TextDecoder().decode(sheetXml(`${line(HEADER)}${line(['C-1', '&j;', 'Número', '1', '1'])}`))}`,
      ),
    ),
  '12 ciento una hojas.xlsx': () => workbook(sheetXml(line(HEADER)), { sheets: 101 }),
  '13 zip con clave.xlsx': () => workbook(sheetXml(line(HEADER)), { flags: 1 }),
  '14 con clave de Office.xlsx': () =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(4096),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  '15 columna imposible.xlsx': () =>
    workbook(sheetXml(`${line(HEADER)}<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>`)),
  '16 fila imposible.xlsx': () =>
    workbook(sheetXml(`${line(HEADER)}<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>`)),
};

interface Said {
  readonly name: string;
  readonly code: string;
  readonly message?: string;
  readonly refused?: readonly { readonly cell: string; readonly reason: string }[];
  readonly saved: number;
  readonly names: readonly string[];
  readonly peakMB: number;
}
const folder = mkdtempSync(join(tmpdir(), 'mesas-hostile-'));
const script = join(__dirname, '../../node_modules/.cache/mesas-hostile-child.cjs');
let said: readonly Said[] = [];
beforeAll(() => {
  for (const [name, make] of Object.entries(FILES)) writeFileSync(join(folder, name), make());
  buildSync({
    entryPoints: [join(__dirname, 'hostile-child.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    loader: { '.html': 'text', '.typ': 'text' },
    logLevel: 'error',
  });
  const out = execFileSync(process.execPath, ['--max-old-space-size=192', script, folder], {
    encoding: 'utf8',
  });
  said = out
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as Said);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const of = (name: string): Said => {
  const found = said.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`Nothing was said of ${name}`);
  return found;
};

test('issue 3 memory is bounded: a process of 192 MB of heap answers for every hostile file and lives on', () => {
  expect(said.map(({ name }) => name)).toEqual(Object.keys(FILES));
  expect(Math.max(...said.map(({ peakMB }) => peakMB))).toBeLessThan(450);
});

test.each([
  ['01', 'demasiadas-columnas', /más de 600 columnas \(celda Hoja 1!NTU1\).*Quite las columnas/],
  ['02', 'demasiadas-columnas', /más de 600 columnas \(celda NTU1\)/],
  ['03', 'demasiadas-filas', /^La hoja «Hoja 1» tiene más de 200\.000 filas.*divida el archivo/],
  ['04', 'demasiadas-filas', /^El archivo tiene más de 200\.000 filas/],
  ['07', 'archivo-sospechoso', /ocuparía demasiado al descomprimirlo.*Guárdelo de nuevo/],
  ['08', 'archivo-sospechoso', /ocuparía demasiado/],
  ['09', 'archivo-sospechoso', /ocuparía demasiado/],
  ['10', 'archivo-sospechoso', /ocuparía demasiado/],
  ['12', 'demasiadas-hojas', /más de 100 hojas.*Deje solo las hojas de la matriz/],
  ['13', 'archivo-con-clave', /tiene contraseña.*Guárdelo sin contraseña/],
  ['14', 'archivo-con-clave', /tiene contraseña/],
  ['15', 'archivo-danado', /dañado o incompleto.*guárdelo de nuevo/],
])('X-052 %s is refused as «%s» with what to do, and nothing is saved', (name, code, message) => {
  expect(of(name)).toMatchObject({ code, message: expect.stringMatching(message), saved: 0 });
});

test.each(['05', '06'])(
  'PDM-041 %s: a cell that no spreadsheet could hold is refused by its address, its row not saved',
  (name) => {
    expect(of(name)).toMatchObject({
      code: 'ok',
      saved: 0,
      refused: [
        {
          cell: expect.stringMatching(/B2$/),
          reason: expect.stringMatching(/más de 32\.767 letras.*acorte/),
        },
      ],
    });
  },
);

test('X-052 an entity is never expanded: the row is read with the text as it was written', () => {
  expect(of('11')).toMatchObject({ code: 'ok', saved: 1, names: ['&j;'] });
});
