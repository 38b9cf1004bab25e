import { mesaEvent, ORGANIZER, openOffice, type TestOffice } from './office';

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const desk = async (
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; id: string; body: Record<string, unknown> }> => {
  const response = await fetch(`${office.tenant.baseUrl}/tenant/desk${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const json = (await response.json()) as Record<string, unknown> & { id?: string };
  return { status: response.status, id: json.id ?? '', body: json };
};

test('the desk lists people, adds one at run time, and that person has a token, a mailbox and Teams', async () => {
  const before = (await desk('GET', '/people')).body['people'] as unknown[];
  const made = await desk('POST', '/people', {
    name: 'Rosa Pineda',
    mail: 'rosa.pineda@ambiente.example',
    cargo: 'Contratista',
    dependencia: 'Secretaría de Medio Ambiente',
  });
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'Rosa Pineda', kind: 'member', installed: false },
  });
  expect((await desk('GET', '/people')).body['people']).toHaveLength(before.length + 1);
  expect(await desk('POST', `/people/${made.id}/install`)).toMatchObject({
    status: 200,
    body: { installed: true },
  });
  expect((await desk('POST', '/people', { name: '', mail: 'no' })).status).toBe(400);
});

test('over HTTP: calendar, RSVP, mail with bytes, meeting, chat and counters', async () => {
  await office.graph('POST', `/users/${ORGANIZER}/events`, mesaEvent('t-1'));
  const enlace = office.id('enlace');
  const [event] = (await desk('GET', `/people/${enlace}/calendar`)).body['events'] as {
    id: string;
    meetingId: string;
  }[];
  expect(
    (await desk('POST', `/events/${event?.id}/respond`, { as: enlace, response: 'accepted' })).body[
      'invitees'
    ],
  ).toContainEqual(expect.objectContaining({ response: 'accepted' }));
  const meeting = encodeURIComponent(event?.meetingId ?? '');
  expect((await desk('POST', `/meetings/${meeting}/join`, { as: enlace })).body).toMatchObject({
    key: enlace,
    meeting: { live: true },
  });
  const visitor = await desk('POST', `/meetings/${meeting}/join`, { visitor: { name: 'Dana' } });
  expect(visitor.body['key']).toMatch(/^visitante-/);
  expect((await desk('POST', `/meetings/${meeting}/leave`, { as: visitor.body['key'] })).status).toBe(200);
  expect(await desk('POST', `/meetings/${meeting}/leave`, { as: visitor.body['key'] })).toMatchObject({
    status: 409,
    body: { code: 'no-esta' },
  });
  expect((await desk('POST', `/meetings/${meeting}/end`)).body).toMatchObject({ live: false });
  const chats = (await desk('GET', `/people/${enlace}/chats`)).body['chats'] as { kind: string }[];
  expect(chats.map((it) => it.kind).sort()).toEqual(['meeting', 'personal']);
  expect((await desk('GET', '/counters')).body).toMatchObject({ eventsCreated: 1, invitations: 2 });
  expect((await desk('PATCH', '/controls', { accessPolicy: 'nunca' })).status).toBe(400);
});

test('open windows are told of changes as they happen', async () => {
  const stop = new AbortController();
  const stream = await fetch(`${office.tenant.baseUrl}/tenant/desk/events`, { signal: stop.signal });
  const reader = stream.body?.getReader();
  const read = async (): Promise<string> => Buffer.from((await reader?.read())?.value ?? []).toString();
  expect(await read()).toContain('event: hello');
  await office.graph('POST', `/users/${ORGANIZER}/sendMail`, {
    message: { subject: 'x', toRecipients: [{ emailAddress: { address: 'a@b.example' } }] },
  });
  let heard = '';
  while (!heard.includes('a@b.example')) heard += await read();
  expect(heard).toContain('event: mail');
  stop.abort();
});

test('everything is there after a restart: people, chats, views of the calendar, controls', async () => {
  const rosa = await desk('POST', '/people', { name: 'Rosa Pineda', mail: 'rosa@ambiente.example' });
  await desk('POST', `/people/${rosa.id}/install`);
  await desk('PATCH', '/controls', { attendanceDelayMs: 5000 });
  await office.graph('POST', `/users/${ORGANIZER}/events`, mesaEvent('t-1'));
  office = await office.restart();
  expect(office.tenant.desk.people().find((it) => it.name === 'Rosa Pineda')?.installed).toBe(true);
  expect(office.tenant.desk.calendar(office.id('relator'))).toHaveLength(1);
  expect((await desk('GET', '/controls')).body).toMatchObject({ attendanceDelayMs: 5000 });
});

test('issue 3 the result of a search that a person chose is posted in the chat under their name, card and all', async () => {
  const enlace = office.id('enlace');
  await desk('POST', `/people/${enlace}/install`);
  const [chat] = (await desk('GET', `/people/${enlace}/chats`)).body['chats'] as { id: string }[];
  const place = `/chats/${encodeURIComponent(chat?.id ?? '')}`;
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'EP-001' }] };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  expect((await desk('POST', `${place}/cards`, { as: enlace, attachment })).status).toBe(201);
  expect((await desk('POST', `${place}/cards`, { as: enlace, attachment: { content: card } })).status).toBe(
    400,
  );
  const { messages } = (await desk('GET', `${place}/messages?as=${enlace}`)).body as {
    messages?: { mine: boolean; card: unknown }[];
  };
  expect(messages?.filter(({ mine }) => mine)).toMatchObject([{ card }]);
});
