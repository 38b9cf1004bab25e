import { BIND_IN_CHAT } from './chats';
import { mesaEvent, ORGANIZER, ORGANIZER_ID, openOffice, type TestOffice } from './office';

let office: TestOffice;
let meeting: string;
const user = `/users/${ORGANIZER}`;

beforeEach(async () => {
  office = await openOffice();
  await office.graph('POST', `${user}/events`, mesaEvent('m-1'));
  const [made] = office.tenant.desk.meetings();
  meeting = made?.id ?? '';
  await office.graph('POST', `/chats/${made?.chatId}/installedApps`, BIND_IN_CHAT);
  await office.tenant.desk.settled();
  office.bot.heard.length = 0;
});
afterEach(() => office.close());

const at = (clock: string): void => {
  office.clock.now = new Date(`2026-11-24T${clock}:00.000Z`);
};
const reports = (): string => `/users/${ORGANIZER_ID}/onlineMeetings/${meeting}/attendanceReports`;
const list = async (): Promise<
  { id: string; totalParticipantCount: number; attendanceRecords: unknown[] }[]
> => (await office.graph('GET', reports())).body['value'] as never;
const names = (): unknown[] => office.bot.heard.map((it) => it.activity['name']);

test('X-002 X-005 two sessions of one meeting, somebody who left and came back, and a guest without e-mail', async () => {
  const { desk } = office.tenant;
  at('13:00');
  desk.join(meeting, { as: office.id('relator') });
  at('13:05');
  desk.join(meeting, { as: office.id('enlace') });
  const { key } = desk.join(meeting, { visitor: { name: 'Dana (invitada)' } });
  at('13:30');
  desk.leave(meeting, office.id('enlace'));
  at('13:40');
  desk.join(meeting, { as: office.id('enlace') });
  expect(await list()).toEqual([]);
  at('14:00');
  desk.end(meeting);
  at('15:00');
  desk.join(meeting, { as: office.id('relator') });
  desk.join(meeting, { visitor: { key, name: 'Dana (invitada)' } });
  at('15:30');
  desk.leave(meeting, office.id('relator'));
  desk.leave(meeting, key);

  const listed = await list();
  expect(listed.map((it) => [it.totalParticipantCount, it.attendanceRecords])).toEqual([
    [2, []],
    [3, []],
  ]);
  const { body } = await office.graph('GET', `${reports()}/${listed[1]?.id}?$expand=attendanceRecords`);
  const records = body['attendanceRecords'] as {
    emailAddress: string;
    identity: { id: string | null };
    totalAttendanceInSeconds: number;
    attendanceIntervals: unknown[];
  }[];
  expect(
    records.map((it) => [
      it.emailAddress,
      it.identity.id,
      it.totalAttendanceInSeconds,
      it.attendanceIntervals.length,
    ]),
  ).toEqual([
    ['andres.rios@planeacion.example', office.id('relator'), 3600, 1],
    ['jorge.ochoa@ambiente.example', office.id('enlace'), 25 * 60 + 20 * 60, 2],
    ['', null, 55 * 60, 1],
  ]);
  await desk.settled();
  expect(names()).toEqual([
    'application/vnd.microsoft.meetingStart',
    'application/vnd.microsoft.meetingEnd',
    'application/vnd.microsoft.meetingStart',
    'application/vnd.microsoft.meetingEnd',
  ]);
  expect(office.bot.heard[0]?.activity).toMatchObject({
    type: 'event',
    channelId: 'msteams',
    conversation: { isGroup: true, conversationType: 'groupChat' },
    value: {
      Title: 'Mesa 3 · Secretaría de Medio Ambiente',
      StartTime: '2026-11-24T13:00:00.000Z',
      MeetingType: 'Scheduled',
    },
    channelData: { meeting: { id: expect.stringMatching(/^MCMxOTptZWV0aW5n/) } },
  });
});

test('X-010 a report may be late, and only the organizer’s account opens it', async () => {
  at('13:00');
  office.tenant.desk.setControls({ attendanceDelayMs: 10 * 60_000 });
  office.tenant.desk.join(meeting, { as: office.id('relator') });
  at('13:30');
  office.tenant.desk.end(meeting);
  expect(await list()).toEqual([]);
  at('13:40');
  expect(await list()).toHaveLength(1);
  expect((await office.graph('GET', reports().replace(ORGANIZER_ID, office.id('relator')))).status).toBe(404);
});

test('without an application access policy meetings and reports are 403', async () => {
  office.tenant.desk.setControls({ accessPolicy: 'denied' });
  const { status, body } = await office.graph('GET', reports());
  expect([status, body['error']]).toEqual([
    403,
    expect.objectContaining({
      code: 'Forbidden',
      message: 'No application access policy found for this app.',
    }),
  ]);
});

test('Teams may keep the meeting events to itself', async () => {
  office.tenant.desk.setControls({ meetingEvents: false });
  office.tenant.desk.join(meeting, { as: office.id('relator') });
  office.tenant.desk.end(meeting);
  await office.tenant.desk.settled();
  expect(names()).toEqual([]);
});

test('moderador and relator become co-organizers; somebody outside the organization cannot', async () => {
  const guest = office.tenant.desk.addPerson({
    name: 'Ana Invitada',
    mail: 'ana@otra.example',
    kind: 'guest',
  });
  const attendees = (ids: string[]) => ({
    participants: { attendees: ids.map((id) => ({ role: 'coorganizer', identity: { user: { id } } })) },
  });
  const patched = await office.graph(
    'PATCH',
    `/users/${ORGANIZER_ID}/onlineMeetings/${meeting}`,
    attendees([office.id('moderadora'), office.id('relator')]),
  );
  expect(patched.body['participants']).toMatchObject({
    attendees: [{ role: 'coorganizer', upn: 'lucia.moreno@planeacion.example' }, { role: 'coorganizer' }],
  });
  expect(
    (await office.graph('PATCH', `/users/${ORGANIZER_ID}/onlineMeetings/${meeting}`, attendees([guest.id])))
      .status,
  ).toBe(400);
});
