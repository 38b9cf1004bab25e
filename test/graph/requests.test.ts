import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addTab,
  attendanceRecords,
  cancelEvent,
  chatIdOf,
  createEvent,
  type EventDraft,
  findMeetingByJoinUrl,
  findUser,
  freeSlot,
  type GraphFault,
  getSchedule,
  graphClient,
  installForUser,
  installInChat,
  listAttendanceReports,
  personalChat,
  setCoorganizers,
  updateEvent,
} from '../../functions/adapters/graph';
import { at } from '../helpers/given';
import { openSlice, sliceIsHere } from './slice';
import { fault, type StandIn, standIn, TENANT_ID } from './stand-in';

const ORGANIZER = 'mesas@planeacion.example';
const JOIN =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d';
const draft: EventDraft = {
  subject: 'Mesa 3 · Secretaría de Medio Ambiente',
  html: '<p>Orden del día</p>',
  start: at('2026-11-24 09:00'),
  end: at('2026-11-24 11:00'),
  attendees: [{ address: 'jorge.ochoa@ambiente.example', name: 'Jorge Ochoa', type: 'required' }],
  location: 'Sala 3',
  online: true,
  transactionId: 'mesa-1',
};

/** Where the contract lies beside the checkout; skipped, visibly, where it does not. */
const inShared = sliceIsHere ? describe : describe.skip;

let there: StandIn;
beforeAll(async () => {
  there = await standIn();
});
afterEach(() => there.forget());
afterAll(() => there.close());

const faultOf = (work: Promise<unknown>): Promise<GraphFault> =>
  work.then(
    () => fail('no fault'),
    (error: GraphFault) => error,
  );

describe('the calendar', () => {
  test('MES-034 the session is booked as a Teams meeting at the hour of Bogotá, singular by its transactionId', async () => {
    there.answer(({ method }, c) =>
      method === 'POST' ? c.json({ id: 'e1', onlineMeeting: { joinUrl: JOIN } }, 201) : null,
    );
    expect(await createEvent(there.graph, ORGANIZER, draft)).toEqual({ eventId: 'e1', joinUrl: JOIN });
    expect(there.seen[0]?.body).toMatchObject({
      start: { dateTime: '2026-11-24T09:00:00', timeZone: 'America/Bogota' },
      isOnlineMeeting: true,
      transactionId: 'mesa-1',
    });
  });

  test('X-011 an event that changed before its creation was repeated is found again, not doubled', async () => {
    there.answer(({ method, path }, c) => {
      if (method === 'POST') return fault(c, 400, 'ErrorDuplicateTransactionId');
      if (path.endsWith('/events'))
        return c.json({ value: [{ id: 'other' }, { id: 'e1', transactionId: 'mesa-1' }] });
      return c.json({ id: 'e1', onlineMeeting: { joinUrl: JOIN } });
    });
    expect(await createEvent(there.graph, ORGANIZER, draft)).toEqual({ eventId: 'e1', joinUrl: JOIN });
  });

  test('X-011 a busy Outlook is asked again for what may be repeated', async () => {
    let asked = 0;
    there.answer((_request, c) =>
      ++asked < 3 ? fault(c, 503, 'busy', 'no', { 'Retry-After': '0' }) : c.json({ id: 'e1' }, 201),
    );
    await createEvent(there.graph, ORGANIZER, draft);
    expect(asked).toBe(3);
  });

  test('MES-034 moved and cancelled consistently; cancelling twice is once', async () => {
    there.answer(({ method }, c) => (method === 'PATCH' ? c.json({ id: 'e1' }) : null));
    await updateEvent(there.graph, ORGANIZER, 'e1/+=', { start: draft.start, end: draft.end });
    expect(there.seen[0]?.path).toBe(`/users/${encodeURIComponent(ORGANIZER)}/events/e1%2F%2B%3D`);
    await cancelEvent(there.graph, ORGANIZER, 'gone', 'Se aplaza');
    expect(there.seen[1]?.body).toEqual({ comment: 'Se aplaza' });
  });

  test('MES-026 busy people are known by their calendars; who has none is not called free', async () => {
    there.answer((_request, c) =>
      c.json({
        value: [
          {
            scheduleId: 'A@x.example',
            scheduleItems: [
              {
                status: 'busy',
                start: { dateTime: '2026-11-24T14:00:00.0000000', timeZone: 'UTC' },
                end: { dateTime: '2026-11-24T16:00:00.0000000', timeZone: 'UTC' },
              },
              {
                status: 'free',
                start: { dateTime: '2026-11-24T18:00:00.0000000', timeZone: 'UTC' },
                end: { dateTime: '2026-11-24T19:00:00.0000000', timeZone: 'UTC' },
              },
            ],
          },
          { scheduleId: 'b@x.example', error: { responseCode: 'ErrorMailRecipientNotFound' } },
        ],
      }),
    );
    const found = await getSchedule(
      there.graph,
      ORGANIZER,
      ['a@x.example', 'b@x.example'],
      at('2026-11-24 08:00'),
      at('2026-11-24 18:00'),
    );
    expect(found).toEqual([
      { address: 'a@x.example', busy: [{ start: at('2026-11-24 09:00'), end: at('2026-11-24 11:00') }] },
      { address: 'b@x.example', busy: null },
    ]);
  });

  test.each([
    ['2026-11-24 07:00', 120, '2026-11-24 14:00'],
    ['2026-11-24 15:30', 120, '2026-11-25 08:00'],
    // Friday evening: Saturday and Sunday are skipped.
    ['2026-11-27 18:00', 60, '2026-11-30 08:00'],
    // The night before 2026-12-08, a national holiday.
    ['2026-12-07 17:00', 60, '2026-12-09 08:00'],
  ])('MES-026 after %s the next free %i minutes are at %s', (after, minutes, expected) => {
    const busy = [{ start: at('2026-11-24 09:00'), end: at('2026-11-24 11:00') }];
    expect(freeSlot(busy, { after: at(after), minutes, closures: [], days: 20 })?.start).toBe(at(expected));
  });
});

describe('meetings and attendance', () => {
  const meeting = '/onlineMeetings';

  test('the meeting behind a link is found with its chat; the chat is also in the link', async () => {
    there.answer((_request, c) =>
      c.json({ value: [{ id: 'm1', chatInfo: { threadId: '19:meeting_abc@thread.v2' } }] }),
    );
    expect(await findMeetingByJoinUrl(there.graph, 'oid', JOIN)).toMatchObject({
      onlineMeetingId: 'm1',
      chatId: '19:meeting_abc@thread.v2',
    });
    expect(there.seen[0]?.query.get('$filter')).toBe(`JoinWebUrl eq '${JOIN}'`);
    expect(chatIdOf(JOIN)).toBe('19:meeting_abc@thread.v2');
  });

  test('moderador and relator become co-organizers, everybody else stays an attendee', async () => {
    there.answer(({ method }, c) => (method === 'PATCH' ? c.json({ id: 'm1' }) : null));
    await setCoorganizers(there.graph, 'oid', 'm1', [
      { aadObjectId: 'a1', upn: 'lucia@x.example', coorganizer: true },
      { aadObjectId: null, upn: 'externa@otra.example', coorganizer: false },
    ]);
    expect(there.seen[0]?.body).toMatchObject({
      participants: { attendees: [{ role: 'coorganizer' }, { role: 'attendee' }] },
    });
  });

  test('X-002 every session has its report; records come page by page, with seven decimals, empty mails and open intervals', async () => {
    there.answer(({ path, query }, c) => {
      if (path.endsWith('/attendanceReports'))
        return c.json({
          value: [
            {
              id: 'r1',
              meetingStartDateTime: '2026-11-24T14:00:00.1Z',
              meetingEndDateTime: '2026-11-24T15:00:00.77Z',
              attendanceRecords: [],
            },
            { id: 'r2', meetingStartDateTime: null },
          ],
        });
      if (query.get('$skip') === '1')
        return c.json({
          value: [
            {
              emailAddress: '',
              role: 'Attendee',
              identity: { id: null, displayName: 'Invitada (sin verificar)' },
              attendanceIntervals: [{ joinDateTime: '2026-11-24T14:10:00Z', leaveDateTime: null }],
            },
          ],
        });
      return c.json({
        value: [
          {
            emailAddress: 'Jorge.Ochoa@ambiente.example',
            role: 'Organizer',
            identity: { id: 'a4', displayName: 'Jorge Ochoa' },
            attendanceIntervals: [
              { joinDateTime: '2026-11-24T14:00:05.2782182Z', leaveDateTime: '2026-11-24T14:30:00.7218491Z' },
            ],
          },
        ],
        '@odata.nextLink': `${there.base}/graph/v1.0${path}?$skip=1`,
      });
    });
    expect(await listAttendanceReports(there.graph, 'oid', 'm1')).toEqual([
      { reportId: 'r1', start: '2026-11-24T14:00:00.100Z', end: '2026-11-24T15:00:00.770Z' },
      { reportId: 'r2', start: null, end: null },
    ]);
    expect(await attendanceRecords(there.graph, 'oid', 'm1', 'r1')).toEqual([
      {
        aadObjectId: 'a4',
        tenantId: null,
        name: 'Jorge Ochoa',
        email: 'jorge.ochoa@ambiente.example',
        userType: null,
        role: 'organizador',
        intervals: [{ join: '2026-11-24T14:00:05.278Z', leave: '2026-11-24T14:30:00.721Z' }],
      },
      {
        aadObjectId: null,
        tenantId: null,
        name: 'Invitada (sin verificar)',
        email: null,
        userType: null,
        role: 'asistente',
        intervals: [],
      },
    ]);
  });

  test('X-002 the missing application access policy is told apart from a missing permission', async () => {
    there.answer((_request, c) =>
      fault(c, 403, 'Forbidden', 'No application access policy found for this app.'),
    );
    expect((await faultOf(listAttendanceReports(there.graph, 'oid', `m${meeting}`))).kind).toBe('policy');
    there.answer((_request, c) => fault(c, 403, 'Unauthorized', 'denied'));
    expect((await faultOf(listAttendanceReports(there.graph, 'oid', 'm'))).kind).toBe('policy');
    there.answer((_request, c) => fault(c, 403, 'ErrorAccessDenied', 'denied'));
    expect((await faultOf(listAttendanceReports(there.graph, 'oid', 'm'))).kind).toBe('forbidden');
  });

  const SAMPLE = join(__dirname, '../../../shared/data/graph/get_report_expand.json');
  inShared('shared contract', () =>
    test('X-002 Microsoft’s own sample of a report is read: three intervals of one person', async () => {
      const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { attendanceRecords: unknown[] };
      there.answer((_request, c) => c.json({ value: sample.attendanceRecords }));
      const [record] = await attendanceRecords(there.graph, 'oid', 'm', 'r');
      expect(record?.intervals).toHaveLength(3);
      expect(record?.role).toBe('presentador');
    }),
  );
});

describe('people, installations, tabs', () => {
  test('a person is found by id or by mail, even when they sign in with another name', async () => {
    there.answer(({ path }, c) =>
      path === '/users'
        ? c.json({ value: [{ id: 'a1', displayName: 'Ana', mail: 'ana@x.example', jobTitle: null }] })
        : null,
    );
    expect(await findUser(there.graph, 'ana@x.example')).toMatchObject({
      aadObjectId: 'a1',
      mail: 'ana@x.example',
    });
    expect(await findUser(there.graph, 'nobody')).toBeNull();
  });

  test('installing what is installed is fine; the personal chat comes from the installation', async () => {
    there.answer(({ method, path }, c) => {
      if (method === 'POST') return fault(c, 409, 'Conflict');
      if (path.endsWith('/chat')) return c.json({ id: '19:personal@unq.gbl.spaces', chatType: 'oneOnOne' });
      return c.json({
        value: [
          { id: 'i1', teamsApp: { id: 'other' } },
          { id: 'i2', teamsApp: { id: 'app-1' } },
        ],
      });
    });
    await installForUser(there.graph, 'u1', 'app-1');
    await installInChat(there.graph, '19:meeting_abc@thread.v2', 'app-1');
    expect(await personalChat(there.graph, 'u1', 'app-1')).toBe('19:personal@unq.gbl.spaces');
    there.answer(({ method }, c) => (method === 'POST' ? c.json({ id: 't1' }, 201) : null));
    await addTab(there.graph, '19:meeting_abc@thread.v2', 'app-1', {
      name: 'Mesa',
      entityId: 'mesa-1',
      contentUrl: 'https://p.example/tab/mesas/1',
      websiteUrl: 'https://p.example/tab/mesas/1',
    });
  });
});

describe('the client', () => {
  test('one token serves many requests, and travels to no other host', async () => {
    there.answer((_request, c) =>
      c.json({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/users' }),
    );
    expect((await faultOf(there.graph.list('/users', expect as never))).kind).toBe('unreadable');
    expect(there.tokensGiven()).toBe(1);
  });

  test('a POST that may not be repeated is sent once; a long wait is the queue’s', async () => {
    there.answer((_request, c) => fault(c, 503, 'busy', 'no', { 'Retry-After': '0' }));
    expect((await faultOf(there.graph.act('/users/a/messages/m/send'))).kind).toBe('unavailable');
    expect(there.seen).toHaveLength(1);
    expect(there.seen[0]?.body).toBeUndefined();
    there.forget();
    there.answer((_request, c) => fault(c, 429, 'TooManyRequests', 'no', { 'Retry-After': '120' }));
    expect(await faultOf(findUser(there.graph, 'u'))).toMatchObject({
      kind: 'throttled',
      retryAfterSeconds: 120,
    });
    expect(there.seen).toHaveLength(1);
  });

  test('a Graph that is away and a secret that is refused are told apart', async () => {
    const away = graphClient({
      graphBaseUrl: 'http://127.0.0.1:1',
      tenantId: TENANT_ID,
      tokens: () => Promise.resolve('t'),
    });
    expect((await faultOf(findUser(away, 'u'))).kind).toBe('unavailable');
  });

  test('never more than four requests at once', async () => {
    let now = 0;
    let most = 0;
    there.answer(async (_request, c) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 15));
      now--;
      return c.json({ id: 'u' });
    });
    await Promise.all(Array.from({ length: 12 }, (_, i) => findUser(there.graph, `u${i}`)));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });
});

inShared('shared contract', () =>
  test('contract: a misspelled member, an unknown query and an unknown path are noticed', () => {
    const query = new URLSearchParams();
    const { faults } = openSlice();
    expect(faults({ method: 'POST', path: '/users/a/events', query, body: { subjet: 'x' } })).toHaveLength(1);
    expect(
      faults({
        method: 'GET',
        path: '/users/a/events',
        query: new URLSearchParams({ $page: '1' }),
        body: undefined,
      }),
    ).toHaveLength(1);
    expect(faults({ method: 'GET', path: '/users/a/onlineMeetings', query, body: undefined })).toHaveLength(
      1,
    );
    expect(faults({ method: 'POST', path: '/users/a/messages/m/send', query, body: {} })).toHaveLength(1);
    expect(faults({ method: 'GET', path: '/users/a/nothing', query, body: undefined })).toHaveLength(1);
  }),
);

inShared('shared contract', () =>
  test('contract: every request above satisfies ../shared/graph/graph-slice.yaml (skipped where ../shared is absent)', () => {
    expect(there.contractFaults).toEqual([]);
  }),
);
