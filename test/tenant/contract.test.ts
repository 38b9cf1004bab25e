import { BIND, BIND_IN_CHAT } from './chats';
import { contractIsHere, openContract } from './contract';
import { type Answer, mesaEvent, ORGANIZER, ORGANIZER_ID, openOffice, type TestOffice } from './office';

/** Skipped, and shown as such, where ../shared/graph/graph-slice.yaml is not beside the checkout. */
const described = contractIsHere ? describe : describe.skip;
const FILE = {
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: 'acta.pdf',
  contentType: 'application/pdf',
  contentBytes: 'JVBERi0=',
};

described('every answer of the simulated Graph is as Microsoft describes it', () => {
  const contract = contractIsHere ? openContract() : null;
  const asked = new Set<string>();
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer> => {
    const answer = await office.graph(method, path, body, headers);
    asked.add(`${method} ${path.split('?')[0]}`);
    expect({
      request: `${method} ${path} → ${answer.status}`,
      faults: contract?.faults(method, path, answer.status, answer.body),
    }).toEqual({
      request: `${method} ${path} → ${answer.status}`,
      faults: [],
    });
    return answer;
  };
  const user = `/users/${ORGANIZER}`;

  test('people', async () => {
    await ask('GET', '/users');
    await ask(
      'GET',
      `/users?$filter=mail eq 'andres.rios@planeacion.example'&$select=id,displayName,mail,department`,
    );
    await ask('GET', `/users/${office.id('relator')}`);
    await ask('GET', `/users/${office.id('enlace')}?$expand=manager`);
    expect((await ask('GET', `/users/${office.id('enlace')}/manager`)).status).toBe(200);
    expect((await ask('GET', '/users/nadie')).status).toBe(404);
  });

  test('calendar', async () => {
    const made = await ask('POST', `${user}/events`, mesaEvent('c-1', ['relator', 'enlace', 'alguien']));
    const event = `${user}/events/${made.id}`;
    await ask('GET', event);
    await ask('GET', `${user}/events?$top=1&$select=subject,start`);
    await ask('PATCH', event, { subject: 'Mesa 3, ajustada' });
    await ask('POST', `${event}/attachments`, FILE);
    await ask('POST', `${event}/attachments/createUploadSession`, {
      attachmentItem: { attachmentType: 'file', name: 'a.pdf', size: 4_000_000 },
    });
    await ask(
      'GET',
      `${user}/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-26T00:00:00Z`,
    );
    await ask('POST', `${user}/calendar/getSchedule`, {
      schedules: [ORGANIZER, 'nadie@x.example'],
      startTime: { dateTime: '2026-11-24T07:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-11-24T18:00:00', timeZone: 'UTC' },
    });
    // As the product asks where its events are and what people answered (MES-027, MES-034).
    await ask('GET', `${event}?$select=id,start,end,isCancelled`);
    await ask('GET', `${event}?$select=id,attendees`);
    await ask('PATCH', event, {
      attendees: [
        { emailAddress: { address: 'andres.rios@planeacion.example', name: 'A' }, type: 'required' },
      ],
    });
    await ask(
      'GET',
      `${user}/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-26T00:00:00Z&$select=id,start,end,isCancelled&$top=100`,
    );
    const other = await ask('POST', `${user}/calendar/events`, mesaEvent('c-2'));
    await ask('POST', `${user}/events/${other.id}/cancel`, { comment: 'No' });
    await ask('DELETE', event);
    expect((await ask('GET', event)).status).toBe(404);
    await ask('POST', `${user}/events`, { ...mesaEvent('c-3'), nada: 1 });
  });

  test('meetings and attendance', async () => {
    const made = await ask('POST', `${user}/events`, mesaEvent('m-1'));
    const joinUrl = (made.body['onlineMeeting'] as { joinUrl: string }).joinUrl;
    const found = await ask(
      'GET',
      `/users/${ORGANIZER_ID}/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(joinUrl)}'`,
    );
    const meeting = (found.body['value'] as { id: string; chatInfo: { threadId: string } }[])[0];
    expect(meeting?.chatInfo.threadId).toContain('19:meeting_');
    await ask('GET', `/users/${ORGANIZER_ID}/onlineMeetings/${meeting?.id}`);
    await ask('POST', `/users/${ORGANIZER_ID}/onlineMeetings`, {
      subject: 'Suelta',
      startDateTime: '2026-11-24T13:00:00Z',
      endDateTime: '2026-11-24T14:00:00Z',
    });
    office.tenant.desk.join(meeting?.id ?? '', { as: office.id('relator') });
    office.tenant.desk.join(meeting?.id ?? '', { visitor: { name: 'Dana' } });
    office.clock.now = new Date('2026-11-23T14:00:00.000Z');
    office.tenant.desk.end(meeting?.id ?? '');
    const reports = `/users/${ORGANIZER_ID}/onlineMeetings/${meeting?.id}/attendanceReports`;
    const id = ((await ask('GET', reports)).body['value'] as { id: string }[])[0]?.id;
    await ask('GET', `${reports}/${id}`);
    await ask('GET', `${reports}/${id}?$expand=attendanceRecords`);
    await ask('GET', `${reports}/${id}/attendanceRecords`);
    office.tenant.desk.setControls({ accessPolicy: 'denied' });
    expect((await ask('GET', reports)).status).toBe(403);
    office.tenant.desk.setControls({ accessPolicy: 'granted' });
  });

  test('mail', async () => {
    const letter = {
      subject: 'Acta 3',
      body: { contentType: 'HTML', content: '<p>Adjunta</p>' },
      toRecipients: [{ emailAddress: { address: 'andres.rios@planeacion.example' } }],
    };
    const draft = await ask('POST', `${user}/messages`, letter);
    const message = `${user}/messages/${draft.id}`;
    await ask('PATCH', message, { subject: 'Acta 3 para firma' });
    await ask('POST', `${message}/attachments`, FILE);
    await ask('POST', `${message}/attachments/createUploadSession`, {
      attachmentItem: { attachmentType: 'file', name: 'g.pdf', size: 5_000_000 },
    });
    await ask('GET', `${message}?$expand=attachments`);
    await ask(
      'GET',
      `${user}/messages?$filter=internetMessageId eq '${encodeURIComponent(String(draft.body['internetMessageId']))}'`,
    );
    await ask('POST', `${message}/send`);
    expect((await ask('GET', message)).status).toBe(404);
    await ask('POST', `${user}/sendMail`, { message: letter });
    const other = await ask('POST', `${user}/messages`, letter);
    await ask('DELETE', `${user}/messages/${other.id}`);
  });

  test('apps, chats, tabs, notifications and batches', async () => {
    const made = await ask('POST', `${user}/events`, mesaEvent('a-1'));
    const joinUrl = (made.body['onlineMeeting'] as { joinUrl: string }).joinUrl;
    const thread = decodeURIComponent(joinUrl.split('/').at(-2) ?? '');
    const apps = `/users/${office.id('relator')}/teamwork/installedApps`;
    expect((await ask('GET', apps)).body['value']).toEqual([]);
    expect((await ask('POST', apps, BIND)).status).toBe(201);
    expect((await ask('POST', apps, BIND)).status).toBe(409);
    const listed = await ask(
      'GET',
      `${apps}?$expand=teamsApp&$filter=teamsApp/id eq '5a1e0000-0000-4000-8000-00000000b07a'`,
    );
    const installation = (listed.body['value'] as { id: string }[])[0]?.id;
    await ask('GET', `${apps}/${installation}/chat`);
    await ask('POST', `/chats/${thread}/installedApps`, BIND_IN_CHAT);
    await ask('GET', `/chats/${thread}/installedApps?$expand=teamsApp`);
    await ask('GET', `/chats/${thread}/members`);
    await ask('POST', `/chats/${thread}/tabs`, {
      displayName: 'Mesa',
      ...BIND,
      configuration: { entityId: 'm', contentUrl: 'https://x.example/tab' },
    });
    await ask('POST', `/users/${office.id('relator')}/teamwork/sendActivityNotification`, {
      topic: { source: 'text', value: 'Firmas', webUrl: 'https://teams.microsoft.com/l/entity/x' },
      activityType: 'firmaPendiente',
      previewText: { content: 'Tiene 2 firmas' },
      templateParameters: [{ name: 'n', value: '2' }],
    });
    const batch = await ask('POST', '/$batch', {
      requests: [
        { id: '1', method: 'GET', url: `/users/${office.id('relator')}` },
        { id: '2', method: 'GET', url: '/users/nadie', dependsOn: ['1'] },
        { id: '3', method: 'GET', url: '/users', dependsOn: ['2'] },
      ],
    });
    expect((batch.body['responses'] as { status: number }[]).map((it) => it.status)).toEqual([200, 404, 424]);
  });
});
