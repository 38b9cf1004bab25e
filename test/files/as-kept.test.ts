import { writeXlsx } from 'hucre/xlsx';
import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';
import { line, sheetXml, workbook, zip } from './books';
import { book, HEADER, text } from './written';

type Row = readonly (string | number | null)[];
const read = async (...rows: readonly Row[]) => valueOf(await readMatrix(await book(rows), 'm.xlsx'));
const csv = async (content: string | Uint8Array) =>
  valueOf(await readMatrix(typeof content === 'string' ? text(content) : content, 'm.csv'));
const books = (sheets: readonly { readonly name: string; readonly rows: readonly Row[] }[]) =>
  writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) });

describe('files as offices keep them', () => {
  test('PDM-041 the mark of a CSV is the one under which it has titles, however many commas its texts have', async () => {
    const { rows } = await csv(
      'Código\tIndicador\tUnidad\tMeta 2024\n1\tCeibas, guayacanes, palmas, setos, jardines\tNúmero\t1,5\n',
    );
    expect(rows).toMatchObject([{ codigo: '1', values: [{ programmed: '1.5' }] }]);
  });

  test('PDM-041 a stray quote spoils its own cell, not the rows below it', async () => {
    const { rows } = await csv(
      'Código;Indicador;Unidad;Meta 2024\n1;"Árboles;Número;5\n2;Tubo de 6" puesto;Número;6\n3;"Tres; y ""más""";Número;7\n',
    );
    expect(rows.map(({ nombre, values }) => [nombre, values[0]?.programmed])).toEqual([
      ['"Árboles', '5'],
      ['Tubo de 6" puesto', '6'],
      ['Tres; y "más"', '7'],
    ]);
  });

  test('PDM-041 Windows-1252 keeps its quotes, dashes and euro sign', async () => {
    const bytes = Buffer.from(
      'C\xf3digo;Indicador;Unidad;Meta 2024\n1;\x93Plan\x94 \x96 \x80 a\xf1o;N\xfamero;1\n',
      'latin1',
    );
    expect((await csv(bytes)).rows[0]?.nombre).toBe('“Plan” – € año');
  });

  test('PDM-041 a second table of a sheet is read by its own titles', async () => {
    const { rows, refused, mapping } = await read(
      HEADER,
      ['1', 'Parques', 'Número', 5, 3],
      [null],
      ['INDICADORES DE GESTIÓN'],
      ['Indicador', 'Código', 'Meta 2025', 'Avance 2025', 'Unidad'],
      ['Trámites', '9', 7, 4, 'Días'],
    );
    expect(refused).toEqual([]);
    expect(mapping).toHaveLength(2);
    expect(rows[1]).toMatchObject({ codigo: '9', unidad: 'Días', values: [{ year: 2025, programmed: '7' }] });
  });

  test('PDM-041 titles in three rows, and years under «Programación» and «Ejecución»', async () => {
    const { rows } = await read(
      ['Código', 'Indicador', 'Unidad', 'PROGRAMACIÓN', null, 'EJECUCIÓN', null],
      [null, null, null, 'Año', null, 'Año', null],
      [null, null, null, 2024, 2025, 2024, 2025],
      ['1', 'Parques', 'Número', 5, 6, 3, 4],
    );
    expect(rows[0]?.values).toMatchObject([
      { year: 2024, programmed: '5', executed: '3' },
      { year: 2025, programmed: '6', executed: '4' },
    ]);
  });

  test('PDM-041 where results and products stand side by side, the baseline is that of the indicator', async () => {
    const { rows } = await read(
      [null, 'RESULTADO', null, null, 'PRODUCTO', null, null],
      ['Código', 'Indicador', 'L.B', 'Unidad', 'Indicador', 'L.B', 'Meta cuatrienio'],
      ['1', 'Tasa de cobertura', 0.9, 'Número', 'Aulas construidas', 3, 8],
    );
    expect(rows[0]).toMatchObject({ nombre: 'Aulas construidas', lineaBase: '3', metaCuatrienio: '8' });
  });

  test('PDM-041 a target told in words is no number, and an «Avance» of percentages is not what was executed: both are kept and said', async () => {
    const { rows, refused, warnings } = await read(
      [
        'Código',
        'Meta',
        'Indicador',
        'Unidad',
        'Meta 2024-2027',
        'Meta 2024',
        'Avance 2024',
        'Ejecutado 2024',
      ],
      ['1', 'Construir cinco parques nuevos', 'Parques', 'Número', 5, 2, '50%', 1],
      ['2', 'Sembrar mil árboles nativos', 'Árboles', 'Número', 1000, 300, '100 %', 300],
    );
    expect(refused).toEqual([]);
    expect(rows[0]).toMatchObject({
      metaCuatrienio: '5',
      values: [{ programmed: '2', executed: '1' }],
      extra: { Meta: 'Construir cinco parques nuevos', 'Avance 2024': '50%' },
    });
    expect(warnings).toEqual([]);
    const words = await read(
      ['Código', 'Meta', 'Indicador', 'Unidad'],
      ['1', 'Construir cinco parques nuevos', 'Parques', 'Número'],
    );
    expect(words.rows[0]).toMatchObject({
      metaCuatrienio: null,
      extra: { Meta: 'Construir cinco parques nuevos' },
    });
    expect(words.warnings).toEqual([
      'La columna «Meta» (Hoja 1!B) trae textos, no números: se guardó como vino. Si es otra cosa, corríjala en «Columnas».',
    ]);
    const shares = await read(
      HEADER,
      ['1', 'Parques', 'Número', 2, '50%'],
      ['2', 'Árboles', 'Número', 300, '100%'],
    );
    expect(shares.rows.map(({ values }) => values[0]?.executed)).toEqual([null, null]);
    expect(shares.warnings).toEqual([
      'La columna «Avance 2024» (Hoja 1!E) trae porcentajes, no lo ejecutado: se guardó como vino. Si es otra cosa, corríjala en «Columnas».',
    ]);
  });

  test('PDM-041 rows that are hidden are read, and told', async () => {
    const hidden = line(['2', 'Oculto', 'Número', '5', '3']).replace('<row>', '<row hidden="1">');
    const bytes = workbook(sheetXml(line(HEADER) + line(['1', 'Parques', 'Número', '5', '3']) + hidden));
    const { rows, warnings } = valueOf(await readMatrix(bytes, 'm.xlsx'));
    expect([rows.length, warnings]).toEqual([2, ['La hoja «Hoja 1» tiene 1 fila oculta: también se leyó.']]);
  });

  test('PDM-041 a workbook with a sheet that is only a chart is read: a chart has no rows', async () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const wrap = (...all: readonly string[]) =>
      text(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
      );
    const bytes = zip([
      { name: '[Content_Types].xml', bytes: text('<Types/>') },
      { name: '_rels/.rels', bytes: wrap(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
      {
        name: 'xl/workbook.xml',
        bytes: text(
          '<workbook xmlns:r="x"><sheets><sheet name="Tablero" sheetId="1" r:id="rId1"/><sheet name="Metas &amp; más" sheetId="2" r:id="rId2"/></sheets></workbook>',
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: wrap(
          relation('rId1', 'chartsheet', 'chartsheets/sheet1.xml'),
          relation('rId2', 'worksheet', '/xl/worksheets/sheet7.xml'),
        ),
      },
      { name: 'xl/chartsheets/sheet1.xml', bytes: text('<chartsheet/>') },
      {
        name: 'xl/worksheets/sheet7.xml',
        bytes: sheetXml(line(HEADER) + line(['1', 'Parques', 'Número', '5', '3'])),
      },
    ]);
    const { rows, warnings } = valueOf(await readMatrix(bytes, 'm.xlsx'));
    expect(rows.map(({ source }) => source.sheet)).toEqual(['Metas & más']);
    expect(warnings).toEqual(['La hoja «Tablero» es un gráfico: no se leyó.']);
  });

  test('issue 3 a «Consolidado» and a sheet of the budget speak of the same indicators: each is one row, with all that is said of it', async () => {
    const bytes = await books([
      { name: 'Secretaría de Salud', rows: [HEADER, ['1', 'Vacunas', 'Número', 5, 3]] },
      {
        name: 'CONSOLIDADO',
        rows: [
          [...HEADER, 'Dependencia'],
          ['1', 'Vacunas', 'Número', 5, 3, 'Sec. Salud'],
        ],
      },
      {
        name: 'Financiero',
        rows: [
          ['Código', 'Indicador', 'Compromisos 2024'],
          ['1', 'Vacunas', 900],
        ],
      },
      { name: 'Otra', rows: [HEADER, ['1', 'Vacunas', 'Número', 7, 3]] },
    ]);
    const { rows, warnings } = valueOf(await readMatrix(bytes, 'm.xlsx'));
    expect(rows.map(({ values, extra }) => [values[0]?.programmed, extra])).toEqual([
      ['5', { 'Compromisos 2024': '900' }],
      ['7', {}],
    ]);
    expect(warnings).toEqual([
      '1 fila de la hoja «CONSOLIDADO» completa o repite las de «Secretaría de Salud»: cada indicador se tomó una vez.',
      '1 fila de la hoja «Financiero» completa o repite las de «Secretaría de Salud»: cada indicador se tomó una vez.',
    ]);
  });
});
