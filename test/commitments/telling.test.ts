import {
  answerDelegation,
  answerExtension,
  askExtension,
  chooseDigest,
  commitmentFeature,
  delegateCommitment,
  fulfilCommitment,
  recordCommitment,
  rejectCommitment,
  withdrawCommitment,
} from '../../domain/commitments';
import { openMesa } from '../../domain/mesas';
import { configureProceso, DEFAULT_SEGUIMIENTO } from '../../domain/people';
import { SAMPLE_PROCESO_ID } from '../../functions/local/people';
import { type House, house, idOf, mailOf, TENANT } from '../effects/house';

let home: House;
let mesaId: string;
beforeEach(async () => {
  home = await house();
  ({ mesaId } = await home.convened());
  home.clock.now = new Date('2026-11-24T14:00:00.000Z');
  await home.as('moderadora', openMesa, { mesaId });
  await home.work();
});
afterEach(() => home.close());

/** What a person was told of commitments, in their chat or by mail, in order. */
const heard = (key: string): readonly string[] => {
  const chat = home.tenant.desk.chats(idOf(key)).find(({ kind }) => kind === 'personal');
  const chats = chat ? home.tenant.desk.messages(chat.id, idOf(key)).map(({ text }) => text) : [];
  const mails = home.tenant.desk
    .mail(mailOf(key))
    .filter(({ kind }) => kind === 'mail')
    .map(({ subject }) => subject);
  return [...chats, ...mails]
    .filter((text) => /compromiso|resumen/i.test(text))
    .map((text) => text.split('\n')[0] ?? '');
};
const record = (due = '2026-12-04') =>
  home.as('relator', recordCommitment, { mesaId, what: 'Entregar la ficha', ownerId: idOf('invitado'), due });
/** Days pass, with the workers at work on each of them, and every message delivered twice. */
async function until(day: string, { twice = false } = {}): Promise<void> {
  while (home.clock.now.toISOString().slice(0, 10) < day) {
    home.pass(60 * 6);
    const before = home.store.outbox();
    await home.work();
    if (twice)
      for (const { topic, data, key, after } of before)
        if (topic.startsWith('commitments/') && (after ?? '') <= home.clock.now.toISOString())
          await home.run(topic, data, key);
  }
}

test('F40 before, on and after the date, once each, though every message comes again and again', async () => {
  await record();
  await until('2026-12-16', { twice: true });
  const told = heard('invitado');
  expect(new Set(told).size).toBe(told.length);
  expect(told).toEqual([
    'Un compromiso suyo vence en 7 días hábiles (viernes 4 de diciembre de 2026).',
    'Un compromiso suyo vence en 5 días hábiles (viernes 4 de diciembre de 2026).',
    'Un compromiso suyo vence en 1 día hábil (viernes 4 de diciembre de 2026).',
    'Un compromiso suyo vence el viernes 4 de diciembre de 2026.',
    'Un compromiso suyo venció hace 1 día hábil (viernes 4 de diciembre de 2026).',
    'Un compromiso suyo venció hace 5 días hábiles (viernes 4 de diciembre de 2026).',
  ]);
});

test('F40 a stop of a week: on the Monday only the last is told, in business hours', async () => {
  await record('2026-12-04');
  await home.work();
  home.clock.now = new Date('2026-12-06T03:00:00.000Z');
  await home.work();
  expect(heard('invitado')).toEqual([]);
  await until('2026-12-08');
  expect(heard('invitado')).toEqual([
    'Un compromiso suyo venció hace 1 día hábil (viernes 4 de diciembre de 2026).',
  ]);
});

test('F40 what was reported, withdrawn or given more time is not reminded any more', async () => {
  const { commitmentId } = await record();
  const other = await record();
  const later = await record();
  await home.as('invitado', fulfilCommitment, { commitmentId, evidence: 'Radicado 1' });
  await home.as('moderadora', withdrawCommitment, { commitmentId: other.commitmentId, reason: 'Otra mesa' });
  await home.as('invitado', askExtension, {
    commitmentId: later.commitmentId,
    until: '2027-02-15',
    reason: 'Falta el censo',
  });
  await home.work();
  await home.as('moderadora', answerExtension, {
    commitmentId: later.commitmentId,
    grant: true,
    reason: 'Es razonable',
  });
  await until('2026-12-20');
  expect(heard('invitado').filter((text) => /suyo ven/.test(text))).toEqual([
    expect.stringContaining('vence en 54 días'),
  ]);
  expect(heard('moderadora')).toEqual(
    expect.arrayContaining([
      'Un compromiso espera su verificación.',
      'Le piden ampliar el plazo de un compromiso.',
    ]),
  );
  expect(heard('invitado')).toContain('Le ampliaron el plazo de un compromiso.');
  await until('2027-02-09');
  expect(heard('invitado').at(-1)).toBe(
    'Un compromiso suyo vence en 5 días hábiles (lunes 15 de febrero de 2027).',
  );
});

test('F40 the delay reaches the superior and then whoever moderates, once each, and no date moves', async () => {
  const { commitmentId } = await record();
  await until('2026-12-22', { twice: true });
  const { state } = await home.office.reader(TENANT).get(commitmentFeature, commitmentId);
  expect(state).toMatchObject({
    due: '2026-12-04',
    escalations: [{ nivel: 'superior' }, { nivel: 'moderador', to: { personId: idOf('moderadora') } }],
  });
  expect(heard('moderadora').filter((text) => /venció/.test(text))).toHaveLength(1);
  expect(heard('directiva').filter((text) => /venció/.test(text))).toHaveLength(1);
});

test('F39 whoever it is offered to hears of it; after accepting they are reminded and the former owner is not', async () => {
  const { commitmentId } = await record();
  await home.as('invitado', delegateCommitment, { commitmentId, toId: idOf('enlace'), reason: 'Vacaciones' });
  await home.work();
  expect(heard('enlace')).toEqual([expect.stringMatching(/le ofrece un compromiso\.$/)]);
  await home.as('enlace', answerDelegation, { commitmentId, accept: true });
  await until('2026-12-05');
  expect(heard('invitado')).toEqual([expect.stringMatching(/aceptó el compromiso\.$/)]);
  expect(heard('enlace').filter((text) => /suyo vence/.test(text))).toHaveLength(4);
});

test('F41 what was returned is told with its reason, and reminded again', async () => {
  const { commitmentId } = await record();
  await home.as('invitado', fulfilCommitment, { commitmentId, evidence: 'Radicado 1' });
  await home.as('moderadora', rejectCommitment, { commitmentId, reason: 'Sin firma' });
  await until('2026-12-04');
  expect(heard('invitado')).toContain('Le devolvieron un compromiso.');
  expect(heard('invitado').filter((text) => /suyo vence/.test(text))).toHaveLength(3);
});

test('F40 the office changes its terms: the next morning the plans follow, and what is no longer asked for is not told', async () => {
  await record();
  await home.as('moderadora', configureProceso, {
    procesoId: SAMPLE_PROCESO_ID,
    settings: {
      seguimiento: {
        ...DEFAULT_SEGUIMIENTO,
        antesDias: [3],
        despuesDias: [],
        escalarSuperiorDias: null,
        escalarModeradorDias: null,
        origen: 'Circular 8 de 2026',
      },
    },
  });
  await until('2026-12-20');
  expect(heard('invitado').map((text) => text.replace(/ \(.*/, ''))).toEqual([
    'Un compromiso suyo vence en 7 días hábiles',
    'Un compromiso suyo vence en 3 días hábiles',
    'Un compromiso suyo vence el viernes 4 de diciembre de 2026.',
  ]);
  expect(heard('directiva')).toEqual([]);
});

test('F42 a digest comes as often as the person chose, never empty, and no more when they stop it', async () => {
  await home.as('invitado', chooseDigest, { procesoId: SAMPLE_PROCESO_ID, frecuencia: 'semanal' });
  await until('2026-12-01', { twice: true });
  expect(heard('invitado')).toEqual([]);
  await record('2027-01-29');
  await until('2026-12-16', { twice: true });
  const digests = () => heard('invitado').filter((text) => text.startsWith('Su resumen'));
  expect(digests()).toEqual(['Su resumen semanal: 1 pendiente.', 'Su resumen semanal: 1 pendiente.']);
  await home.as('invitado', chooseDigest, { procesoId: SAMPLE_PROCESO_ID, frecuencia: 'ninguno' });
  await until('2026-12-30');
  expect(digests()).toHaveLength(2);
});
