import { mesaEvent, ORGANIZER, openOffice, type TestOffice } from './office';

let office: TestOffice;
afterEach(() => office.close());
const user = `/users/${ORGANIZER}`;

test('Outlook takes four requests at once per mailbox; the fifth is 429 with Retry-After, another mailbox is free', async () => {
  office = await openOffice();
  office.tenant.desk.setControls({ latencyMs: 200 });
  await office.token('https://graph.microsoft.com/.default');
  const answers = await Promise.all(
    [...Array(6)]
      .map(() => office.graph('GET', `${user}/events`))
      .concat(office.graph('GET', `/users/${office.id('relator')}/events`)),
  );
  expect(answers.map((it) => it.status).filter((status) => status === 429)).toHaveLength(2);
  expect(answers.at(-1)?.status).toBe(200);
  const refused = answers.find((it) => it.status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(refused?.body).toMatchObject({
    error: { code: 'ApplicationThrottled', message: 'Application is over its MailboxConcurrency limit.' },
  });
});

test('a mailbox has a number of requests in ten minutes', async () => {
  office = await openOffice({ limits: { mailboxPerTenMinutes: 3 } });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push((await office.graph('GET', `${user}/events`)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('a 503 before the work leaves nothing; a lost answer after it leaves the event, and the repetition does not double it', async () => {
  office = await openOffice();
  const fault = { surface: 'graph', match: 'POST', status: 503, retryAfter: 1, times: 1 } as const;
  office.tenant.desk.setControls({ faults: [{ ...fault, when: 'before' }] });
  expect((await office.graph('POST', `${user}/events`, mesaEvent('t-1'))).status).toBe(503);
  expect(office.tenant.desk.counters()['eventsCreated']).toBeUndefined();
  office.tenant.desk.setControls({ faults: [{ ...fault, when: 'after' }] });
  const lost = await office.graph('POST', `${user}/events`, mesaEvent('t-1'));
  expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '1']);
  expect((await office.graph('POST', `${user}/events`, mesaEvent('t-1'))).status).toBe(201);
  expect(office.tenant.desk.counters()).toMatchObject({ eventsCreated: 1, eventsRepeated: 1 });
});

test('what was acknowledged is on disk: events, drafts, mails and chats survive a process that is killed', async () => {
  office = await openOffice();
  const event = await office.graph('POST', `${user}/events`, mesaEvent('t-1'));
  const draft = await office.graph('POST', `${user}/messages`, {
    subject: 'Acta',
    toRecipients: [{ emailAddress: { address: 'andres.rios@planeacion.example' } }],
  });
  const killed = await openOffice({}, { dataDir: office.dataDir, bot: office.bot });
  expect((await killed.graph('GET', `${user}/events/${event.id}`)).status).toBe(200);
  expect((await killed.graph('POST', `${user}/events`, mesaEvent('t-1'))).body['id']).toBe(event.body['id']);
  expect((await killed.graph('POST', `${user}/messages/${draft.id}/send`)).status).toBe(202);
  const known = await office.token('https://graph.microsoft.com/.default');
  const response = await fetch(`${killed.tenant.baseUrl}/tenant/login/x/discovery/v2.0/keys`);
  expect(JSON.stringify(await response.json())).toContain(
    JSON.parse(Buffer.from(known.split('.')[0] ?? '', 'base64url').toString()).kid,
  );
  await killed.tenant.stop();
});
