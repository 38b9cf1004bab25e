import { cancelMesa, rescheduleMesa } from '../../domain/mesas';
import { type House, house, idOf, mailOf, TENANT } from './house';

let home: House;
beforeEach(async () => {
  home = await house();
});
afterEach(() => home.close());

/** What happened in the tenant, without the number of requests. */
const counters = () =>
  Object.fromEntries(
    Object.entries(home.tenant.desk.counters()).filter(([name]) => !name.startsWith('graph.')),
  );

test('MES-034 design §8 convening books one event with its Teams meeting, links it, and installs the bot for all who are called or will sign', async () => {
  const { mesaId } = await home.convened();
  expect(await home.work()).toEqual([]);
  const { calendar } = await home.mesa(mesaId);
  expect(calendar).toMatchObject({
    chatId: expect.stringContaining('19:meeting_'),
    joinUrl: expect.stringContaining('meetup-join'),
  });
  expect(calendar?.onlineMeetingId).not.toBe('');
  const [event] = home.tenant.desk.calendar(mailOf('relator'));
  expect(event).toMatchObject({
    subject: expect.stringContaining('Mesa 1 · Secretaría de Medio Ambiente'),
    start: '2026-11-24T14:00:00.000Z',
  });
  expect(counters()).toMatchObject({ eventsCreated: 1 });
  for (const key of [
    'moderadora',
    'relator',
    'coordinadora',
    'enlace',
    'directiva',
    'lider',
    'validadora',
    'invitado',
  ])
    expect([key, await home.world.conversations.lookup(TENANT, idOf(key))]).toEqual([
      key,
      expect.objectContaining({ aadObjectId: idOf(key) }),
    ]);
  const meeting = home.tenant.desk.meetings()[0];
  expect(JSON.stringify(meeting)).toContain('coorganizer');
});

test('X-011 every job delivered twice changes nothing: one event, one tab, one invitation each', async () => {
  const { mesaId } = await home.convened();
  const jobs = home.store.outbox();
  await home.work();
  const before = counters();
  for (const { topic, data, key } of jobs) await home.run(topic, data, `${key}`);
  await home.run('teams/install', { mesaId });
  expect(counters()).toEqual(before);
});

test.each(['before', 'after'] as const)(
  'X-011 an answer that is lost %s the work never gives a second event',
  async (when) => {
    const fault = (match: string) => ({
      surface: 'graph' as const,
      match,
      status: 504,
      when,
      retryAfter: null,
      times: 1,
    });
    home.tenant.desk.setControls({
      faults: [fault('POST'), fault('/onlineMeetings'), fault('PATCH'), fault('/tabs')],
    });
    await home.convened();
    expect(await home.work()).toEqual([]);
    expect(counters()).toMatchObject({ eventsCreated: 1, tabsAdded: 1 });
  },
);

test('MES-034 moved and cancelled consistently, also when it was cancelled before Outlook had answered', async () => {
  const { mesaId } = await home.convened();
  await home.work();
  await home.as('moderadora', rescheduleMesa, {
    mesaId,
    start: '2026-11-25T14:00:00.000Z',
    end: '2026-11-25T16:00:00.000Z',
    reason: 'Cruce de agendas',
    acceptWarnings: true,
  });
  await home.work();
  expect(home.tenant.desk.calendar(mailOf('enlace'))[0]?.start).toBe('2026-11-25T14:00:00.000Z');
  await home.as('moderadora', cancelMesa, { mesaId, reason: 'La dependencia lo pidió' });
  await home.work();
  expect(home.tenant.desk.calendar(mailOf('enlace')).filter(({ state }) => state === 'planned')).toEqual([]);
  expect(counters()).toMatchObject({ eventsCreated: 1, eventsCancelled: 1 });
});

test('MES-034 cancelled while the answer of Outlook was lost: the event is found, linked and cancelled', async () => {
  home.tenant.desk.setControls({
    faults: [
      { surface: 'graph', match: '/onlineMeetings', status: 503, when: 'before', retryAfter: 60, times: 9 },
    ],
  });
  const { mesaId } = await home.convened();
  await home.work(1);
  expect((await home.mesa(mesaId)).calendar).toBeNull();
  await home.as('moderadora', cancelMesa, { mesaId, reason: 'Se aplaza' });
  home.tenant.desk.setControls({ faults: [] });
  expect(await home.work()).toEqual([]);
  expect(counters()).toMatchObject({ eventsCreated: 1, eventsCancelled: 1 });
});

test('X-002 without the access policy the mesa is still booked, with its chat', async () => {
  home.tenant.desk.setControls({ accessPolicy: 'denied' });
  const { mesaId } = await home.convened();
  expect(await home.work()).toEqual([]);
  expect((await home.mesa(mesaId)).calendar).toMatchObject({
    onlineMeetingId: '',
    chatId: expect.stringContaining('19:meeting_'),
  });
});
