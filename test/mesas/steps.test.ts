import { composeActa } from '../../domain/actas';
import { convene, decideItem } from '../../domain/dies058';
import { callItem, closeMesa, type MesaEvent, mesaFeature, openMesa, startStep } from '../../domain/mesas';
import { configureProceso, DEFAULT_ORDEN } from '../../domain/people';
import { actaView, roomView } from '../../domain/reports';
import { conveneInput, office, PROCESO } from '../dies058/office';
import { at, given, refusalOf, valueOf } from '../helpers/given';
import { closed, opened, scheduled } from './fixtures';

const begun = (stepId: string) =>
  ({ type: 'step-started', stepId, titulo: stepId, minutos: 5 }) as const satisfies MesaEvent;
const start = (stepId: string) => ({ ...begun(stepId), type: 'start-step' }) as const;

describe('the agenda of steps', () => {
  test('MES-050 one step at a time: the one under way ends when another begins, and twice is once', () => {
    const first = given(mesaFeature, scheduled(), opened).when(start('apertura'));
    first.then(begun('apertura'));
    const on = given(mesaFeature, scheduled(), opened, begun('apertura'));
    on.when(start('apertura')).then();
    on.when(start('reglas')).then({ type: 'step-ended', stepId: 'apertura' }, begun('reglas'));
  });

  test('MES-054 the agenda never locks: any step may come at any time, again too, and the floor is given meanwhile', () => {
    const on = given(
      mesaFeature,
      scheduled(),
      opened,
      begun('cierre'),
      { type: 'step-ended', stepId: 'cierre' },
      begun('apertura'),
    );
    const again = on.when(start('cierre'));
    again.then({ type: 'step-ended', stepId: 'apertura' }, begun('cierre'));
    expect(again.state).toMatchObject({ steps: { current: { stepId: 'cierre' } } });
    on.when({
      type: 'ask-floor',
      requestId: 'r',
      kind: 'normal',
      person: { personId: 'ana', version: 1 },
      dependencia: 'DAP',
      aloud: false,
    }).then({
      type: 'floor-asked',
      requestId: 'r',
      kind: 'normal',
      person: { personId: 'ana', version: 1 },
      dependencia: 'DAP',
      aloud: false,
    });
  });

  test('MES-050 steps belong to an open mesa; closing it ends the one under way', () => {
    given(mesaFeature, scheduled()).when(start('apertura')).thenRefused('mesa-sin-abrir');
    const { state } = given(mesaFeature, scheduled(), opened, begun('cierre'), closed);
    expect(state).toMatchObject({ kind: 'closed', steps: { current: null, done: [{ stepId: 'cierre' }] } });
  });
});

async function held() {
  const house = await office();
  const { mesaId, sesionId } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId }, when('09:00'));
  const room = async (who = 'moderadora') =>
    valueOf(await roomView(house.reader(), await house.actorOf(who), mesaId));
  return { house, mesaId, sesionId, room };
}
const when = (time: string) => ({ now: at(`2026-11-24 ${time}`) });

test('MES-052 MES-053 the template agenda of the source, in its order, with the five matters of the presentation and the origin of its minutes', async () => {
  const { room } = await held();
  const { agenda } = await room();
  expect(agenda.pasos.map(({ titulo }) => titulo)).toEqual([
    'Apertura',
    'Reglas de operación',
    'Presentación general',
    'Charla introductoria',
    'Temas de participantes',
    'Preguntas',
    'Indicadores',
    'Cierre',
  ]);
  expect(agenda.pasos[2]?.puntos).toHaveLength(5);
  expect(agenda.origen).toContain('ninguna norma fija estos tiempos');
  expect(agenda.siguiente?.titulo).toBe('Apertura');
});

test('MES-050 MES-051 each step keeps the time it took against the time planned; a second click does not skip one', async () => {
  const { house, mesaId, room } = await held();
  await house.ok('moderadora', startStep, { mesaId, after: '' }, when('09:00'));
  await house.ok('moderadora', startStep, { mesaId, after: 'apertura' }, when('09:07'));
  await house.ok('moderadora', startStep, { mesaId, after: 'apertura' }, when('09:07'));
  const { agenda } = await room();
  expect(agenda.enCurso).toEqual({
    pasoId: 'reglas',
    titulo: 'Reglas de operación',
    desde: at('2026-11-24 09:07'),
  });
  expect(agenda.pasos[0]).toMatchObject({ estado: 'terminado', minutos: 5, segundos: 420 });
  expect(refusalOf(await house.as('enlace', startStep, { mesaId, after: 'reglas' })).code).toBe(
    'not-allowed',
  );
  expect(
    refusalOf(await house.as('moderadora', startStep, { mesaId, stepId: 'otro', after: 'reglas' })).code,
  ).toBe('paso-inexistente');
});

test('MES-050 a click that arrives late, when another step is under way, begins none and goes back to none', async () => {
  const { house, mesaId, room } = await held();
  const first = { mesaId, stepId: 'apertura', after: '' };
  await house.ok('moderadora', startStep, first, when('09:00'));
  await house.ok('moderadora', startStep, { mesaId, after: 'apertura' }, when('09:05'));
  await house.ok('moderadora', startStep, first, when('09:06'));
  expect((await room()).agenda.enCurso?.pasoId).toBe('reglas');
});

test('MES-053 calling an indicator while the steps are followed reaches the indicators; without steps nothing is begun', async () => {
  const { house, mesaId, room } = await held();
  const itemOf = async () => (await house.reader().get(mesaFeature, mesaId)).state;
  const state = await itemOf();
  const [first, second] = state.kind === 'none' ? [] : state.items;
  await house.ok('moderadora', callItem, { mesaId, itemId: first?.id ?? '' });
  expect((await room()).agenda.enCurso).toBeNull();
  await house.ok('moderadora', startStep, { mesaId, stepId: 'charla', after: '' });
  await house.ok('moderadora', callItem, { mesaId, itemId: second?.id ?? '' });
  expect((await room()).agenda.enCurso?.pasoId).toBe('indicadores');
});

test('MES-050 MES-054 F12 the acta tells the steps with their time, the floor by dependencia and the points of order', async () => {
  const { house, mesaId, sesionId } = await held();
  await house.ok('moderadora', startStep, { mesaId, after: '' }, when('09:00'));
  const closing = { mesaId, stepId: 'cierre', after: 'apertura' };
  await house.ok('moderadora', startStep, closing, when('09:10'));
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id: itemId } of state.kind === 'none' ? [] : state.items)
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado', note: '' });
  await house.ok('moderadora', closeMesa, { mesaId }, when('09:15'));
  await house.ok('sistema', composeActa, { mesaId });
  const acta = valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  expect(acta.textos.desarrollo).toContain(
    'Se siguió el orden del día: apertura, desde las 9:00 a. m. (10 min); cierre, desde las 9:10 a. m. (5 min).',
  );
  expect(acta.mesa.orden[0]).toMatchObject({ titulo: 'Apertura', segundos: 600, minutos: 5 });
});

test('MES-052 the office changes its agenda and says where the minutes come from; nothing without origin is kept', async () => {
  const { house, room } = await held();
  const orden = { pasos: [{ id: 'unico', titulo: 'Todo', texto: '', minutos: 60 }], origen: 'Circular 7' };
  const input = (over: object) => ({ procesoId: PROCESO, settings: { orden: { ...orden, ...over } } });
  expect(refusalOf(await house.as('lider', configureProceso, input({ origen: ' ' }))).code).toBe(
    'orden-sin-origen',
  );
  expect(refusalOf(await house.as('lider', configureProceso, input({ pasos: [] }))).code).toBe(
    'orden-incompleto',
  );
  const half = [{ ...orden.pasos[0], id: 'x', titulo: 'X', minutos: 1.5 }];
  expect(refusalOf(await house.as('lider', configureProceso, input({ pasos: half }))).code).toBe(
    'orden-no-entero',
  );
  await house.ok('lider', configureProceso, input({}));
  expect((await room()).agenda.pasos.map(({ titulo }) => titulo)).toEqual(['Todo']);
  expect(DEFAULT_ORDEN.pasos.length).toBeGreaterThan(1);
});
