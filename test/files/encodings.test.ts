import { readMatrix } from '../../functions/adapters/files';
import { decodeText } from '../../functions/adapters/files/csv-text';
import { refusalOf, valueOf } from '../helpers/given';
import { zip } from './books';
import { text } from './written';

const MATRIX =
  'Código;Indicador;Unidad;Meta 2024\n7;Niños en educación média técnica, sección Ñame;Número;3\n';
const UTF8 = Buffer.from(MATRIX);
const CP850: Readonly<Record<string, number>> = {
  á: 0xa0,
  é: 0x82,
  í: 0xa1,
  ó: 0xa2,
  ú: 0xa3,
  ñ: 0xa4,
  Ñ: 0xa5,
};
const MAC: Readonly<Record<string, number>> = {
  á: 0x87,
  é: 0x8e,
  í: 0x92,
  ó: 0x97,
  ú: 0x9c,
  ñ: 0x96,
  Ñ: 0x84,
};
const inTable = (table: Readonly<Record<string, number>>) =>
  Buffer.from(MATRIX.split('').map((mark) => table[mark] ?? mark.charCodeAt(0)));

test.each([
  ['UTF-8', UTF8],
  ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8])],
  ['Windows-1252', Buffer.from(MATRIX, 'latin1')],
  ['CSV (MS-DOS)', inTable(CP850)],
  ['CSV (Macintosh)', inTable(MAC)],
  ['UTF-8 written twice', Buffer.from(UTF8.toString('latin1'))],
  ['UTF-16LE', Buffer.from(MATRIX, 'utf16le')],
])('PDM-041 a CSV in %s is read letter by letter', async (_name, bytes) => {
  const { rows, refused } = valueOf(await readMatrix(bytes, 'matriz.csv'));
  expect([rows.map(({ codigo, nombre }) => [codigo, nombre]), refused]).toEqual([
    [['7', 'Niños en educación média técnica, sección Ñame']],
    [],
  ]);
});

test('PDM-041 dashes, quotes and degrees of Windows are no letters of another computer', () => {
  const written = Buffer.concat([Buffer.from('Meta 2024'), Buffer.from([0x96, 0x32, 0x97, 0xb0])]);
  expect(decodeText(written)).toBe('Meta 2024–2—°');
  expect(decodeText(Buffer.from('São Paulo; Ã era uma letra'))).toBe('São Paulo; Ã era uma letra');
});

test.each([
  ['LibreOffice', zip([{ name: 'content.xml', bytes: text('<x/>') }]), 'matriz.ods'],
  ['LibreOffice with another name', zip([{ name: 'content.xml', bytes: text('<x/>') }]), 'matriz.xlsx'],
  ['Excel’s binary one', zip([{ name: 'xl/workbook.bin', bytes: text('x') }]), 'matriz.xlsb'],
  ['a web page called .xls', text('<html><body><table><tr><td>Código</td></tr></table>'), 'reporte.xls'],
  [
    'XML of 2003',
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'r.xls',
  ],
])('X-052 a spreadsheet of another kind (%s) is refused with how to save it', async (_what, bytes, name) => {
  const refusal = refusalOf(await readMatrix(bytes, name));
  expect(refusal.code).toBe('tipo-no-admitido');
  expect(refusal.message).toContain('Guardar como');
});
