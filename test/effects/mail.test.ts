import { composeActa, lockActa, sendActa } from '../../domain/actas';
import { addManual } from '../../domain/attendance';
import { closeMesa, openMesa } from '../../domain/mesas';
import { requestSignatures, returnDocument, sign, signingFeature } from '../../domain/signatures';
import { deliverLetter } from '../../functions/effects/mail/deliver';
import { agree } from './agree';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

/** A mesa held and closed, everything told; the relator wrote down who was there. */
async function held(): Promise<{ mesaId: string; sesionId: string; formIds: readonly string[] }> {
  const made = await home.convened();
  await home.work();
  await home.as('moderadora', openMesa, { mesaId: made.mesaId });
  await agree(home, made.mesaId);
  await home.as('moderadora', closeMesa, { mesaId: made.mesaId });
  for (const key of ['moderadora', 'relator', 'enlace'])
    await home.as('relator', addManual, {
      mesaId: made.mesaId,
      sesionId: made.sesionId,
      personId: idOf(key),
      reason: 'Asistió en la sala',
    });
  await home.as('sistema', composeActa, { mesaId: made.mesaId });
  return made;
}
const inbox = (key: string) => home.tenant.desk.mail(mailOf(key)).filter(({ kind }) => kind === 'mail');
const sendForm = async (formId: string) => {
  const printed = await home.office.printer.form(
    { tenantId: TENANT, person: { personId: 'x', version: 1 }, grants: [] },
    formId,
  );
  if (!printed.ok) throw new Error('not printed');
  return {
    ...(await home.as('relator', requestSignatures, {
      formId,
      revision: 2,
      documentSha256: printed.value.sha256,
    })),
    documentSha256: printed.value.sha256,
  };
};

test('MES-071 MES-072 MES-062 the acta and its forms reach each attendee once, with the return date in words and business days', async () => {
  const { sesionId, formIds } = await held();
  const { documentSha256: formSha } = await sendForm(formIds[0] ?? '');
  const acta = await home.office.printer.acta(
    { tenantId: TENANT, person: { personId: 'x', version: 1 }, grants: [] },
    sesionId,
  );
  if (!acta.ok) throw new Error('not printed');
  await home.as('relator', sendActa, { actaId: sesionId, revision: 1, documentSha256: acta.value.sha256 });
  const jobs = home.store.outbox().filter(({ topic }) => topic === 'mail/acta-para-firma');
  expect(await home.work()).toEqual([]);
  for (const { topic, data, key } of jobs) await home.run(topic, data, key);
  expect(jobs.map(({ data }) => String(data['personId'])).sort()).toEqual(
    ['moderadora', 'relator', 'enlace'].map(idOf).sort(),
  );
  for (const key of ['moderadora', 'relator', 'enlace']) {
    const letters = inbox(key).filter(({ subject }) => subject.startsWith('Acta 001-1 para su firma'));
    expect([key, letters.length]).toEqual([key, 1]);
    const [letter] = letters;
    expect(letter?.body.content).toContain('lunes 30 de noviembre de 2026 (5 días hábiles)');
    expect(letter?.body.content).toContain('https://mesas.example/verify/');
    expect(letter?.attachments.map(({ name }) => name)).toEqual([
      'acta-001-1-r1.pdf',
      expect.stringMatching(/^formato-/),
      'borrador.pdf',
    ]);
  }
  const [letter] = inbox('enlace').filter(({ subject }) => subject.startsWith('Acta'));
  const bytes = await home.tenant.desk.attachment(letter?.id ?? '', letter?.attachments[1]?.id ?? '');
  expect(Buffer.from((await home.office.documents.get(TENANT, formSha))?.bytes ?? [])).toEqual(
    Buffer.from(bytes.bytes),
  );
});

test('MES-075 the closed acta goes out once more, with the unsigned listed', async () => {
  const { sesionId } = await held();
  const acta = await home.office.printer.acta(
    { tenantId: TENANT, person: { personId: 'x', version: 1 }, grants: [] },
    sesionId,
  );
  if (!acta.ok) throw new Error('not printed');
  const { signingId } = await home.as('relator', sendActa, {
    actaId: sesionId,
    revision: 1,
    documentSha256: acta.value.sha256,
  });
  await home.as('enlace', sign, {
    signingId,
    block: `asistente:${idOf('enlace')}`,
    documentSha256: acta.value.sha256,
    route: 'tab',
  });
  await home.as('relator', lockActa, { actaId: sesionId, reason: 'Se requiere para el archivo' });
  expect(await home.work()).toEqual([]);
  const [letter] = inbox('moderadora').filter(({ subject }) => subject.startsWith('Acta 001-1 cerrada'));
  expect(letter?.body.content).toContain('Andrés Ríos');
  expect(letter?.body.content).not.toContain('Jorge Ochoa');
  expect(letter?.attachments.map(({ name }) => name)).toEqual([
    'acta-final.pdf',
    'borrador.pdf',
    'borrador.pdf',
  ]);
});

test('MES-073 MES-074 a form that comes back is told to those who had signed; a complete one goes to all five with its constancia', async () => {
  const { formIds } = await held();
  const first = await sendForm(formIds[0] ?? '');
  await home.as('enlace', sign, {
    signingId: first.signingId,
    block: 'enlace',
    documentSha256: first.documentSha256,
    route: 'chat',
  });
  await home.as('lider', returnDocument, {
    signingId: first.signingId,
    reason: 'La unidad no es la que se acordó <b>',
  });
  expect(await home.work()).toEqual([]);
  const [returned] = inbox('enlace').filter(({ subject }) => subject.startsWith('Su firma quedó sin efecto'));
  expect(returned?.body.content).toContain('La unidad no es la que se acordó &lt;b&gt;');
  expect(returned?.body.content).toContain('Hernán Cano');

  const second = await sendForm(formIds[1] ?? '');
  const { state } = await home.office.reader(TENANT).get(signingFeature, second.signingId);
  if (state.kind === 'none') throw new Error('no request');
  for (const { block, signer } of state.blocks)
    await home.as(signer.personId, sign, {
      signingId: second.signingId,
      block,
      documentSha256: second.documentSha256,
      route: 'chat',
    });
  expect(await home.work()).toEqual([]);
  const [copy] = inbox('validadora').filter(({ subject }) => subject.startsWith('Copia firmada'));
  expect(copy?.attachments.map(({ name }) => name)).toEqual(['firmado.pdf', 'constancia.pdf']);
});

/** Requests of one letter with two documents, in their order: POST draft, two attachments, send. */
const STEPS = [
  ['POST', '/messages', 'the draft'],
  ['POST', '/attachments', 'a document'],
  ['POST', '/send', 'the sending'],
] as const;
const LETTER = {
  to: { address: mailOf('enlace'), name: 'Jorge Ochoa' },
  written: { subject: 'Prueba', greeting: 'Cordial saludo:', blocks: [] },
  attachments: ['a', 'b'].map((name) => ({
    filename: `${name}.pdf`,
    contentType: 'application/pdf',
    bytes: Buffer.from(name),
  })),
};

describe.each(['before', 'after'] as const)('when Graph breaks %s', (when) => {
  test.each(STEPS)('%s …%s, one letter arrives, with both documents: %s', async (_method, match) => {
    home.tenant.desk.setControls({
      faults: [{ surface: 'graph', match, status: 503, when, retryAfter: null, times: 1 }],
    });
    const tell = () => deliverLetter(home.world, TENANT, 'prueba', async () => LETTER);
    await expect(tell()).rejects.toMatchObject({ kind: 'unavailable' });
    await tell();
    await tell();
    const letters = inbox('enlace');
    expect(letters.map(({ attachments }) => attachments.length)).toEqual([2]);
    expect(home.tenant.desk.mail('mesas@planeacion.example', 'drafts')).toEqual([]);
  });
});

test('MES-079 a letter about a mesa is kept with its attachments before it leaves; another is not', async () => {
  await deliverLetter(home.world, TENANT, 'sin-mesa', async () => LETTER);
  const attachments = [
    { filename: 'citacion.ics', contentType: 'text/calendar', bytes: Buffer.from('BEGIN:VCALENDAR') },
  ];
  await deliverLetter(home.world, TENANT, 'con-mesa', async () => ({ ...LETTER, attachments, mesas: ['m'] }));
  const told = await home.world.deliveries.ofMesa(TENANT, 'm');
  expect(told.map(({ key }) => key)).toEqual(['con-mesa']);
  const of = async (key: string) =>
    home.office.documents.get(TENANT, told[0]?.external[key] ?? '').then((file) => file?.bytes);
  expect(Buffer.from((await of('carta')) ?? []).toString()).toContain(`To: Jorge Ochoa <`);
  expect(Buffer.from((await of('adjuntos')) ?? []).toString()).toBe('BEGIN:VCALENDAR');
});

test('a process that died while sending finds its letter by its own message id', async () => {
  const { deliveries } = home.world;
  let dying = true;
  const world = {
    ...home.world,
    deliveries: {
      ...deliveries,
      finish: (...args: Parameters<typeof deliveries.finish>) =>
        dying ? Promise.reject(new Error('SIGKILL')) : deliveries.finish(...args),
    },
  };
  await expect(deliverLetter(world, TENANT, 'k', async () => LETTER)).rejects.toThrow('SIGKILL');
  dying = false;
  await deliverLetter(world, TENANT, 'k', async () => LETTER);
  expect(inbox('enlace')).toHaveLength(1);
  expect(inbox('enlace')[0]?.internetMessageId).toMatch(/^<[0-9a-f]{32}@planeacion\.example>$/);
});

test('MES-056 who has no address is skipped and logged by id only', async () => {
  const { formIds } = await held();
  const { signingId } = await sendForm(formIds[0] ?? '');
  await home.run('mail/solicitud-firma', { signingId, personId: 'nadie' }, 'mail/solicitud-firma:x');
  expect(home.log).toContain('nothing can be mailed to this person');
});

test('DIE-011 a signatory without account gets the very document, and how to answer', async () => {
  const { formIds } = await held();
  const { signingId } = await sendForm(formIds[0] ?? '');
  await home.run(
    'mail/solicitud-firma',
    { signingId, personId: idOf('directiva') },
    `mail/solicitud-firma:${signingId}:d`,
  );
  const [letter] = inbox('directiva');
  expect(letter?.subject).toContain('Solicitud de firma');
  expect(letter?.attachments).toHaveLength(1);
  expect(letter?.body.content).toContain('Directivo');
});
