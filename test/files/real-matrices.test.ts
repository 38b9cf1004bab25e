import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importIndicators, planImport } from '../../domain/indicators';
import { SYSTEM } from '../../domain/kernel/actor';
import { readMatrix } from '../../functions/adapters/files';
import { perform, TENANT, valueOf } from '../helpers/given';
import { memoryStore } from '../helpers/memory-store';

const DATA = join(process.cwd(), '../shared/data/indicators');
const present = existsSync(DATA);
if (!present) console.warn('Skipped: ../shared/data is not here, so no real matrix can be read.');
const real = present ? describe : describe.skip;
const matrix = async (name: string) => valueOf(await readMatrix(readFileSync(join(DATA, name)), name));

real('real matrices, as they are', () => {
  test.each([
    ['guatape_avance_valores.xlsx', 93, 77],
    ['guatape_avance_pdm_2024_2027.csv', 93, 77],
    ['sispt_cogua_25200.xlsx', 117, 76],
    ['dnp_alertas_fisico_11_entidades.csv', 2649, 1203],
  ])('PDM-041 %s is read whole: %i rows', async (name, rows, codes) => {
    const read = await matrix(name);
    expect(read.refused).toEqual([]);
    expect(read.rows).toHaveLength(rows);
    expect(new Set(read.rows.map(({ codigo }) => codigo)).size).toBe(codes);
    expect(planImport(read.rows, [])).toMatchObject({ rechazados: [], preguntas: [] });
  });

  test('PDM-041 SisPT: header in row 2, personalised name, text codes, no `_x000D_`, programming by year', async () => {
    const { rows, warnings } = await matrix('sispt_cogua_25200.xlsx');
    expect(rows[0]).toMatchObject({
      codigo: '170203801',
      nombre: 'Implementar 1 estrategia de fortalecimiento anual para el Mercado Campesino de Cogua',
      metaCuatrienio: '1',
      acumulacion: 'acumulado',
      source: { sheet: 'Plan indicativo - Productos', row: 3 },
      extra: { 'Sector (MGA)': 'Agricultura y desarrollo rural', 'Recursos propios 2027': '11842871.12' },
    });
    expect(rows[0]?.values.map(({ year, programmed }) => [year, programmed])).toEqual([
      [2024, '1'],
      [2025, '1'],
      [2026, '1'],
      [2027, '1'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/_x000|\\r/);
    expect(warnings).toContain(
      'La hoja «Líneas estratégicas» no tiene una fila de títulos de indicadores: no se leyó.',
    );
  });

  test('PDM-040 Cogua calls 117 rows «Acumulativo» and programs most of them as stocks: a warning, never a block', async () => {
    const { rows } = await matrix('sispt_cogua_25200.xlsx');
    const { avisos, nuevos } = planImport(rows, []);
    expect([avisos.length, nuevos.length]).toEqual([115, 117]);
    expect(avisos[0]).toEqual({
      cell: 'Plan indicativo - Productos!3',
      reason:
        'Programación incoherente con el tipo de acumulación: los años suman 4, y la meta del cuatrienio es 1. Revísela; no impide continuar.',
    });
  });

  test('PDM-041 Guatapé: five sheets with moving columns, text and number codes, merged groups; sheet and CSV say the same', async () => {
    const [book, csv] = [
      await matrix('guatape_avance_valores.xlsx'),
      await matrix('guatape_avance_pdm_2024_2027.csv'),
    ];
    const figures = (rows: typeof book.rows) =>
      rows.map(({ codigo, nombre, values, lineaBase, metaCuatrienio, acumulacion }) => ({
        codigo,
        nombre,
        values,
        lineaBase,
        metaCuatrienio,
        acumulacion,
      }));
    expect(figures(book.rows)).toEqual(figures(csv.rows));
    expect(book.rows[2]).toMatchObject({
      codigo: '450102600',
      extra: { COMPONENTE: '010101 Implementación de un plan integral de seguridad y convivencia ciudadana' },
      ficha: { dependencia_responsable: 'SEC. GOBIERNO' },
    });
    expect(book.warnings).toEqual([
      'La hoja «CONSOLIDADO AVANCE A LA FECHA» no tiene una fila de títulos de indicadores: no se leyó.',
    ]);
  });

  test.each(['guatape_avance_valores.xlsx', 'sispt_cogua_25200.xlsx', 'dnp_alertas_fisico_11_entidades.csv'])(
    'PDM-042 %s imported twice changes nothing',
    async (name) => {
      const store = memoryStore();
      const { rows } = await matrix(name);
      const load = async () =>
        valueOf(
          await perform(store, { tenantId: TENANT, person: SYSTEM, grants: [] }, importIndicators, {
            procesoId: 'p',
            file: name,
            rows,
          }),
        );
      expect(await load()).toMatchObject({
        nuevos: rows.length,
        cambiados: 0,
        sinCambios: 0,
        rechazados: 0,
        preguntas: [],
      });
      expect(await load()).toMatchObject({
        nuevos: 0,
        cambiados: 0,
        sinCambios: rows.length,
        rechazados: 0,
        preguntas: [],
      });
    },
  );
});
