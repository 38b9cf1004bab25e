import { addManual, attendanceFeature } from '../../domain/attendance';
import {
  addEvidence,
  CLASES_SESION,
  closeSesion,
  openSesion,
  planSesion,
  sesionFeature,
  TIPOS_SESION,
  tipoSesion,
} from '../../domain/mesas';
import { grantRole, registerPerson } from '../../domain/people';
import { sesionView } from '../../domain/reports';
import { type Office, office, PROCESO } from '../dies058/office';
import { at, given, refusalOf, valueOf } from '../helpers/given';
import { ref } from './fixtures';

const plan = {
  procesoId: PROCESO,
  clase: 'presentacion-interna' as const,
  titulo: 'Presentación interna a la SPTEC',
  objetivo: 'Presentar el proceso y convocar al trabajo coordinado',
  agenda: ['Apertura del director', 'Proceso'],
  start: at('2026-11-25 09:00'),
  end: at('2026-11-25 10:00'),
  modalidad: 'virtual' as const,
  lugar: '',
  responsable: ref('moderadora'),
  invitados: [ref('enlace')],
};
const planned = { type: 'planned', plan } as const;
const opened = { type: 'opened', por: ref('director'), palabras: 'Trabajemos juntos' } as const;

test('MES-036 planned once, moved with a reason, opened, closed; done again it is already so', () => {
  given(sesionFeature).when({ type: 'plan-sesion', plan }).then(planned);
  given(sesionFeature)
    .when({ type: 'plan-sesion', plan: { ...plan, objetivo: ' ' } })
    .thenRefused('falta-objetivo');
  given(sesionFeature)
    .when({ type: 'plan-sesion', plan: { ...plan, end: plan.start } })
    .thenRefused('horario-invertido');
  const to = { start: at('2026-11-26 09:00'), end: at('2026-11-26 10:00') };
  const move = { type: 'move-sesion', ...to, reason: '', outside: false } as const;
  given(sesionFeature, planned).when(move).thenRefused('falta-motivo');
  given(sesionFeature, planned)
    .when({ ...move, reason: 'Cruce' })
    .thenTold('sesion/calendar');
  given(sesionFeature, planned)
    .when({ ...move, outside: true })
    .thenTold('sesion/outlook');
  given(sesionFeature, planned, opened)
    .when({ ...move, outside: true })
    .then();
  given(sesionFeature, planned).when({ type: 'close-sesion' }).thenRefused('sesion-sin-abrir');
  given(sesionFeature, planned, opened).when({ type: 'close-sesion' }).then({ type: 'ended' });
  given(sesionFeature, planned, opened)
    .when({ type: 'cancel-sesion', reason: 'x' })
    .thenRefused('sesion-no-programada');
});

test('design §6 every kind of sesión says what it requires in one table, and takes no evidence of another kind', () => {
  expect(CLASES_SESION).toEqual(Object.keys(TIPOS_SESION));
  for (const clase of CLASES_SESION) {
    expect(tipoSesion(clase).exige.length).toBeGreaterThan(0);
    expect(tipoSesion(clase).fuente).not.toBe('');
  }
  const evidence = { type: 'add-evidence', texto: 'Carpeta del proceso', sha256: null } as const;
  given(sesionFeature, planned)
    .when({ ...evidence, clase: 'evaluacion' })
    .thenRefused('evidencia-ajena');
  given(sesionFeature, { type: 'planned', plan: { ...plan, clase: 'taller' } })
    .when({ ...evidence, clase: 'evaluacion' })
    .then({ ...evidence, type: 'evidence-added', clase: 'evaluacion' });
  given(sesionFeature, planned)
    .when({ ...evidence, clase: 'asistencia', texto: ' ' })
    .thenRefused('falta-soporte');
});

async function withDirector(): Promise<{ house: Office; sesionId: string }> {
  const house = await office();
  await house.ok('sistema', registerPerson, {
    personId: 'director',
    name: 'Persona director',
    cargo: 'Director',
    dependencia: 'DAP',
    email: 'director@oficina.example',
    aadObjectId: 'aad-director',
  });
  await house.ok('sistema', grantRole, { personId: 'director', procesoId: PROCESO, role: 'director-dap' });
  const { sesionId } = await house.ok('moderadora', planSesion, {
    procesoId: PROCESO,
    clase: 'presentacion-interna',
    objetivo: plan.objetivo,
    agenda: [...plan.agenda],
    start: plan.start,
    end: plan.end,
    responsableId: 'moderadora',
    invitadoIds: ['enlace', 'director'],
  });
  return { house, sesionId };
}

test('MES-036 only the director opens it, by hand or as somebody records it, with the call to work together', async () => {
  const { house, sesionId } = await withDirector();
  const view = async () =>
    valueOf(await sesionView(house.reader(), await house.actorOf('moderadora'), sesionId));
  expect(refusalOf(await house.as('moderadora', openSesion, { sesionId })).code).toBe(
    'apertura-de-otra-persona',
  );
  expect(refusalOf(await house.as('enlace', openSesion, { sesionId })).code).toBe('not-allowed');
  await house.ok('moderadora', openSesion, { sesionId, porId: 'director', palabras: 'Trabajo coordinado' });
  expect((await view()).apertura).toMatchObject({
    por: 'Persona director',
    registro: 'Persona moderadora',
    palabras: 'Trabajo coordinado',
  });
  const other = await withDirector();
  await other.house.ok('director', openSesion, { sesionId: other.sesionId });
});

test('MES-036 its attendance is recorded as that of a mesa; what its kind requires is said until it is there', async () => {
  const { house, sesionId } = await withDirector();
  const view = async (who = 'moderadora') => sesionView(house.reader(), await house.actorOf(who), sesionId);
  await house.ok('moderadora', openSesion, { sesionId, porId: 'director' });
  expect(valueOf(await view()).falta).toEqual(['Lista de asistencia']);
  const attendee = { mesaId: sesionId, sesionId, personId: 'enlace', reason: 'Estuvo en la sala' };
  expect(refusalOf(await house.as('otra', addManual, attendee)).code).toBe('not-allowed');
  await house.ok('moderadora', addManual, attendee);
  await house.ok('moderadora', closeSesion, { sesionId });
  const seen = valueOf(await view());
  expect([seen.falta, seen.asistentes, seen.estado]).toEqual([[], 1, 'cerrada']);
  const { state } = await house.reader().get(attendanceFeature, sesionId);
  expect(state.kind).not.toBe('none');
  await house.ok('moderadora', addEvidence, { sesionId, clase: 'presentacion', texto: 'Presentación.pptx' });
  expect(valueOf(await view()).soportes).toHaveLength(1);
  expect(valueOf(await view('enlace')).offers).toEqual([]);
  expect(refusalOf(await view('otra')).code).toBe('not-allowed');
});
