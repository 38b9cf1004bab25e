import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attendanceRecords,
  chatIdOf,
  findMeetingByJoinUrl,
  findUser,
  type GraphFault,
  graphClient,
  listAttendanceReports,
  setCoorganizers,
} from '../../functions/adapters/graph';
import { inShared } from './slice';
import { fault, JOIN, type StandIn, standIn, TENANT_ID } from './stand-in';

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
        seconds: null,
      },
      {
        aadObjectId: null,
        tenantId: null,
        name: 'Invitada (sin verificar)',
        email: null,
        userType: null,
        role: 'asistente',
        intervals: [],
        seconds: null,
      },
    ]);
  });

  test('X-002 X-006 what a record writes badly is not known, and takes nothing else with it', async () => {
    const record = (fields: object) => ({ role: 'Attendee', identity: null, ...fields });
    const hours = { joinDateTime: '2026-11-24T14:00:00Z', leaveDateTime: '2026-11-24T15:00:00Z' };
    there.answer((_request, c) =>
      c.json({
        value: [
          record({
            emailAddress: 'N/A',
            attendanceIntervals: [{ ...hours, leaveDateTime: 'pronto' }, hours],
          }),
          record({
            emailAddress: 'gloria.pelaez_correo.example#EXT#@entidad.onmicrosoft.com',
            attendanceIntervals: [{ joinDateTime: hours.leaveDateTime, leaveDateTime: hours.joinDateTime }],
          }),
          record({ attendanceIntervals: [], totalAttendanceInSeconds: 840 }),
          record({ attendanceIntervals: [], totalAttendanceInSeconds: 0 }),
        ],
      }),
    );
    const read = await attendanceRecords(there.graph, 'oid', 'm1', 'r1');
    expect(read.map(({ email, intervals, seconds }) => [email, intervals.length, seconds])).toEqual([
      [null, 1, null],
      ['gloria.pelaez@correo.example', 0, null],
      [null, 0, 840],
      [null, 0, 0],
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

  test('a Retry-After may be a date: soon is waited for, late is the queue’s', async () => {
    const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
    let asked = 0;
    there.answer((_request, c) =>
      asked++ === 0
        ? fault(c, 429, 'TooManyRequests', 'no', { 'Retry-After': inSeconds(-5) })
        : c.json({ id: 'u' }),
    );
    await findUser(there.graph, 'u');
    expect(asked).toBe(2);
    there.forget();
    there.answer((_request, c) => fault(c, 429, 'TooManyRequests', 'no', { 'Retry-After': inSeconds(3600) }));
    const { kind, retryAfterSeconds } = await faultOf(findUser(there.graph, 'u'));
    expect([kind, Math.round((retryAfterSeconds ?? 0) / 600)]).toEqual(['throttled', 6]);
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
  test('contract: every request above satisfies ../shared/graph/graph-slice.yaml (skipped where ../shared is absent)', () => {
    expect(there.contractFaults).toEqual([]);
  }),
);
