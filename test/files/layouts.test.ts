import { readMatrix } from '../../functions/adapters/files';
import { valueOf } from '../helpers/given';
import { book, codeOf, HEADER, text } from './written';

describe('the layouts that offices use are read as they are', () => {
  test('PDM-041 the SisPT layout: titles in row 1, headers in row 2, several codes, a personalised name that may be blank', async () => {
    const titles = [
      'Código DANE',
      'Código de indicador de producto (SisPT)',
      'Código del producto (MGA)',
      'Código de indicador de producto (MGA)',
      'Indicador de Producto(MGA)',
      'Personalización de Indicador de Producto',
      'Unidad de medida',
      'Meta del cuatrienio',
      'Tipo de acumulación',
      'Programación del producto bien o servicio 2024',
      'Programación del producto bien o servicio 2025',
      'Recursos propios 2024',
      'BPIN',
    ];
    const bytes = await book(
      [
        ['PARTE ESTRATÉGICA', null, null, null, null, null, null, null, null, 'PLAN INDICATIVO'],
        titles,
        [
          '05321',
          'IP-1',
          '0406001',
          '040600100',
          'Predios catastralmente actualizados',
          'Actualizar el catastro_x000D_\r\n',
          'Número',
          2,
          'Acumulativo',
          1,
          1,
          1000000.5,
          'None',
        ],
        [
          '05321',
          'IP-2',
          '0406001',
          40600100,
          'Predios catastralmente actualizados',
          '',
          'Número',
          2,
          'No acumulativo',
          null,
          2,
          null,
          '2024',
        ],
      ],
      'Plan indicativo - Productos',
    );
    const { rows, refused } = valueOf(await readMatrix(bytes, '05321.xlsx'));
    expect(refused).toEqual([]);
    expect(rows).toMatchObject([
      {
        codigo: '040600100',
        nombre: 'Actualizar el catastro',
        acumulacion: 'acumulado',
        metaCuatrienio: '2',
        source: { row: 3 },
        extra: {
          'Recursos propios 2024': '1000000.5',
          'Indicador de Producto(MGA)': 'Predios catastralmente actualizados',
        },
        ficha: { entidad: '05321', metas: 'Cuatrienio: 2; 2024: 1; 2025: 1' },
      },
      {
        codigo: '040600100',
        nombre: 'Predios catastralmente actualizados',
        acumulacion: 'no-acumulado',
        values: [{ year: 2025, programmed: '2' }],
      },
    ]);
    expect(rows[0]?.extra).not.toHaveProperty('BPIN');
  });

  test('PDM-041 what cannot be read is refused cell by cell, with its address and reason in Spanish', async () => {
    const bytes = await book(
      [
        ['Matriz 2024'],
        [],
        HEADER,
        ['C-1', 'Uno', 'Número', 'pendiente', 3],
        ['C-2', '', 'Número', 1, 1],
        ['C-3', 'Tres', 'Número', '1.234,5', '#DIV/0!'],
        ['', 'TOTAL', '', 9, 9],
        ['C-4', 'Cuatro', 'Porcentaje', '100%', 'NP'],
      ],
      'SEC. GOBIERNO',
    );
    const { rows, refused } = valueOf(await readMatrix(bytes, 'matriz.xlsx'));
    expect(refused).toEqual([
      { cell: 'SEC. GOBIERNO!D4', reason: '«Meta 2024» debe ser un número y dice «pendiente».' },
      { cell: 'SEC. GOBIERNO!B5', reason: 'El indicador C-2 no tiene nombre.' },
      {
        cell: 'SEC. GOBIERNO!E6',
        reason: '«Avance 2024» debe ser un número y tiene un error de fórmula (#DIV/0!).',
      },
    ]);
    expect(rows).toMatchObject([
      {
        codigo: 'C-4',
        values: [{ programmed: '100', executed: null, state: 'NP' }],
        ficha: { dependencia_responsable: 'SEC. GOBIERNO' },
      },
    ]);
  });

  test('issue 3 the proposed mapping can be corrected, title by title', async () => {
    const csv = text('Cod. interno;Qué mide;Unidad;Meta 2024;Dato\n7;Parques;Número;5;3\n');
    const columns = {
      'Cod. interno': 'codigo',
      'Qué mide': 'nombre',
      Dato: 'executed 2024',
      'Meta 2024': 'extra',
    };
    expect(await codeOf(csv, 'm.csv')).toBe('sin-matriz');
    const { rows, mapping } = valueOf(await readMatrix(csv, 'm.csv', { choices: columns }));
    expect(rows[0]).toMatchObject({
      codigo: '7',
      nombre: 'Parques',
      values: [{ programmed: null, executed: '3' }],
      extra: { 'Meta 2024': '5' },
    });
    expect(mapping[0]?.columns.map(({ title, role }) => [title, role.kind])).toEqual([
      ['Cod. interno', 'codigo'],
      ['Qué mide', 'nombre'],
      ['Unidad', 'unidad'],
      ['Meta 2024', 'extra'],
      ['Dato', 'executed'],
    ]);
  });

  test.each([
    [
      'UTF-8 and ;',
      Buffer.from('Código;Indicador;Unidad;Meta 2024;Avance 2024\n007;Área verde;m²;1.234,5;0,25\n'),
    ],
    [
      'UTF-8 with mark and tabs',
      Buffer.from(
        '\ufeffCódigo\tIndicador\tUnidad\tMeta 2024\tAvance 2024\r\n007\tÁrea verde\tm²\t1234,5\t0,25\r\n',
      ),
    ],
    [
      'UTF-16 LE without mark',
      Buffer.from(
        'Código;Indicador;Unidad;Meta 2024;Avance 2024\n007;Área verde;m²;1.234,5;0,25\n',
        'utf16le',
      ),
    ],
    [
      'UTF-16 BE with mark',
      Buffer.from(
        '\ufeffCódigo;Indicador;Unidad;Meta 2024;Avance 2024\n007;Área verde;m²;1.234,5;0,25\n',
        'utf16le',
      ).swap16(),
    ],
    [
      'Windows-1252',
      Buffer.from(
        'Código;Indicador;Unidad;Meta 2024;Avance 2024\n007;Área verde;m²;"1.234,5";0,25\n',
        'latin1',
      ),
    ],
    [
      'commas, points and quotes',
      Buffer.from('Código,Indicador,Unidad,Meta 2024,Avance 2024\n007,"Área verde",m²,1234.5,0.25\n'),
    ],
    [
      'hard spaces and old Mac lines',
      Buffer.from(
        'Código;Indicador;Unidad;Meta 2024;Avance 2024\r007;Área\u00a0verde_x000D_;m²;1\u00a0234,5;0,25\r',
      ),
    ],
  ])('PDM-041 CSV: %s', async (_what, bytes) => {
    const { rows, refused } = valueOf(await readMatrix(bytes, 'matriz.csv'));
    expect(refused).toEqual([]);
    expect(rows).toMatchObject([
      {
        codigo: '007',
        nombre: 'Área verde',
        unidad: 'm²',
        values: [{ year: 2024, programmed: '1234.5', executed: '0.25' }],
      },
    ]);
  });
});
