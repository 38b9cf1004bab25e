import { mesaEvent, ORGANIZER, openOffice, type TestOffice } from './office';

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const events = `/users/${ORGANIZER}/events`;
const value = (body: Record<string, unknown>): Record<string, unknown>[] =>
  body['value'] as Record<string, unknown>[];

test('MES-023 the same transactionId makes one event, one meeting and one invitation each', async () => {
  const first = await office.graph('POST', events, mesaEvent('t-1'));
  const again = await office.graph('POST', events, mesaEvent('t-1'));
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body['id']).toBe(first.body['id']);
  expect(first.body['onlineMeeting']).toMatchObject({ joinUrl: expect.stringContaining('meetup-join') });
  expect(office.tenant.desk.counters()).toMatchObject({
    eventsCreated: 1,
    eventsRepeated: 1,
    invitations: 2,
  });
  expect(office.tenant.desk.mail('andres.rios@planeacion.example').map((it) => it.kind)).toEqual([
    'invitation',
  ]);
});

test('the same transactionId with other contents, or for a cancelled event, is refused as Outlook refuses it', async () => {
  const made = await office.graph('POST', events, mesaEvent('t-1'));
  const changed = await office.graph('POST', events, { ...mesaEvent('t-1'), subject: 'Otra' });
  expect([changed.status, changed.body['error']]).toEqual([
    409,
    expect.objectContaining({ code: 'ErrorDuplicateTransactionId' }),
  ]);
  await office.graph('DELETE', `${events}/${made.id}`);
  expect((await office.graph('POST', events, mesaEvent('t-1'))).status).toBe(409);
});

test('times come back in the zone asked for, and the calendar view finds the event by its moment', async () => {
  await office.graph('POST', events, mesaEvent('t-1'));
  const utc = await office.graph(
    'GET',
    `/users/${ORGANIZER}/calendarView?startDateTime=2026-11-24T12:00:00Z&endDateTime=2026-11-24T14:00:00Z`,
  );
  expect(value(utc.body)[0]).toMatchObject({
    start: { dateTime: '2026-11-24T13:00:00.0000000', timeZone: 'UTC' },
  });
  const bogota = await office.graph('GET', events, undefined, {
    prefer: 'outlook.timezone="SA Pacific Standard Time"',
  });
  expect(value(bogota.body)[0]).toMatchObject({
    start: { dateTime: '2026-11-24T08:00:00.0000000', timeZone: 'SA Pacific Standard Time' },
  });
  const empty = await office.graph(
    'GET',
    `/users/${ORGANIZER}/calendarView?startDateTime=2026-11-25T00:00:00Z&endDateTime=2026-11-26T00:00:00Z`,
  );
  expect(value(empty.body)).toEqual([]);
});

test('MES-026 getSchedule tells who is busy, and who does not exist', async () => {
  await office.graph('POST', events, mesaEvent('t-1'));
  const { body } = await office.graph('POST', `/users/${ORGANIZER}/calendar/getSchedule`, {
    schedules: ['andres.rios@planeacion.example', 'nadie@planeacion.example'],
    startTime: { dateTime: '2026-11-24T07:00:00', timeZone: 'America/Bogota' },
    endTime: { dateTime: '2026-11-24T11:00:00', timeZone: 'America/Bogota' },
    availabilityViewInterval: 60,
  });
  expect(value(body)[0]).toMatchObject({ availabilityView: '0220' });
  expect(value(body)[1]).toMatchObject({ error: { responseCode: 'ErrorMailRecipientNotFound' } });
});

test('an attendee has a copy under an id of their own and cannot cancel; the organizer can, and everyone is told', async () => {
  const made = await office.graph('POST', events, mesaEvent('t-1'));
  const relator = `/users/${office.id('relator')}/events`;
  const copy = value((await office.graph('GET', relator)).body)[0] ?? {};
  expect(copy['id']).not.toBe(made.body['id']);
  expect(copy).toMatchObject({ isOrganizer: false, responseStatus: { response: 'notResponded' } });
  expect((await office.graph('POST', `${relator}/${String(copy['id'])}/cancel`, {})).status).toBe(400);
  expect((await office.graph('POST', `${events}/${made.id}/cancel`, { comment: 'Se aplaza' })).status).toBe(
    202,
  );
  expect((await office.graph('GET', `${events}/${made.id}`)).status).toBe(404);
  expect(value((await office.graph('GET', relator)).body)[0]).toMatchObject({ isCancelled: true });
  expect(office.tenant.desk.mail(office.id('relator'))[0]).toMatchObject({
    kind: 'cancellation',
    body: { content: 'Se aplaza' },
  });
});

test('a change reaches those who stay, those who come and those who go, each with their own message', async () => {
  const made = await office.graph('POST', events, mesaEvent('t-1', ['relator', 'enlace']));
  const patched = await office.graph('PATCH', `${events}/${made.id}`, {
    attendees: (mesaEvent('x', ['relator', 'coordinadora']) as { attendees: unknown }).attendees,
    start: { dateTime: '2026-11-25T08:00:00', timeZone: 'America/Bogota' },
    end: { dateTime: '2026-11-25T10:00:00', timeZone: 'America/Bogota' },
  });
  expect(patched.status).toBe(200);
  const kinds = (key: string): string[] => office.tenant.desk.mail(office.id(key)).map((it) => it.kind);
  expect([kinds('relator'), kinds('coordinadora'), kinds('enlace')]).toEqual([
    ['update', 'invitation'],
    ['invitation'],
    ['cancellation', 'invitation'],
  ]);
});

test('Graph refuses what it refuses: unknown members, an end before the start, an unknown zone, an unknown mailbox', async () => {
  const refused = async (change: object, path = events): Promise<unknown> => {
    const answer = await office.graph('POST', path, { ...mesaEvent('t-9'), ...change });
    return [answer.status, (answer.body['error'] as { code: string }).code];
  };
  expect(await refused({ colour: 'red' })).toEqual([400, 'RequestBodyRead']);
  expect(await refused({ end: { dateTime: '2026-11-23T08:00:00', timeZone: 'UTC' } })).toEqual([
    400,
    'ErrorCalendarEndDateIsEarlierThanStartDate',
  ]);
  expect(await refused({ start: { dateTime: '2026-11-23T08:00:00', timeZone: 'Hora de Medellín' } })).toEqual(
    [400, 'TimeZoneNotSupportedException'],
  );
  expect(await refused({}, '/users/nadie@planeacion.example/events')).toEqual([
    404,
    'Request_ResourceNotFound',
  ]);
});
