import { cancelMesa, proposeInvitees, removeInvitee, rescheduleMesa } from '../../domain/mesas';
import { invitation } from '../../functions/adapters/mail';
import { type House, house, idOf, mailOf } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

const refuse = (match: string) =>
  home.tenant.desk.setControls({
    faults: [{ surface: 'graph', match, status: 403, when: 'before', retryAfter: null, times: 50 }],
  });
const subjects = (key: string) => home.tenant.desk.mail(mailOf(key)).map(({ subject }) => subject);
const NEW = {
  start: '2026-11-25T14:00:00.000Z',
  end: '2026-11-25T16:00:00.000Z',
  reason: 'Cruce de agendas',
  acceptWarnings: true,
};

test('MES-034 X-011 when Outlook refuses the event everybody is cited by mail, and a move and a cancellation follow the same way', async () => {
  refuse('/events');
  const { mesaId } = await home.convened();
  expect(await home.work()).toEqual([]);
  const cited = (prefix: string) => subjects('enlace').filter((one) => one.startsWith(prefix));
  expect(cited('Citación: Mesa 1')).toHaveLength(1);
  await home.as('moderadora', rescheduleMesa, { mesaId, ...NEW });
  await home.work();
  expect(cited('Citación: Mesa 1')).toHaveLength(2);
  await home.as('moderadora', cancelMesa, { mesaId, reason: 'Se aplaza' });
  expect(await home.work()).toEqual([]);
  expect(cited('Cancelada: Mesa 1')).toHaveLength(1);
  expect(home.tenant.desk.counters()['eventsCreated'] ?? 0).toBe(0);
  const bodies = home.tenant.desk.mail(mailOf('enlace')).map(({ body }) => body.content);
  expect(bodies.filter((one) => /[ap]\. m\./.test(one)).length).toBeGreaterThanOrEqual(3);
  for (const body of bodies) expect(body).not.toContain('..');
});

const file = async (key: string, prefix: string): Promise<string> => {
  const mail = home.tenant.desk.mail(mailOf(key)).find(({ subject }) => subject.startsWith(prefix));
  const held = await home.tenant.desk.attachment(mail?.id ?? '', mail?.attachments[0]?.id ?? '');
  return Buffer.from(held?.bytes ?? '')
    .toString()
    .replaceAll('\r\n ', '');
};
const sequenceOf = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
const uidOf = (text: string) => /UID:(\S+)/.exec(text)?.[1];

test('X-011 MES-034 who was cited by mail and is taken out gets one cancellation with the reason and a higher sequence; the rest stays cited', async () => {
  refuse('/events');
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', proposeInvitees, { mesaId });
  await home.as('moderadora', removeInvitee, {
    mesaId,
    personId: idOf('invitado'),
    reason: 'Ya no trabaja con la dependencia',
  });
  expect(await home.work()).toEqual([]);
  const asked = await file('invitado', 'Citación: Mesa 1');
  const gone = await file('invitado', 'Ya no está citado: Mesa 1');
  expect(asked).toContain('METHOD:REQUEST');
  expect(gone).toContain('METHOD:CANCEL');
  expect(gone).toContain('Ya no trabaja con la dependencia');
  expect(uidOf(gone)).toBe(uidOf(asked));
  expect(sequenceOf(gone)).toBeGreaterThan(sequenceOf(asked));
  const told = () => subjects('invitado').filter((one) => one.startsWith('Ya no está citado'));
  await home.as('moderadora', rescheduleMesa, { mesaId, ...NEW });
  for (const { topic, data, key } of home.store.outbox()) await home.run(topic, data, `${key}:otra vez`);
  await home.work();
  expect(told()).toHaveLength(1);
  expect(subjects('enlace').filter((one) => one.startsWith('Ya no está citado'))).toEqual([]);
});

test('X-011 MES-034 who is taken out leaves the event of Outlook by one PATCH, and Outlook tells them', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  const here = () =>
    home.tenant.desk
      .calendar(mailOf('relator'))
      .flatMap(({ invitees }) => invitees.map(({ address }) => address));
  expect(here()).toContain(mailOf('invitado'));
  await home.as('moderadora', proposeInvitees, { mesaId });
  await home.as('moderadora', removeInvitee, { mesaId, personId: idOf('invitado'), reason: 'Incapacidad' });
  expect(await home.work()).toEqual([]);
  expect(here()).not.toContain(mailOf('invitado'));
  expect(here()).toContain(mailOf('enlace'));
  expect(subjects('invitado').filter((one) => /Cancel/.test(one))).toHaveLength(1);
});

test('X-011 a change that Outlook refuses does not die in silence: the moderadora hears it', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  refuse('PATCH');
  await home.as('moderadora', rescheduleMesa, { mesaId, ...NEW });
  expect(await home.work()).toEqual([]);
  const chat = home.tenant.desk.chats(idOf('moderadora')).find(({ kind }) => kind === 'personal');
  const said = chat ? home.tenant.desk.messages(chat.id, idOf('moderadora')).map(({ text }) => text) : [];
  expect([...said, ...subjects('moderadora')].join(' ')).toContain('Outlook no aceptó un cambio: Mesa 1');
});

test('X-011 the file is an iCalendar request: one meeting by its UID, a sequence that grows, lines that fit', () => {
  const event = {
    method: 'REQUEST' as const,
    uid: 'm-1@mesas',
    sequence: 3,
    sent: '2026-11-20T14:00:00.000Z',
    start: NEW.start,
    end: NEW.end,
    summary: 'Mesa 1 · Secretaría de Medio Ambiente; sesión, con un nombre que no cabe en una línea',
    description: 'https://mesas.example/tab',
    location: '',
    organizer: 'oficina@mesas.example',
    attendee: { address: 'ana@sma.example', name: 'Ana "Ruiz"' },
  };
  const { bytes, contentType } = invitation(event);
  const text = Buffer.from(bytes).toString();
  expect(contentType).toContain('method=REQUEST');
  expect(text).toContain('\r\nUID:m-1@mesas\r\nSEQUENCE:3\r\n');
  expect(text).toContain('\r\nDTSTART:20261125T140000Z\r\n');
  expect(text.replaceAll('\r\n ', '')).toContain('CN="Ana  Ruiz "');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(Buffer.from(invitation({ ...event, method: 'CANCEL' }).bytes).toString()).toContain(
    'STATUS:CANCELLED',
  );
});
