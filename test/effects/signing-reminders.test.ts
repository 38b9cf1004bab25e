import { bogotaTime, instant } from '../../domain/kernel/instant';
import { closeMesa, openMesa } from '../../domain/mesas';
import { signingView } from '../../domain/reports';
import { remindSigners, requestSignatures, sign, signingFeature } from '../../domain/signatures';
import { agree } from './agree';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
let signingId: string;
let documentSha256: string;
beforeEach(async () => {
  home = await house();
  const { mesaId, formIds } = await home.convened();
  home.clock.now = new Date('2026-11-24T14:00:00.000Z');
  await home.as('moderadora', openMesa, { mesaId });
  await agree(home, mesaId);
  await home.as('moderadora', closeMesa, { mesaId });
  const [formId = ''] = formIds;
  const someone = { tenantId: TENANT, person: { personId: 'x', version: 1 }, grants: [] };
  const printed = await home.office.printer.form(someone, formId);
  documentSha256 = printed.ok ? printed.value.sha256 : '';
  const sent = await home.as('relator', requestSignatures, { formId, revision: 2, documentSha256 });
  signingId = sent.signingId;
  await home.work();
});
afterEach(() => home.close());

const stateOf = async () => (await home.office.reader(TENANT).get(signingFeature, signingId)).state;
/** What a person was told of the term of their signature, in their chat or by mail, in order. */
function heard(key: string, what = /firma/i): readonly string[] {
  const chat = home.tenant.desk.chats(idOf(key)).find(({ kind }) => kind === 'personal');
  const chats = chat ? home.tenant.desk.messages(chat.id, idOf(key)) : [];
  const mails = home.tenant.desk.mail(mailOf(key)).filter(({ kind }) => kind === 'mail');
  return [...chats.map(({ text }) => text), ...mails.map(({ subject }) => subject)]
    .map((text) => text.split('\n')[0] ?? '')
    .filter((text) => what.test(text));
}
const TERM = /espera su firma:|término para su firma|está vencida/;
/** Days pass with the workers at work, every message of the term delivered twice. */
async function until(day: string): Promise<void> {
  while (home.clock.now.toISOString().slice(0, 10) < day) {
    const since = home.clock.now.toISOString();
    home.pass(60 * 6);
    await home.work();
    const now = home.clock.now.toISOString();
    for (const { topic, data, key, after = since } of home.store.outbox())
      if (topic.startsWith('signatures/') && after >= since && after <= now) await home.run(topic, data, key);
  }
}

test('MES-073 before, on and after the return date, once each though every message comes twice, in business hours', async () => {
  await until('2026-12-20');
  const state = await stateOf();
  if (state.kind !== 'open') throw new Error(state.kind);
  const { due } = state;
  expect(due).toBe('2026-12-01');
  const told = heard('enlace', TERM).map((text) => text.replace(/:.*/, ''));
  expect(told).toEqual([
    'Un documento espera su firma',
    'Hoy vence el término para su firma',
    'Su firma está vencida',
    'Su firma está vencida',
  ]);
  const reminders = state.reminders ?? [];
  const days = reminders.map(({ personId, day }) => `${personId} ${day}`);
  expect(new Set(days).size).toBe(days.length);
  expect(reminders.every(({ by }) => by.personId === 'sistema')).toBe(true);
  expect(reminders.some(({ personId }) => personId === idOf('validadora'))).toBe(false);
});

test('MES-073 a stop of a week over the return date: one reminder, at an opening of the office', async () => {
  home.clock.now = new Date('2026-12-05T03:00:00.000Z');
  await until('2026-12-08');
  expect(heard('enlace', TERM)).toEqual([expect.stringMatching(/^Su firma está vencida/)]);
  const state = await stateOf();
  const at = state.kind === 'none' ? undefined : state.escalated?.at;
  expect(bogotaTime(instant(at ?? '')) >= '08:00').toBe(true);
});

test('MES-073 who signed, and who was reminded by hand that day, is not reminded again', async () => {
  await home.as('enlace', sign, { signingId, block: 'enlace', documentSha256 });
  home.clock.now = new Date('2026-11-30T12:30:00.000Z');
  await home.as('moderadora', remindSigners, { signingId });
  await until('2026-12-01');
  expect(heard('enlace', TERM)).toEqual([]);
  const state = await stateOf();
  const reminded = state.kind === 'none' ? [] : (state.reminders ?? []);
  expect(new Set(reminded.map(({ day }) => day))).toEqual(new Set(['2026-11-30']));
  expect(reminded.every(({ by }) => by.personId === idOf('moderadora'))).toBe(true);
});

test('MES-075 past its date it says «vencido», reaches whoever moderates once, and never counts as consent', async () => {
  await until('2026-12-16');
  expect(heard('moderadora', /^Vencido y sin todas sus firmas/)).toHaveLength(1);
  expect(await stateOf()).toMatchObject({
    kind: 'open',
    signed: {},
    escalated: { to: { personId: idOf('moderadora') } },
  });
  const reader = { ...home.office.reader(TENANT), today: home.office.today() };
  const system = { tenantId: TENANT, person: { personId: 'sistema', version: 1 }, grants: [] };
  const view = await signingView(reader, system, signingId);
  expect(view.ok && view.value).toMatchObject({
    estado: 'abierta',
    vencida: true,
    estadoTexto: 'Vencido desde el martes 1 de diciembre de 2026: 0 de 5 firmas',
  });
});
