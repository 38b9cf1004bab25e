import fc from 'fast-check';
import { type FormCommand, type FormEvent, type FormState, formFeature } from '../../domain/dies058';
import { given, stamp, TODAY } from '../helpers/given';
import { complete } from './answers';
import { sha } from './office';

const prefilled: FormEvent = {
  type: 'prefilled',
  procesoId: 'ssepot',
  mesaId: 'mesa-1',
  sesionId: 'sesion-1',
  indicatorId: 'ind-1',
  fichaVersion: 1,
  formato: { codigo: 'FO-DIES-058', version: '3' },
  consecutivo: 'DIES-058-001',
  answers: complete({ tipo: null, justificacion: '' }),
};
const edited: FormEvent = { type: 'edited', revision: 2, answers: { justificacion: 'Porque sí procede.' } };
const agreed: FormEvent = { type: 'outcome-set', outcome: 'concertado' };
const sent: FormEvent = { type: 'sent-to-sign', signingId: 'sg-1', documentSha256: sha('f') };
const inserted: FormEvent = { type: 'inserted', resultId: null };
const send: FormCommand = { type: 'send-to-sign', revision: 1, signingId: 'sg-1', documentSha256: sha('f') };

test('MES-045 a form is pre-filled once', () => {
  const { type: _type, ...form } = prefilled;
  given(formFeature)
    .when({ ...form, type: 'prefill' } as FormCommand)
    .then(prefilled);
  given(formFeature, prefilled)
    .when({ ...form, type: 'prefill' } as FormCommand)
    .then();
});

test('DIE-008 every edit is a revision with its author and what it changed', () => {
  const { state } = given(formFeature, prefilled).when({
    type: 'edit',
    revision: 1,
    answers: { justificacion: 'Una razón', tipo: 'modificar' },
  });
  expect(state).toMatchObject({
    revision: 2,
    edits: [
      { revision: 1, keys: [] },
      { revision: 2, by: { personId: 'p-moderadora' }, keys: ['justificacion', 'tipo'] },
    ],
  });
});

test('fields of the new ficha and signatories are merged, one by one', () => {
  const { state } = given(formFeature, prefilled).when({
    type: 'edit',
    revision: 1,
    answers: {
      fichaNueva: { unidad: null, fuente: { kind: 'cambia', value: 'Catastro' } },
      firmas: { lider: { personId: 'otra', version: 1 } },
    },
  });
  expect(state).toMatchObject({
    answers: {
      fichaNueva: { fuente: { kind: 'cambia', value: 'Catastro' } },
      firmas: { lider: { personId: 'otra' }, enlace: { personId: 'enlace' } },
    },
  });
  expect(state.kind === 'draft' && state.edits.at(-1)?.keys).toEqual([
    'fichaNueva.fuente',
    'fichaNueva.unidad',
    'firmas.lider',
  ]);
  expect(state.kind === 'draft' && 'unidad' in state.answers.fichaNueva).toBe(false);
});

test('DIE-008 a stale revision is refused with what changed since', () => {
  const refusal = given(formFeature, prefilled, edited)
    .when({ type: 'edit', revision: 1, answers: { justificacion: 'Otra' } })
    .thenRefused('revision-anterior');
  expect(refusal.message).toContain('revisión 2');
  expect(refusal.details).toEqual(['Revisión 2: Justificación']);
});

test('the same edit again changes nothing, even with the revision it was made on', () => {
  given(formFeature, prefilled, edited)
    .when({ type: 'edit', revision: 1, answers: { justificacion: 'Porque sí procede.' } })
    .then();
});

test('DIE-007 section 1 is locked', () => {
  const refusal = given(formFeature, prefilled)
    .when({ type: 'edit', revision: 1, answers: { nombreActual: 'Otro nombre', modulos: ['proyecto'] } })
    .thenRefused('seccion-1-bloqueada');
  expect(refusal.details).toEqual(['Nombre del indicador', 'Módulo(s) del SSEPOT']);
});

test('Q7 the date of the agreement is editable; módulos are, when creating', () => {
  expect(
    given(formFeature, prefilled).when({ type: 'edit', revision: 1, answers: { fechaAcuerdo: null } }).result
      .ok,
  ).toBe(true);
  expect(
    given(formFeature, prefilled).when({
      type: 'edit',
      revision: 1,
      answers: { tipo: 'crear', modulos: ['proyecto'] },
    }).result.ok,
  ).toBe(true);
});

test('«Otro» in the módulos is cleared when it is unticked', () => {
  const creating: FormEvent = {
    type: 'edited',
    revision: 2,
    answers: { tipo: 'crear', modulos: ['otro'], moduloOtro: 'Ruralidad' },
  };
  const { state } = given(formFeature, prefilled, creating).when({
    type: 'edit',
    revision: 2,
    answers: { modulos: ['proyecto'] },
  });
  expect(state).toMatchObject({ answers: { moduloOtro: '' } });
});

test.each([
  ['not decided', [prefilled]],
  ['no concertado', [prefilled, { type: 'outcome-set', outcome: 'no-concertado' }]],
  ['aplazado', [prefilled, { type: 'outcome-set', outcome: 'aplazado' }]],
] as const)('MES-057 only what was agreed goes to signature: %s', (_name, events) => {
  given(formFeature, ...events)
    .when(send)
    .thenRefused('no-concertado');
});

test('the revision that was printed is the one that is sent', () => {
  given(formFeature, prefilled, agreed, edited).when(send).thenRefused('revision-anterior');
  given(formFeature, prefilled, agreed).when(send).then(sent);
  given(formFeature, prefilled, agreed, sent).when(send).then();
  given(formFeature, prefilled, agreed, sent)
    .when({ ...send, documentSha256: sha('e') })
    .thenRefused('en-firma');
});

test('DIE-009 in signature nothing is edited; taken back, it is a draft again', () => {
  given(formFeature, prefilled, agreed, sent)
    .when({ type: 'edit', revision: 1, answers: { justificacion: 'Otra' } })
    .thenRefused('en-firma');
  given(formFeature, prefilled, agreed, sent)
    .when({ type: 'take-back', reason: ' ' })
    .thenRefused('falta-motivo');
  const { state } = given(formFeature, prefilled, agreed, sent).when({
    type: 'take-back',
    reason: 'Falta la fuente',
  });
  expect(state).toMatchObject({ kind: 'draft', revision: 1 });
  expect(state).not.toHaveProperty('signingId');
});

test('MES-076 nothing is inserted that is not in signature; twice is once', () => {
  given(formFeature, prefilled, agreed).when({ type: 'insert', resultId: null }).thenRefused('sin-firmas');
  given(formFeature, prefilled, agreed, sent).when({ type: 'insert', resultId: null }).then(inserted);
  given(formFeature, prefilled, agreed, sent, inserted).when({ type: 'insert', resultId: null }).then();
});

test('before insertion an agreement can be withdrawn with a reason; after it, only a new form changes the register', () => {
  given(formFeature, prefilled).when({ type: 'withdraw', reason: '' }).thenRefused('falta-motivo');
  given(formFeature, prefilled, agreed, sent)
    .when({ type: 'withdraw', reason: 'Se repitió' })
    .then({ type: 'withdrawn', reason: 'Se repitió' });
  given(formFeature, prefilled, agreed, sent, inserted)
    .when({ type: 'withdraw', reason: 'Se repitió' })
    .thenRefused('ya-insertado');
});

test('DIE-016 a form follows the register as a revision of its own', () => {
  const section1 = {
    codigoActual: '1.2.3',
    nombreActual: 'Nombre nuevo',
    modulos: [],
    moduloOtro: '',
    coordinador: null,
    tematica: '',
    dependenciaId: 'sma',
    enlace: null,
    superior: null,
  };
  const { state } = given(formFeature, prefilled).when({
    type: 'rebase',
    section1,
    fichaVersion: 2,
    firmas: {},
  });
  expect(state).toMatchObject({
    fichaVersion: 2,
    revision: 2,
    answers: { nombreActual: 'Nombre nuevo', acuerdos: 'Se acordó ajustar la unidad.' },
  });
  given(formFeature, prefilled, agreed, sent)
    .when({ type: 'rebase', section1, fichaVersion: 2, firmas: {} })
    .thenRefused('no-borrador');
});

const revisionOf = (state: FormState): number => (state.kind === 'none' ? 0 : state.revision);
const agreedOn = (state: FormState): boolean =>
  state.kind !== 'none' && (state.outcome === 'concertado' || state.outcome === 'concertado-con-ajustes');

const command = fc.oneof(
  fc.record({
    type: fc.constant('edit' as const),
    revision: fc.integer({ min: 1, max: 4 }),
    answers: fc.record({ justificacion: fc.string() }),
  }),
  fc.record({
    type: fc.constant('set-outcome' as const),
    outcome: fc.constantFrom('concertado' as const, 'no-concertado' as const),
    today: fc.constant(TODAY),
  }),
  fc.record({
    type: fc.constant('send-to-sign' as const),
    revision: fc.integer({ min: 1, max: 4 }),
    signingId: fc.constant('sg-1'),
    documentSha256: fc.constantFrom(sha('f'), sha('e')),
  }),
  fc.record({ type: fc.constant('take-back' as const), reason: fc.string() }),
  fc.record({ type: fc.constant('withdraw' as const), reason: fc.string() }),
  fc.constant({ type: 'insert' as const, resultId: null }),
);

test('any sequence of commands: never a throw, an inserted form stays as it is, revisions only grow', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
      let state = given(formFeature, prefilled).state;
      for (const next of commands) {
        const decided = formFeature.decide({ ...next, ...stamp() }, state);
        const before = state;
        for (const event of decided.ok ? decided.value : [])
          state = formFeature.evolve(state, { ...event, ...stamp() });
        expect(before.kind === 'inserted' ? state : before).toEqual(before);
        expect(revisionOf(state)).toBeGreaterThanOrEqual(revisionOf(before));
        expect(state.kind !== 'inserted' || agreedOn(state)).toBe(true);
        expect(Object.keys(formFeature.row('f', state))).toContain('status');
      }
    }),
  );
});
