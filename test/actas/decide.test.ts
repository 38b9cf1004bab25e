import fc from 'fast-check';
import { type ActaCommand, type ActaEvent, actaFeature } from '../../domain/actas';
import { sha } from '../dies058/office';
import { day, given, stamp } from '../helpers/given';

const composed: ActaEvent = {
  type: 'composed',
  procesoId: 'ssepot',
  mesaId: 'mesa-1',
  sesionId: 'sesion-1',
  numero: '001-1',
  texts: {
    objetivo: 'Concertar',
    desarrollo: 'Se discutió',
    lineasComunes: '',
    articulaciones: '',
    conclusiones: 'Se concertó',
    anexos: '',
  },
  relator: { personId: 'relator', version: 1 },
};
const sent: ActaEvent = { type: 'sent', signingId: 'sg-1', documentSha256: sha('b'), due: day('2026-12-01') };
const locked: ActaEvent = { type: 'locked', unsigned: ['enlace'], reason: '' };
const send: ActaCommand = {
  type: 'send',
  revision: 1,
  signingId: 'sg-1',
  documentSha256: sha('b'),
  due: day('2026-12-01'),
};

test('MES-070 composed once; the relator hears of it', () => {
  const { type: _type, ...acta } = composed as Extract<ActaEvent, { type: 'composed' }>;
  const first = given(actaFeature).when({ ...acta, type: 'compose' });
  first.then(composed);
  first.thenTold('card/show', 'notify/pendings');
  given(actaFeature, composed)
    .when({ ...acta, type: 'compose' })
    .then();
});

test('MES-070 every save is a revision; a stale one is refused; the same one changes nothing', () => {
  given(actaFeature, composed)
    .when({ type: 'edit', revision: 1, texts: { objetivo: 'Otro', anexos: '' } })
    .then({ type: 'edited', revision: 2, texts: { objetivo: 'Otro' } });
  const edited: ActaEvent = { type: 'edited', revision: 2, texts: { objetivo: 'Otro' } };
  given(actaFeature, composed, edited)
    .when({ type: 'edit', revision: 1, texts: { objetivo: 'Tercero' } })
    .thenRefused('revision-anterior');
  given(actaFeature, composed, edited)
    .when({ type: 'edit', revision: 1, texts: { objetivo: 'Otro' } })
    .then();
});

test('MES-070 sent in the revision that was printed, with nothing in blank', () => {
  given(actaFeature, composed).when(send).then(sent);
  given(actaFeature, composed)
    .when({ ...send, revision: 2 })
    .thenRefused('revision-anterior');
  const blank: ActaEvent = { type: 'edited', revision: 2, texts: { conclusiones: ' ' } };
  expect(
    given(actaFeature, composed, blank)
      .when({ ...send, revision: 2 })
      .thenRefused('acta-incompleta').details,
  ).toEqual(['Escriba las conclusiones del acta.']);
  given(actaFeature, composed, sent).when(send).then();
});

test('MES-071 asked again after an answer that was lost, the revision in signature stays as it was sent, though the print has changed', () => {
  given(actaFeature, composed, sent)
    .when({ ...send, documentSha256: sha('c') })
    .then();
  given(actaFeature, composed, sent)
    .when({ ...send, revision: 2 })
    .thenRefused('revision-anterior');
});

test('MES-074 in signature it is not edited; reopened with a reason, it is a draft', () => {
  given(actaFeature, composed, sent)
    .when({ type: 'edit', revision: 1, texts: { objetivo: 'Otro' } })
    .thenRefused('en-firma');
  given(actaFeature, composed, sent).when({ type: 'take-back', reason: '' }).thenRefused('falta-motivo');
  given(actaFeature, composed, sent)
    .when({ type: 'take-back', reason: 'Falta un asistente' })
    .thenState({
      kind: 'draft',
      revision: 2,
      versions: [{ revision: 1, documentSha256: sha('b'), reason: 'Falta un asistente' }],
    });
});

test('MES-075 locked it stays as it is, with the unsigned listed', () => {
  given(actaFeature, composed)
    .when({ type: 'lock', unsigned: [], reason: '' })
    .thenRefused('acta-sin-enviar');
  given(actaFeature, composed, sent)
    .when({ type: 'lock', unsigned: ['enlace'], reason: '' })
    .then(locked);
  given(actaFeature, composed, sent, locked).when({ type: 'lock', unsigned: [], reason: '' }).then();
  for (const command of [
    send,
    { type: 'edit', revision: 1, texts: { objetivo: 'x' } },
    { type: 'take-back', reason: 'x' },
  ] as const)
    given(actaFeature, composed, sent, locked).when(command).thenRefused('acta-cerrada');
});

const command = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    revision: fc.integer({ min: 1, max: 3 }),
    texts: fc.record({ objetivo: fc.string() }),
  }),
  fc.record({
    type: fc.constant('send' as const),
    revision: fc.integer({ min: 1, max: 3 }),
    signingId: fc.constant('sg-1'),
    documentSha256: fc.constant(sha('b')),
    due: fc.constant(day('2026-12-01')),
  }),
  fc.record({ type: fc.constant('take-back' as const), reason: fc.string() }),
  fc.record({ type: fc.constant('lock' as const), unsigned: fc.constant([]), reason: fc.string() }),
);
test('any sequence: never a throw, and a locked acta never changes', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
      let state = given(actaFeature, composed).state;
      for (const next of commands) {
        const before = state;
        const decided = actaFeature.decide({ ...next, ...stamp() }, state);
        for (const event of decided.ok ? decided.value : [])
          state = actaFeature.evolve(state, { ...event, ...stamp() });
        expect(before.kind === 'locked' ? state : before).toEqual(before);
      }
    }),
  );
});
