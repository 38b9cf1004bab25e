import { convene, decideItem } from '../../domain/dies058';
import { assignIndicators } from '../../domain/indicators';
import { callItem, closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { saveDependencia, saveSubsistema } from '../../domain/people';
import { at, refusalOf } from '../helpers/given';
import { conveneInput, type Office, office, PROCESO } from './office';

const later = (day: string) => ({
  start: at(`2026-12-${day} 09:00`),
  end: at(`2026-12-${day} 11:00`),
  acceptWarnings: true,
  reason: 'Se acordó',
});

/** A mesa in which nobody agreed on its only indicator. */
async function dissent(house: Office, indicatorId: string): Promise<void> {
  const { mesaId } = await house.ok('moderadora', convene, conveneInput([indicatorId]));
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const itemId = state.kind === 'none' ? '' : (state.items[0]?.id ?? '');
  await house.ok('moderadora', callItem, { mesaId, itemId });
  await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'no-concertado', note: 'Sin acuerdo' });
  await house.ok('moderadora', closeMesa, { mesaId });
}

test('MES-025 indicators of several dependencias come together only in a mesa of phase 3', async () => {
  const house = await office();
  const [first, second] = house.indicatorIds;
  await house.ok('sistema', assignIndicators, {
    indicatorIds: [second ?? ''],
    assignment: { dependenciaId: 'smov' },
  });
  const input = conveneInput([first ?? '', second ?? ''], later('01'));
  const refused = refusalOf(await house.as('moderadora', convene, { ...input, fase: 2 }));
  expect(refused).toMatchObject({
    code: 'indicadores-no-validos',
    details: [expect.stringContaining('solo una mesa de fase 3 reúne indicadores de varias')],
  });
  expect((await house.ok('moderadora', convene, { ...input, fase: 3 })).formIds).toHaveLength(2);
});

test('MES-025 MES-060 what was escalated returns only in a mesa of phase 3', async () => {
  const house = await office();
  const [first, second] = house.indicatorIds;
  await dissent(house, first ?? '');
  const again = conveneInput([first ?? ''], later('02'));
  for (const fase of [1, 2] as const)
    expect(refusalOf(await house.as('moderadora', convene, { ...again, fase })).details).toEqual([
      expect.stringContaining('quedó sin acuerdo y fue escalado al despacho'),
    ]);
  await house.ok('moderadora', convene, conveneInput([second ?? ''], later('03')));
  expect((await house.ok('moderadora', convene, { ...again, fase: 3 })).formIds).toHaveLength(1);
});

test('MES-002 a mesa of the SPTEC is named after the subsistema of its indicators; any other, after its dependencia', async () => {
  const house = await office();
  const [first, second] = house.indicatorIds;
  const nombre = async (
    indicatorIds: readonly (string | undefined)[],
    overrides: Record<string, unknown>,
  ) => {
    const ids = indicatorIds.flatMap((id) => (id ? [id] : []));
    const { mesaId } = await house.ok('moderadora', convene, conveneInput(ids, overrides));
    const { state } = await house.reader().get(mesaFeature, mesaId);
    return state.kind === 'none' ? '' : state.plan.nombre;
  };
  expect(await nombre([first], later('01'))).toBe('Secretaría de Medio Ambiente');
  await house.ok('sistema', saveDependencia, {
    procesoId: PROCESO,
    dependencia: { id: 'sptec', nombre: 'SPTEC', interna: true, enlaceUsepotId: 'moderadora' },
  });
  await house.ok('sistema', saveSubsistema, {
    procesoId: PROCESO,
    subsistema: { id: 'mov', nombre: 'Movilidad', coordinadorId: null },
  });
  await house.ok('sistema', assignIndicators, {
    indicatorIds: house.indicatorIds,
    assignment: { dependenciaId: 'sptec' },
  });
  const inside = { dependenciaId: 'sptec', fase: 1 };
  expect(await nombre([second], { ...later('02'), ...inside })).toBe('SPTEC · Espacio público');
  await house.ok('sistema', assignIndicators, {
    indicatorIds: [second ?? ''],
    assignment: { subsistema: 'mov' },
  });
  expect(await nombre([first, second], { ...later('03'), ...inside })).toBe('SPTEC');
});
