import { type IndicatorRow, indicatorFeature } from '../../domain/indicators';
import type { Act } from '../../domain/kernel/handle';
import { figuresView } from '../../domain/reports';
import { type Office, office } from '../dies058/office';
import { valueOf } from '../helpers/given';

/** A file that says something of one year, and nothing of the others. */
async function reads(house: Office, file: string, values: IndicatorRow['values']): Promise<void> {
  const [id = ''] = house.indicatorIds;
  const { state } = await house.reader().get(indicatorFeature, id);
  if (state.kind !== 'active') throw new Error('not active');
  const { versions, procesoId, kind: _kind, ...rest } = state;
  const years = new Map([...state.values, ...values].map((value) => [value.year, value]));
  const row: IndicatorRow = {
    ...rest,
    ficha: versions.at(-1)?.ficha ?? {},
    values: [...years.values()],
    metaCuatrienio: '10',
    acumulacion: 'acumulado',
    source: { file, sheet: 'Hoja1', row: 7 },
  };
  const act: Act<null, unknown> = {
    name: `test/import-${file}`,
    run: (_input, desk) =>
      desk.change(indicatorFeature, id, { type: 'import', procesoId, row, today: desk.today }),
  };
  await house.ok('sistema', act, null);
}
const year = (of: number, executed: string) => ({
  year: of,
  programmed: '5',
  executed,
  state: 'reportado' as const,
});

test('X-024 «¿por qué?» names the file that first said each value, not the last one that was read', async () => {
  const house = await office();
  await reads(house, 'enero.xlsx', [year(2024, '2')]);
  await reads(house, 'julio.xlsx', [year(2025, '3')]);
  const actor = await house.actorOf('lider');
  const view = valueOf(
    await figuresView(house.reader(), actor, house.indicatorIds[0] ?? '', { corte: 2026 }),
  );
  const placesOf = (why: (typeof view)['cuatrienio']['porQue']) =>
    Object.fromEntries(why.entradas.map(({ nombre, origen }) => [nombre, origen]));
  const of = (wanted: number) => view.anios.find((one) => one.year === wanted);
  expect(placesOf(of(2024)!.porQue)).toMatchObject({
    Ejecutado: 'enero.xlsx, hoja Hoja1, fila 7',
    Programado: 'enero.xlsx, hoja Hoja1, fila 7',
  });
  expect(placesOf(of(2025)!.porQue)).toMatchObject({ Ejecutado: 'julio.xlsx, hoja Hoja1, fila 7' });
  expect(placesOf(view.cuatrienio.porQue)).toMatchObject({
    'Ejecutado a la fecha': 'enero.xlsx, hoja Hoja1, fila 7; julio.xlsx, hoja Hoja1, fila 7',
  });
  expect(of(2025)!.faltante.porQue.entradas).toContainEqual(
    expect.objectContaining({ nombre: 'Ejecutado', origen: 'julio.xlsx, hoja Hoja1, fila 7' }),
  );
});
