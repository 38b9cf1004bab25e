import { EN_BLANCO, opcionesOf, type VotacionCommand, votacionFeature } from '../../domain/votes';
import { given, stamp } from '../helpers/given';
import { ref } from '../mesas/fixtures';
import { cast, NO_QUORUM, opened, PEOPLE, planVotacion, prepared, voted } from './fixtures';

const votes = (
  personId: string,
  opcion: string,
  by = personId,
): VotacionCommand & ReturnType<typeof stamp> => ({
  type: 'vote',
  person: ref(personId),
  opcion,
  aloud: by !== personId,
  ...stamp(by),
});
const close = (urna: Readonly<Record<string, number>> | null = null): VotacionCommand => ({
  type: 'close',
  urna,
  quorum: NO_QUORUM,
});
const secret = prepared({ clase: 'secreta' });

test('F16 the default options are a favor, en contra and en blanco; an office list is taken as written, once each', () => {
  expect(opcionesOf(undefined, true).map(({ texto }) => texto)).toEqual([
    'A favor',
    'En contra',
    'En blanco',
  ]);
  expect(opcionesOf([' Lunes ', '', 'Martes'], false)).toEqual([
    { id: 'opcion-1', texto: 'Lunes', blanco: false },
    { id: 'opcion-2', texto: 'Martes', blanco: false },
  ]);
});

test.each([
  ['falta-pregunta', { pregunta: '  ' }],
  ['faltan-opciones', { opciones: opcionesOf(['Lunes'], true) }],
  ['opciones-repetidas', { opciones: opcionesOf(['Lunes', 'lunes '], true) }],
  ['opciones-repetidas', { opciones: opcionesOf(['Lunes', 'En blanco'], true) }],
  ['demasiadas-opciones', { opciones: opcionesOf('abcdefghij'.split(''), true) }],
] as const)('F16 a vote is not prepared when %s', (code, overrides) => {
  given(votacionFeature)
    .when({ type: 'prepare', plan: planVotacion(overrides) })
    .thenRefused(code);
});

test('F16 what is asked may change while it is prepared and not once it is open', () => {
  const other = planVotacion({ pregunta: '¿Otra?' });
  const preparing = given(votacionFeature, prepared());
  preparing.when({ type: 'prepare', plan: planVotacion() }).then();
  preparing.when({ type: 'prepare', plan: other }).then({ type: 'prepared', plan: other });
  given(votacionFeature, prepared(), opened())
    .when({ type: 'prepare', plan: other })
    .thenRefused('votacion-ya-abierta');
});

test('F16 the roll is frozen at opening, once each; nobody on it, or too few for a secret, and it does not open', () => {
  const draft = given(votacionFeature, prepared());
  draft.when({ type: 'open', listado: [ref('ana'), ref('beto'), ref('ana')] }).then({
    type: 'opened',
    listado: [ref('ana'), ref('beto')],
  });
  draft.when({ type: 'open', listado: [] }).thenRefused('listado-vacio');
  given(votacionFeature, secret)
    .when({ type: 'open', listado: [ref('ana'), ref('beto'), ref('beto')] })
    .thenRefused('listado-muy-corto');
  given(votacionFeature, prepared(), opened())
    .when({ type: 'open', listado: [ref('zoe')] })
    .then();
});

test('F16 one vote for each: named votes may change until closing, and the same twice is once', () => {
  const open = given(votacionFeature, prepared(), opened(), voted('ana', 'a-favor'));
  open.when(votes('ana', 'a-favor')).then();
  open.when(votes('ana', 'en-contra')).then(voted('ana', 'en-contra'));
  open.when(votes('zoe', 'a-favor')).thenRefused('no-esta-en-el-listado');
  open.when(votes('beto', 'otra')).thenRefused('opcion-desconocida');
  const changed = open.when(votes('ana', 'en-contra')).state;
  expect(changed).toMatchObject({ votos: [{ opcion: 'en-contra' }] });
});

test('F16 the relator records «de viva voz» in a named vote, never over what a person voted themselves', () => {
  const open = given(votacionFeature, prepared(), opened(), voted('ana', 'a-favor'));
  open.when(votes('beto', 'a-favor', 'relator')).then(voted('beto', 'a-favor', true));
  open.when(votes('ana', 'en-contra', 'relator')).thenRefused('ya-voto-por-si-misma');
  const heard = given(votacionFeature, prepared(), opened(), voted('ana', 'a-favor', true));
  heard.when(votes('ana', 'en-contra', 'relator')).then(voted('ana', 'en-contra', true));
  heard.when(votes('ana', 'en-contra')).then(voted('ana', 'en-contra'));
});

test('F16 a secret vote is cast by its own person, once: it cannot be changed, nor recorded by another', () => {
  const open = given(votacionFeature, secret, opened(), cast('ana'));
  open.when(votes('beto', 'en-contra')).then(cast('beto'));
  open.when(votes('ana', 'en-contra')).then();
  open.when(votes('beto', 'a-favor', 'relator')).thenRefused('secreto-no-de-viva-voz');
  expect(JSON.stringify(open.when(votes('beto', 'en-contra')).state)).not.toContain('"opcion":"en-contra"');
});

test.each([
  ['simple', ['a-favor', 'a-favor', 'en-contra'], { kind: 'decidida', opcion: 'a-favor' }],
  ['simple', ['a-favor', 'en-contra', 'en-contra'], { kind: 'decidida', opcion: 'en-contra' }],
  [
    'simple',
    ['a-favor', 'a-favor', 'en-contra', 'en-blanco'],
    { kind: 'sin-decision', motivo: 'sin-mayoria' },
  ],
  ['simple', ['a-favor', 'en-contra'], { kind: 'sin-decision', motivo: 'empate' }],
  ['simple', ['en-blanco', 'en-blanco'], { kind: 'sin-decision', motivo: 'sin-mayoria' }],
  ['simple', [], { kind: 'sin-decision', motivo: 'sin-votos' }],
  ['absoluta', ['a-favor', 'a-favor'], { kind: 'sin-decision', motivo: 'sin-mayoria' }],
  ['absoluta', ['a-favor', 'a-favor', 'a-favor'], { kind: 'decidida', opcion: 'a-favor' }],
  ['dos-tercios', ['a-favor', 'a-favor', 'en-contra'], { kind: 'decidida', opcion: 'a-favor' }],
  [
    'dos-tercios',
    ['a-favor', 'a-favor', 'a-favor', 'en-contra', 'en-blanco'],
    { kind: 'sin-decision', motivo: 'sin-mayoria' },
  ],
  ['dos-tercios-listado', ['a-favor', 'a-favor', 'a-favor'], { kind: 'sin-decision', motivo: 'sin-mayoria' }],
  [
    'dos-tercios-listado',
    ['a-favor', 'a-favor', 'a-favor', 'a-favor'],
    { kind: 'decidida', opcion: 'a-favor' },
  ],
  ['relativa', ['a-favor', 'en-blanco', 'en-blanco'], { kind: 'decidida', opcion: 'a-favor' }],
] as const)('F16 %s: %j of five on the roll gives %j', (mayoria, chosen, desenlace) => {
  const cast = chosen.map((opcion, i) => voted(PEOPLE[i] ?? '', opcion));
  given(votacionFeature, prepared({ mayoria }), opened(), ...cast)
    .when(close())
    .thenState({ kind: 'closed', resultado: { emitidos: chosen.length, desenlace } });
});

test('F16 of several options the most voted is decided by relative majority, and a tie decides nothing', () => {
  const opciones = opcionesOf(['Lunes', 'Martes', 'Jueves'], true);
  const plan = prepared({ opciones, mayoria: 'relativa' });
  const two = [voted('ana', 'opcion-1'), voted('beto', 'opcion-1'), voted('carla', 'opcion-3')];
  given(votacionFeature, plan, opened(), ...two)
    .when(close())
    .thenState({
      resultado: {
        desenlace: { kind: 'decidida', opcion: 'opcion-1' },
        conteo: [
          { opcion: 'opcion-1', votos: 2 },
          { opcion: 'opcion-2', votos: 0 },
          { opcion: 'opcion-3', votos: 1 },
          { opcion: EN_BLANCO.id, votos: 0 },
        ],
      },
    });
  given(votacionFeature, plan, opened(), ...two, voted('dora', 'opcion-3'))
    .when(close())
    .thenState({ resultado: { desenlace: { motivo: 'empate' } } });
});

test('F16 a secret vote is counted from its urn, which must hold as many votes as the roll has marks', () => {
  const open = given(votacionFeature, secret, opened(), cast('ana'), cast('beto'), cast('carla'));
  open.when(close({ 'a-favor': 2, 'en-blanco': 1 })).thenState({
    resultado: { emitidos: 3, desenlace: { kind: 'decidida', opcion: 'a-favor' } },
  });
  open.when(close({ 'a-favor': 2 })).thenRefused('urna-no-cuadra');
  open.when(close({ 'a-favor': 3, ajena: 1 })).thenRefused('urna-no-cuadra');
  open.when(close(null)).thenRefused('urna-no-cuadra');
});

test('F16 with fewer than three secret votes nothing is counted, for the count would tell who chose what', () => {
  const two = given(votacionFeature, secret, opened(), cast('ana'), cast('beto'));
  two.when(close({ 'a-favor': 1, 'en-contra': 1 })).thenState({
    resultado: { conteo: [], emitidos: 2, desenlace: { kind: 'sin-decision', motivo: 'reserva' } },
  });
  given(votacionFeature, secret, opened())
    .when(close({}))
    .thenState({ resultado: { emitidos: 0, desenlace: { motivo: 'sin-votos' } } });
});

test('F16 closing twice is once; after it nothing is voted nor cancelled, and the stale card is told so', () => {
  const over = given(votacionFeature, prepared(), opened(), voted('ana', 'a-favor'), {
    type: 'closed',
    resultado: {
      conteo: [],
      emitidos: 1,
      desenlace: { kind: 'decidida', opcion: 'a-favor' },
      quorum: NO_QUORUM,
    },
  });
  over.when(close()).then();
  over.when(votes('beto', 'a-favor')).thenRefused('votacion-terminada');
  over.when({ type: 'cancel', motivo: 'x' }).thenRefused('votacion-cerrada');
  given(votacionFeature, prepared()).when(close()).thenRefused('votacion-sin-abrir');
  given(votacionFeature, prepared()).when(votes('ana', 'a-favor')).thenRefused('votacion-sin-abrir');
  given(votacionFeature).when(close()).thenRefused('votacion-inexistente');
});

test('F16 a vote is taken back with a reason, once, and keeps how many had voted and nothing else', () => {
  const open = given(votacionFeature, prepared(), opened(), voted('ana', 'a-favor'));
  open.when({ type: 'cancel', motivo: ' ' }).thenRefused('falta-motivo');
  const cancelled = open.when({ type: 'cancel', motivo: ' Se cayó la conexión ' });
  cancelled.thenState({ kind: 'cancelled', motivo: 'Se cayó la conexión', emitidos: 1 });
  expect(cancelled.state).not.toHaveProperty('votos');
  given(votacionFeature, prepared(), opened(), { type: 'cancelled', motivo: 'x' })
    .when({ type: 'cancel', motivo: 'otra' })
    .then();
});

test('F16 every act of an open vote tells the card of the meeting, and preparing it tells nobody', () => {
  given(votacionFeature).when({ type: 'prepare', plan: planVotacion() }).thenTold();
  given(votacionFeature, prepared())
    .when({ type: 'open', listado: [ref('ana')] })
    .thenTold('card/show');
  given(votacionFeature, prepared(), opened()).when(votes('ana', 'a-favor')).thenTold('card/show');
  given(votacionFeature, prepared(), opened()).when(close()).thenTold('card/show');
});
