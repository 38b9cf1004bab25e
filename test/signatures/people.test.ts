import { type SigningEvent, signingFeature } from '../../domain/signatures';
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
const today = day('2026-11-24');
const enlace = { type: 'remind', personId: 'enlace', today } as const;
const reminded: SigningEvent = { type: 'reminded', personId: 'enlace', day: today };
const signed = (block: string, by: string) => ({
  type: 'signed' as const,
  block,
  documentSha256: sha('f'),
  route: 'chat' as const,
  ...stamp(by),
});
const replace = {
  type: 'replace',
  block: 'directivo',
  signer: { personId: 'nueva', version: 1 },
  reason: 'Se retiró de la entidad',
} as const;

describe('reminders (MES-073)', () => {
  test('MES-073 a person is reminded once a day, and again the next one', () => {
    given(signingFeature, requested).when(enlace).then(reminded);
    given(signingFeature, requested, reminded).when(enlace).then();
    const tomorrow = day('2026-11-25');
    given(signingFeature, requested, reminded)
      .when({ ...enlace, today: tomorrow })
      .then({ ...reminded, day: tomorrow });
  });

  test('MES-073 only whose turn it is: not who signed, not the validador before the others, not after the end', () => {
    given(signingFeature, requested, signed('enlace', 'enlace')).when(enlace).thenRefused('no-le-toca');
    given(signingFeature, requested)
      .when({ ...enlace, personId: 'validadora' })
      .thenRefused('no-le-toca');
    given(signingFeature, requested, { type: 'voided', reason: 'Se corrige', revision: null })
      .when(enlace)
      .thenRefused('sin-efecto');
  });
});

describe('a signature given to somebody else (DIE-010)', () => {
  const delegate = {
    ...replace,
    type: 'delegate',
    reason: 'Resolución 12 de 2026',
    ...stamp('directiva'),
  } as const;
  const event: SigningEvent = {
    type: 'signer-replaced',
    block: 'directivo',
    signer: { personId: 'nueva', version: 1 },
    reason: 'Resolución 12 de 2026',
    encargo: true,
  };
  test('DIE-010 its signatory delegates before signing, with the ground; the delegate signs and the former does not', () => {
    given(signingFeature, requested).when(delegate).then(event);
    given(signingFeature, requested, { ...event, ...stamp('directiva') })
      .when({ ...signed('directivo', 'nueva'), type: 'sign' })
      .thenState({
        signed: { directivo: { by: { personId: 'nueva' } } },
        replaced: [{ former: { personId: 'directiva' }, encargo: true, by: { personId: 'directiva' } }],
      });
    given(signingFeature, requested, { ...event, ...stamp('directiva') })
      .when(delegate)
      .then();
  });

  test('DIE-010 never somebody else’s, never after signing, never without ground, never the enlace as validador', () => {
    given(signingFeature, requested)
      .when({ ...delegate, ...stamp('lider') })
      .thenRefused('no-es-su-firma');
    given(signingFeature, requested, signed('directivo', 'directiva')).when(delegate).thenRefused('ya-firmo');
    given(signingFeature, requested)
      .when({ ...delegate, reason: ' ' })
      .thenRefused('falta-motivo');
    given(signingFeature, requested)
      .when({
        ...delegate,
        ...stamp('validadora'),
        block: 'validador',
        signer: { personId: 'enlace', version: 1 },
      })
      .thenRefused('misma-persona');
  });
});

describe('the handwritten route (DIE-011)', () => {
  const byHand = {
    type: 'sign-by-hand',
    block: 'directivo',
    documentSha256: sha('f'),
    scanSha256: sha('e'),
    ...stamp('relator'),
  } as const;
  test('DIE-011 the scan counts as the signature of who signed, and says who recorded it', () => {
    given(signingFeature, requested)
      .when(byHand)
      .thenState({
        signed: {
          directivo: {
            by: { personId: 'directiva' },
            route: 'manuscrita',
            scanSha256: sha('e'),
            recordedBy: { personId: 'relator' },
          },
        },
      });
  });

  test('DIE-011 not over a signature, not over other bytes, not for the validador', () => {
    given(signingFeature, requested, signed('directivo', 'directiva')).when(byHand).thenRefused('ya-firmo');
    given(signingFeature, requested)
      .when({ ...byHand, documentSha256: sha('d') })
      .thenRefused('documento-corregido');
    given(signingFeature, requested)
      .when({ ...byHand, block: 'validador' })
      .thenRefused('firma-en-la-herramienta');
  });
});

describe('somebody who left (DIE-010)', () => {
  test('DIE-009 the new signatory takes the block; what the others signed stands', () => {
    const { type: _type, ...who } = replace;
    const event: SigningEvent = { ...who, type: 'signer-replaced' };
    given(signingFeature, requested, signed('enlace', 'enlace')).when(replace).then(event);
    given(signingFeature, requested, signed('enlace', 'enlace'), event)
      .when({ ...signed('directivo', 'nueva'), type: 'sign' })
      .thenState({
        signed: { enlace: { by: { personId: 'enlace' } }, directivo: { by: { personId: 'nueva' } } },
        replaced: [{ former: { personId: 'directiva' }, reason: 'Se retiró de la entidad' }],
      });
    given(signingFeature, requested, event)
      .when({ ...signed('directivo', 'directiva'), type: 'sign' })
      .thenRefused('no-es-su-firma');
  });

  test('DIE-010 never a block that is signed, never without a reason, and enlace and validador stay apart', () => {
    given(signingFeature, requested, signed('directivo', 'directiva')).when(replace).thenRefused('ya-firmo');
    given(signingFeature, requested)
      .when({ ...replace, reason: ' ' })
      .thenRefused('falta-motivo');
    given(signingFeature, requested)
      .when({ ...replace, block: 'validador', signer: { personId: 'enlace', version: 1 } })
      .thenRefused('misma-persona');
  });
});
