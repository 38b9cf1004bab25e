import fc from 'fast-check';
import {
  dueBlocks,
  parseVerificationCode,
  pendingIds,
  type SigningCommand,
  type SigningEvent,
  signingFeature,
  verificationCode,
} from '../../domain/signatures';
import { SIGNERS } from '../dies058/held';
import { sha } from '../dies058/office';
import { day, given, stamp } from '../helpers/given';

const requested: SigningEvent = {
  type: 'requested',
  subject: { kind: 'dies058', formId: 'f-1', revision: 2, mesaId: 'mesa-1' },
  title: 'DIES-058-001',
  documentSha256: sha('f'),
  verification: 'ABCD-EFGH-JKMN',
  blocks: SIGNERS.map(([personId, block]) => ({
    block,
    signer: { personId, version: 1 },
    turn: block === 'validador' ? 2 : 1,
  })),
  due: day('2026-12-01'),
};
const signed = (block: string, by: string) => ({
  type: 'signed' as const,
  block,
  documentSha256: sha('f'),
  route: 'chat' as const,
  ...stamp(by),
});
const FOUR = SIGNERS.slice(0, 4).map(([person, block]) => signed(block, person));
const complete = [requested, ...FOUR, signed('validador', 'validadora'), { type: 'completed' as const }];
const sign = (block: string, by: string, hash = sha('f')): SigningCommand & ReturnType<typeof stamp> => ({
  type: 'sign',
  block,
  documentSha256: hash,
  route: 'chat',
  ...stamp(by),
});
const returned: SigningEvent = { type: 'returned', reason: 'Falta la fuente' };

test('DIE-009 a request binds to bytes: without a hash, or without people, there is none', () => {
  const { type: _type, ...request } = requested as Extract<SigningEvent, { type: 'requested' }>;
  given(signingFeature)
    .when({ ...request, type: 'request' })
    .then(requested);
  given(signingFeature, requested)
    .when({ ...request, type: 'request' })
    .then();
  given(signingFeature, requested)
    .when({ ...request, type: 'request', documentSha256: sha('e') })
    .thenRefused('solicitud-existente');
  given(signingFeature)
    .when({ ...request, type: 'request', documentSha256: 'x' })
    .thenRefused('sin-documento');
  given(signingFeature)
    .when({ ...request, type: 'request', blocks: [] })
    .thenRefused('sin-firmantes');
});

test('DIE-010 a person signs only the block that is theirs', () => {
  given(signingFeature, requested)
    .when(sign('enlace', 'enlace'))
    .then({ type: 'signed', block: 'enlace', documentSha256: sha('f'), route: 'chat' });
  expect(
    given(signingFeature, requested).when(sign('enlace', 'lider')).thenRefused('no-es-su-firma').message,
  ).toContain('Enlace técnico de la dependencia');
  given(signingFeature, requested).when(sign('testigo', 'lider')).thenRefused('casilla-inexistente');
});

test('the first four in any order, the validador last, and told who is missing', () => {
  const refusal = given(signingFeature, requested, signed('lider', 'lider'))
    .when(sign('validador', 'validadora'))
    .thenRefused('no-es-su-turno');
  expect(refusal.message).toContain(
    'Faltan: Coordinador temático del DAP, Enlace técnico de la dependencia y Directivo',
  );
  given(signingFeature, requested, ...FOUR)
    .when(sign('validador', 'validadora'))
    .then(
      { type: 'signed', block: 'validador', documentSha256: sha('f'), route: 'chat' },
      { type: 'completed' },
    );
});

test('a second signature of the same person is the first one, also when all is complete', () => {
  given(signingFeature, requested, signed('lider', 'lider')).when(sign('lider', 'lider')).then();
  given(signingFeature, ...complete)
    .when(sign('lider', 'lider'))
    .then();
});

test('DIE-009 a stale hash is told that the document was corrected', () => {
  const { message } = given(signingFeature, requested)
    .when(sign('lider', 'lider', sha('e')))
    .thenRefused('documento-corregido');
  expect(message).toContain(
    'Este documento fue corregido (revisión 2). Su firma a la revisión 1 quedó sin efecto',
  );
  const corrected: SigningEvent = { type: 'voided', reason: 'Corregido', revision: 3 };
  expect(
    given(signingFeature, requested, corrected)
      .when(sign('lider', 'lider'))
      .thenRefused('documento-corregido').message,
  ).toContain('Este documento fue corregido (revisión 3). Su firma a la revisión 2 quedó sin efecto');
});

test.each<[string, readonly SigningEvent[], string]>([
  ['returned', [requested, returned], 'devuelto'],
  ['withdrawn', [requested, { type: 'voided', reason: 'Se retiró', revision: null }], 'sin-efecto'],
  ['closed', [requested, { type: 'closed', unsigned: ['lider'] }], 'cerrado'],
  ['none', [], 'solicitud-inexistente'],
])('every ending has its own answer: %s', (_name, events, code) => {
  given(signingFeature, ...events)
    .when(sign('lider', 'lider'))
    .thenRefused(code);
});

test('a complete document takes no observation and no return', () => {
  given(signingFeature, ...complete)
    .when({ type: 'return', reason: 'Tarde', ...stamp('lider') })
    .thenRefused('completo');
  given(signingFeature, ...complete)
    .when({ type: 'observe', text: 'Tarde', ...stamp('lider') })
    .thenRefused('completo');
  given(signingFeature, ...complete)
    .when({ type: 'void', reason: 'Tarde', revision: 3 })
    .thenRefused('completo');
});

test('MES-073 only signatories return, with a reason, once', () => {
  given(signingFeature, requested)
    .when({ type: 'return', reason: 'Falta la fuente', ...stamp('lider') })
    .then(returned);
  given(signingFeature, requested)
    .when({ type: 'return', reason: ' ', ...stamp('lider') })
    .thenRefused('falta-motivo');
  given(signingFeature, requested)
    .when({ type: 'return', reason: 'x', ...stamp('otra') })
    .thenRefused('no-es-firmante');
  given(signingFeature, requested, { ...returned, ...stamp('lider') })
    .when({ type: 'return', reason: 'Falta la fuente', ...stamp('lider') })
    .then();
});

test('observations are kept once each', () => {
  given(signingFeature, requested)
    .when({ type: 'observe', text: ' Falta mi cargo ', ...stamp('lider') })
    .then({ type: 'observed', text: 'Falta mi cargo' });
  given(signingFeature, requested, { type: 'observed', text: 'Falta mi cargo', ...stamp('lider') })
    .when({ type: 'observe', text: 'Falta mi cargo', ...stamp('lider') })
    .then();
  given(signingFeature, requested)
    .when({ type: 'observe', text: '', ...stamp('lider') })
    .thenRefused('observacion-vacia');
  given(signingFeature, requested)
    .when({ type: 'observe', text: 'x', ...stamp('otra') })
    .thenRefused('no-es-firmante');
});

test('MES-075 closing lists who did not sign', () => {
  given(signingFeature, requested, signed('lider', 'lider'))
    .when({ type: 'close' })
    .then({ type: 'closed', unsigned: ['coordinadora', 'enlace', 'directiva', 'validadora'] });
  given(signingFeature, ...complete)
    .when({ type: 'close' })
    .then();
});

test('the last signature of an acta locks it', () => {
  const acta: SigningEvent = {
    ...(requested as Extract<SigningEvent, { type: 'requested' }>),
    subject: { kind: 'acta', actaId: 'a-1', revision: 1, mesaId: 'm' },
    blocks: [{ block: 'asistente:lider', signer: { personId: 'lider', version: 1 }, turn: 1 }],
  };
  given(signingFeature, acta).when(sign('asistente:lider', 'lider')).thenTold('acta/complete');
});

test('who may sign now is a column', () => {
  const open = given(signingFeature, requested).state;
  expect(pendingIds(open)).toEqual(['coordinadora', 'enlace', 'directiva', 'lider']);
  const last = given(signingFeature, requested, ...FOUR).state;
  expect(dueBlocks(last).map(({ block }) => block)).toEqual(['validador']);
  expect(signingFeature.row('s', last)).toMatchObject({
    status: 'open',
    pendingIds: ['validadora'],
    verification: 'ABCD-EFGH-JKMN',
  });
  expect(signingFeature.row('s', given(signingFeature, ...complete).state)).toMatchObject({ pendingIds: [] });
});

test('a verification code is short, unambiguous, and read back as people type it', () => {
  const code = verificationCode('0190b2a4-0000-7000-8000-000000000001');
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(parseVerificationCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(parseVerificationCode('corto')).toBeNull();
  const codes = new Set(Array.from({ length: 5000 }, (_, n) => verificationCode(`id-${n}`)));
  expect(codes.size).toBe(5000);
});

const command = fc.oneof(
  fc.record({
    type: fc.constant('sign' as const),
    block: fc.constantFrom(...SIGNERS.map(([, block]) => block)),
    documentSha256: fc.constantFrom(sha('f'), sha('f'), sha('e')),
    route: fc.constant('tab' as const),
  }),
  fc.record({ type: fc.constant('observe' as const), text: fc.string() }),
  fc.record({ type: fc.constant('return' as const), reason: fc.string() }),
  fc.record({ type: fc.constant('void' as const), reason: fc.string(), revision: fc.option(fc.integer()) }),
  fc.constant({ type: 'close' as const }),
);
const people = fc.constantFrom(...SIGNERS.map(([person]) => person), 'otra');

test('DIE-009 any sequence: never a throw; complete only with five signatures, the validador last, each by its own person', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, people), { maxLength: 60 }), (steps) => {
      let state = given(signingFeature, requested).state;
      const order: string[] = [];
      for (const [next, person] of steps) {
        const decided = signingFeature.decide({ ...next, ...stamp(person) } as never, state);
        for (const event of decided.ok ? decided.value : []) {
          if (event.type === 'signed') order.push(event.block);
          state = signingFeature.evolve(state, { ...event, ...stamp(person) });
        }
      }
      expect(new Set(order).size).toBe(order.length);
      if (state.kind === 'none') throw new Error('lost');
      const signed = state.signed;
      const theirs = SIGNERS.every(([person, block]) => (signed[block]?.by.personId ?? person) === person);
      expect(theirs).toBe(true);
      // All five, the validador last; or the validador not at all.
      expect(order.indexOf('validador')).toBe(state.kind === 'complete' ? 4 : -1);
      expect(state.kind === 'complete').toBe(order.length === 5);
    }),
    { numRuns: 300 },
  );
});
