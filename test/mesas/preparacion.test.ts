import { convene } from '../../domain/dies058';
import {
  guestSuggestions,
  openSteps,
  PASOS,
  type Paso,
  preparacionFeature,
  preparacionWarnings,
  recordStep,
  reopenStep,
} from '../../domain/mesas';
import { procesoFeature, saveDependencia } from '../../domain/people';
import { preparacionView } from '../../domain/reports';
import { conveneInput, office, PROCESO } from '../dies058/office';
import { day, given, refusalOf, TODAY, valueOf } from '../helpers/given';
import { ref } from './fixtures';

const record = (paso: Paso, overrides: Record<string, unknown> = {}) => ({
  type: 'record-step' as const,
  procesoId: 'ssepot',
  paso,
  today: TODAY,
  fecha: day('2026-11-03'),
  responsable: ref('lider'),
  evidencia: 'https://oficina.example/acta',
  rol: paso === 'C3' ? ({ kind: 'no' } as const) : null,
  ...overrides,
});
const recorded = (paso: Paso, overrides: Record<string, unknown> = {}) => {
  const { type: _type, today: _today, ...step } = record(paso, overrides);
  return { type: 'step-recorded' as const, ...step };
};
const attached = { type: 'step-attached', procesoId: 'ssepot', paso: 'A', sha256: 'a'.repeat(64) } as const;

test('MES-010 MES-011 an action is recorded with its date, who answers for it and its evidence: words or a file', () => {
  const none = given(preparacionFeature);
  none.when(record('A')).then(recorded('A'));
  none.when(record('B', { evidencia: '  ' })).thenRefused('falta-soporte');
  none.when(record('A', { fecha: day('2026-11-25') })).thenRefused('fecha-futura');
  const withFile = given(preparacionFeature, attached);
  withFile.when(record('A', { evidencia: '' })).then(recorded('A', { evidencia: '' }));
  withFile.when({ ...attached, type: 'attach-step' }).then();
  given(preparacionFeature, recorded('A')).when(record('A')).then();
  given(preparacionFeature, recorded('A'))
    .when(record('A', { fecha: TODAY }))
    .then(recorded('A', { fecha: TODAY }));
});

test('MES-012 C has three parts; only the third has a result, and it is yes, no or in which mesas', () => {
  const none = given(preparacionFeature);
  none.when(record('C3', { rol: null })).thenRefused('falta-resultado');
  none.when(record('C3', { rol: { kind: 'en', dependenciaIds: [] } })).thenRefused('falta-resultado');
  none.when(record('C1', { rol: { kind: 'si' } })).thenRefused('resultado-ajeno');
  const rol = { kind: 'en', dependenciaIds: ['sma'] };
  none.when(record('C3', { rol })).then(recorded('C3', { rol }) as never);
  expect(openSteps(given(preparacionFeature, recorded('C1'), recorded('C3')).state)).toEqual([
    'A',
    'B',
    'C2',
  ]);
});

test('MES-012 reopened with its reason, it is open again and keeps its files', () => {
  const done = given(preparacionFeature, attached, recorded('A'));
  done.when({ type: 'reopen-step', paso: 'A', reason: ' ' }).thenRefused('falta-motivo');
  const when = done.when({ type: 'reopen-step', paso: 'A', reason: 'Era otra fecha' });
  when.thenState({ pasos: { A: { hecho: null, archivos: [attached.sha256] } } });
  given(preparacionFeature).when({ type: 'reopen-step', paso: 'B', reason: 'x' }).then();
});

test('MES-013 only a mesa of phase 2 is warned, of exactly the actions that are open', () => {
  const open = { kind: 'none' as const };
  expect(preparacionWarnings({ fase: 2 }, open)[0]?.message).toContain(
    'faltan A, B, C (parte 1), C (parte 2) y C (parte 3)',
  );
  expect(preparacionWarnings({ fase: 1 }, open)).toEqual([]);
  expect(preparacionWarnings({ fase: 3 }, open)).toEqual([]);
  const all = given(preparacionFeature, ...PASOS.map((paso) => recorded(paso))).state;
  expect(preparacionWarnings({ fase: 2 }, all)).toEqual([]);
});

test('MES-013 calling a mesa of phase 2 while an action is open is warned and, with a reason that is kept, not blocked', async () => {
  const house = await office();
  await house.ok('lider', reopenStep, { procesoId: PROCESO, paso: 'B', reason: 'Se repetirá' });
  const input = conveneInput(house.indicatorIds);
  const refused = refusalOf(await house.as('moderadora', convene, input));
  expect(refused).toMatchObject({ code: 'advertencias', details: [expect.stringMatching(/falta B\.$/)] });
  const { mesaId } = await house.ok('moderadora', convene, {
    ...input,
    acceptWarnings: true,
    reason: 'El director la hará el lunes',
  });
  const [found] = (await house.reader().history('mesa', mesaId)).filter(({ type }) => type === 'scheduled');
  expect(found?.data).toMatchObject({
    plan: {
      reason: 'El director la hará el lunes',
      accepted: [{ code: 'acciones-preliminares' }],
    },
  });
});

test('MES-012 the result of C suggests the enlace of the SPTEC for the mesas it says, and never for its own', async () => {
  const house = await office();
  await house.ok('sistema', saveDependencia, {
    procesoId: PROCESO,
    dependencia: { id: 'sptec', nombre: 'SPTEC', interna: true, enlaceTecnicoId: 'otra' },
  });
  const suggested = async (dependenciaId: string) => {
    const { state } = await house.reader().get(procesoFeature, PROCESO);
    const found = await guestSuggestions(house.reader(), state, PROCESO, dependenciaId);
    return found.map(({ personId }) => personId);
  };
  const say = (rol: { kind: 'si' } | { kind: 'no' } | { kind: 'en'; dependenciaIds: string[] }) =>
    house.ok('lider', recordStep, {
      procesoId: PROCESO,
      paso: 'C3',
      fecha: '2026-11-03',
      responsableId: 'lider',
      evidencia: 'Acta',
      rol,
    });
  expect(await suggested('sma')).toEqual([]);
  await say({ kind: 'si' });
  expect([await suggested('sma'), await suggested('sptec')]).toEqual([['otra'], []]);
  await say({ kind: 'en', dependenciaIds: ['smov'] });
  expect([await suggested('sma'), await suggested('smov')]).toEqual([[], ['otra']]);
});

test('MES-010 USEPOT records and reads them; the dependencias do not', async () => {
  const house = await office();
  const view = async (who: string) => preparacionView(house.reader(), await house.actorOf(who), PROCESO);
  expect(valueOf(await view('moderadora'))).toMatchObject({
    pendientes: 0,
    pasos: expect.arrayContaining([
      expect.objectContaining({ paso: 'C3', rolTexto: 'No: la SPTEC no es invitada de las otras mesas' }),
    ]),
  });
  expect(refusalOf(await view('enlace')).code).toBe('not-allowed');
  const step = { procesoId: PROCESO, paso: 'A' as const, reason: 'x' };
  expect(refusalOf(await house.as('enlace', reopenStep, step)).code).toBe('not-allowed');
});
