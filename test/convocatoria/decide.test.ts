import { convocatoriaFeature, estadoDe } from '../../domain/mesas';
import { given } from '../helpers/given';
import { ref } from '../mesas/fixtures';

const proposed = {
  type: 'proposed' as const,
  mesaId: 'm-1',
  procesoId: 'ssepot',
  personas: [
    { person: ref('enlace'), origin: 'enlace' as const, booked: true },
    { person: ref('coordinadora'), origin: 'usepot' as const },
  ],
};
const widened = { type: 'widened' as const, personas: [ref('ana'), ref('luis')] };
const vb = (lado: 'lider' | 'directivo', ...personIds: string[]) => ({
  type: 'vb-answered' as const,
  lado,
  personIds,
  given: true,
  reason: '',
  evidence: '',
});
const answer = {
  type: 'answer-vb' as const,
  lado: 'lider' as const,
  personIds: ['ana'],
  given: true,
  reason: '',
  evidence: '',
  onBehalf: false,
};
const estados = (state: (typeof convocatoriaFeature)['initial']) =>
  state.kind === 'none'
    ? {}
    : Object.fromEntries(state.personas.map((one) => [one.person.personId, estadoDe(one)]));

test('MES-030 the three origins are kept per person; proposing again adds only who is new, and never who was taken out', () => {
  const { state } = given(convocatoriaFeature, proposed, widened, {
    type: 'removed',
    personId: 'coordinadora',
    reason: 'Está de licencia',
  });
  expect(state.kind === 'known' && state.personas.map(({ origin }) => origin)).toEqual([
    'enlace',
    'usepot',
    'invitado-por-enlace',
    'invitado-por-enlace',
  ]);
  given(convocatoriaFeature, proposed, { type: 'removed', personId: 'coordinadora', reason: 'x' })
    .when({ ...proposed, type: 'propose' })
    .then();
});

test('MES-031 closing the list before the archivo is sent warns; with a reason it is recorded; after sending it needs none', () => {
  const close = { type: 'close-list' as const, reason: '' };
  expect(
    given(convocatoriaFeature, proposed).when(close).thenRefused('archivo-sin-enviar').message,
  ).toContain('escriba por qué');
  given(convocatoriaFeature, proposed)
    .when({ ...close, reason: 'Lo entregamos impreso' })
    .then({ type: 'list-closed', reason: 'Lo entregamos impreso' });
  given(convocatoriaFeature, proposed, { type: 'archivo-sent' }).when(close).then({
    type: 'list-closed',
    reason: '',
  });
});

test('MES-033 nobody of the widened list is cited without both vistos buenos; the rest of the mesa goes on', () => {
  const book = (...personIds: string[]) => ({ type: 'book' as const, personIds });
  given(convocatoriaFeature, proposed, widened).when(book('ana')).thenRefused('falta-visto-bueno');
  given(convocatoriaFeature, proposed, widened, vb('lider', 'ana'))
    .when(book('coordinadora', 'ana'))
    .thenRefused('falta-visto-bueno');
  given(convocatoriaFeature, proposed, widened)
    .when(book('coordinadora'))
    .then({ type: 'booked', personIds: ['coordinadora'] });
  const approved = given(convocatoriaFeature, proposed, widened, vb('lider', 'ana'), vb('directivo', 'ana'));
  approved.when(book('ana', 'enlace')).then({ type: 'booked', personIds: ['ana'] });
  expect(estados(approved.state)).toMatchObject({ ana: 'con-vb', luis: 'por-vb', enlace: 'citado' });
});

test('MES-033 a visto bueno refused needs its reason, and one recorded for somebody else its evidence; twice is once', () => {
  const list = given(convocatoriaFeature, proposed, widened);
  list.when({ ...answer, given: false }).thenRefused('falta-motivo');
  list.when({ ...answer, onBehalf: true }).thenRefused('falta-evidencia');
  list
    .when({ ...answer, onBehalf: true, evidence: 'Correo del 20 de noviembre' })
    .then({ ...vb('lider', 'ana'), evidence: 'Correo del 20 de noviembre' });
  given(convocatoriaFeature, proposed, widened, vb('lider', 'ana')).when(answer).then();
  const no = list.when({ ...answer, given: false, reason: 'No es de su equipo' });
  expect(estados(no.state)).toMatchObject({ ana: 'sin-vb' });
});

test('MES-033 a substitute of somebody of the widened list needs their own visto bueno', () => {
  const approved = [vb('lider', 'ana'), vb('directivo', 'ana')];
  const booked = { type: 'booked' as const, personIds: ['ana'] };
  const { state, told } = given(convocatoriaFeature, proposed, widened, ...approved, booked).when({
    type: 'substitute',
    personId: 'ana',
    substitute: ref('eva'),
    reason: 'Vacaciones',
  });
  expect(estados(state)).toMatchObject({ ana: 'sustituido', eva: 'por-vb' });
  expect(told.map(({ topic }) => topic)).toEqual(['convocatoria/vb']);
});

test('MES-034 leaving and substituting need a reason; who is already called cannot be the substitute', () => {
  const list = given(convocatoriaFeature, proposed);
  list.when({ type: 'remove', personId: 'enlace', reason: ' ' }).thenRefused('falta-motivo');
  const substitute = { type: 'substitute' as const, personId: 'enlace', reason: 'Incapacidad' };
  list.when({ ...substitute, substitute: ref('coordinadora') }).thenRefused('sustituto-ya-convocado');
  list.when({ ...substitute, reason: '', substitute: ref('eva') }).thenRefused('falta-motivo');
  const done = list.when({ ...substitute, substitute: ref('eva') });
  expect(estados(done.state)).toMatchObject({ enlace: 'sustituido', eva: 'citado' });
});

test('X-011 what Outlook says is recorded once, of those who are cited only', () => {
  const respond = (personId: string) => ({
    type: 'respond' as const,
    respuestas: [{ personId, value: 'declino' as const }],
  });
  const first = given(convocatoriaFeature, proposed).when(respond('enlace'));
  expect(estados(first.state)).toMatchObject({ enlace: 'declino' });
  given(convocatoriaFeature, proposed).when(respond('coordinadora')).then();
  given(convocatoriaFeature, proposed, { type: 'responded', respuestas: respond('enlace').respuestas })
    .when(respond('enlace'))
    .then();
});

test('MES-032 nobody enters by the list once it is closed; sending the same list again is nothing new', () => {
  const closed = { type: 'list-closed' as const, reason: 'x' };
  const widen = { type: 'widen' as const, personas: [ref('ana')] };
  given(convocatoriaFeature, proposed, closed).when(widen).thenRefused('lista-cerrada');
  given(convocatoriaFeature, proposed, widened, closed).when(widen).then();
});
