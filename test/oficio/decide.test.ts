import { type MesaCommand, type MesaEvent, mesaFeature, missingOf, oficioOf } from '../../domain/mesas';
import { at, day, given } from '../helpers/given';
import { closed, decided, opened, ref, scheduled } from '../mesas/fixtures';

const hash = (letter: string): string => letter.repeat(64);
const documents = {
  carta: hash('a'),
  anexos: { diagnostico: hash('b'), cronograma: hash('c'), matriz: hash('d') },
  matrizXlsx: hash('e'),
};
const aval: readonly MesaEvent[] = [
  { type: 'schedule-sent' },
  { type: 'schedule-endorsed', person: ref('enlace'), evidence: '' },
];
const made = (version = 1, change: Partial<typeof documents> = {}): MesaEvent => ({
  type: 'oficio-prepared',
  version,
  texto: 'Solicitamos la apertura.',
  documents: { ...documents, ...change },
  start: at('2026-11-25 09:00'),
  end: at('2026-11-25 11:00'),
  cronograma: 'avalada',
});
const send = (change: object = {}): MesaCommand => ({
  type: 'send-oficio',
  version: 1,
  radicado: '202610001234',
  fecha: day('2026-11-24'),
  acceptWarnings: false,
  reason: '',
  repeatedIn: [],
  ...change,
});

test('MES-041 MES-042 marked as sent with its three attachments, its radicado and its date', () => {
  given(mesaFeature, scheduled(), ...aval, made())
    .when(send())
    .then({
      type: 'oficio-sent',
      version: 1,
      radicado: '202610001234',
      fecha: day('2026-11-24'),
      reason: '',
    });
});

test('MES-042 what is missing is listed: request, attachment, radicado, date', () => {
  const none = given(mesaFeature, scheduled(), ...aval)
    .when(send({ radicado: ' ', fecha: null }))
    .thenRefused('oficio-incompleto');
  expect(none.details).toEqual([
    'El oficio: todavía no se ha generado',
    'El número de radicado de Mercurio',
    'La fecha del radicado',
  ]);
  const { matriz: _matriz, ...two } = documents.anexos;
  const lacking = made(1, { anexos: two as typeof documents.anexos });
  const refusal = given(mesaFeature, scheduled(), ...aval, lacking)
    .when(send())
    .thenRefused('oficio-incompleto');
  expect(refusal.details).toEqual(['El anexo «Matriz de indicadores priorizados de la dependencia»']);
});

test('MES-040 a mesa that moved after its request needs another one', () => {
  const moved: MesaEvent = {
    type: 'rescheduled',
    start: at('2026-11-26 09:00'),
    end: at('2026-11-26 11:00'),
    reason: 'Cruce',
  };
  const refusal = given(mesaFeature, scheduled(), ...aval, made(), moved)
    .when(send())
    .thenRefused('oficio-incompleto');
  expect(refusal.details).toEqual([
    'Un oficio con la fecha de ahora: la mesa cambió de fecha después de generarlo',
  ]);
});

test('MES-027 MES-040 without the aval of the cronograma it is warned, and goes on only with a reason', () => {
  const before = given(mesaFeature, scheduled(), made());
  before.when(send()).thenRefused('advertencias');
  before.when(send({ acceptWarnings: true })).thenRefused('advertencias');
  before.when(send({ acceptWarnings: true, reason: 'Urgente' })).then({
    type: 'oficio-sent',
    version: 1,
    radicado: '202610001234',
    fecha: day('2026-11-24'),
    reason: 'Urgente',
  });
});

test('MES-041 a radicado that another mesa already carries is warned, and goes on only with a reason', () => {
  const before = given(mesaFeature, scheduled(), ...aval, made());
  const refusal = before.when(send({ repeatedIn: ['Mesa 2 · Salud'] })).thenRefused('advertencias');
  expect(refusal.details).toEqual(['El radicado 202610001234 ya está en Mesa 2 · Salud.']);
  before
    .when(send({ repeatedIn: ['Mesa 2 · Salud'], acceptWarnings: true, reason: 'Oficio conjunto' }))
    .then({
      type: 'oficio-sent',
      version: 1,
      radicado: '202610001234',
      fecha: day('2026-11-24'),
      reason: 'Oficio conjunto',
    });
});

test('MES-040 MES-077 the request of the sesión that is over stays with it; the continuation begins without one', () => {
  const presentation: MesaEvent = {
    type: 'presentation-kept',
    presentation: { kind: 'documento', sha256: hash('f') },
  };
  const continued: MesaEvent = {
    type: 'continued',
    sesionId: 's-2',
    start: at('2026-12-02 09:00'),
    end: at('2026-12-02 11:00'),
    modalidad: 'presencial',
    lugar: 'Sala 2',
    itemIds: ['it-2'],
    accepted: [],
    reason: '',
  };
  const talk = [opened, decided('it-1'), decided('it-2', 'aplazado'), closed, continued];
  const { state } = given(mesaFeature, scheduled(), ...aval, made(), presentation, ...talk);
  if (state.kind === 'none') throw new Error('no mesa');
  expect(oficioOf(state).versions).toEqual([]);
  expect(state.held?.map((held) => [oficioOf(held).versions[0]?.carta, held.presentation])).toEqual([
    [hash('a'), { kind: 'documento', sha256: hash('f') }],
  ]);
});

test('MES-041 the same radicado twice is one act; another one for the same version, or a day to come, is refused', () => {
  const marked: MesaEvent = {
    type: 'oficio-sent',
    version: 1,
    radicado: '202610001234',
    fecha: day('2026-11-24'),
    reason: '',
  };
  const sent = given(mesaFeature, scheduled(), ...aval, made(), marked);
  sent.when(send()).then();
  sent.when(send({ radicado: '9' })).thenRefused('oficio-ya-enviado');
  given(mesaFeature, scheduled(), ...aval, made())
    .when(send({ fecha: day('2026-11-25') }))
    .thenRefused('fecha-futura');
});

test('MES-040 a corrected request is another version and the old one is kept; the same documents are none', () => {
  const { state } = given(mesaFeature, scheduled(), made(), made(2, { carta: hash('f') }));
  if (state.kind === 'none') throw new Error('no mesa');
  expect(oficioOf(state).versions.map(({ version, carta }) => [version, carta[0]])).toEqual([
    [1, 'a'],
    [2, 'f'],
  ]);
  expect(missingOf(oficioOf(state).versions.at(-1), state)).toEqual([]);
  given(mesaFeature, scheduled(), made()).when({ type: 'prepare-oficio', texto: 'x', documents }).then();
  given(mesaFeature, scheduled(), made(), made(2, { carta: hash('f') }))
    .when(send())
    .thenRefused('revision-anterior');
  given(mesaFeature, scheduled())
    .when({ type: 'prepare-oficio', texto: ' ', documents })
    .thenRefused('falta-texto');
});
