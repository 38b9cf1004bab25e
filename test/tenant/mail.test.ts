import { ORGANIZER, openOffice, type TestOffice } from './office';

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const messages = `/users/${ORGANIZER}/messages`;
const letter = (to = 'andres.rios@planeacion.example'): Record<string, unknown> => ({
  subject: 'Acta 3',
  body: { contentType: 'html', content: '<p>Adjunta va el acta.</p>' },
  toRecipients: [{ emailAddress: { address: to } }],
});
const sent = async (internetMessageId: unknown): Promise<Record<string, unknown>[]> =>
  (
    await office.graph(
      'GET',
      `${messages}?$filter=internetMessageId eq '${encodeURIComponent(String(internetMessageId))}'`,
    )
  ).body['value'] as never;

test('a draft is sent once; its id changes and its internetMessageId finds it again', async () => {
  const draft = await office.graph('POST', messages, letter());
  const path = `${messages}/${draft.id}`;
  expect(await sent(draft.body['internetMessageId'])).toMatchObject([{ isDraft: true }]);
  expect((await office.graph('POST', `${path}/send`)).status).toBe(202);
  expect((await office.graph('POST', `${path}/send`)).status).toBe(404);
  expect(await sent(draft.body['internetMessageId'])).toMatchObject([{ isDraft: false }]);
  expect(office.tenant.desk.mail(office.id('relator'))).toHaveLength(1);
  expect(office.tenant.desk.counters()).toMatchObject({ mailsSent: 1, draftsCreated: 1 });
});

test('with ImmutableId the id stays, and a second send is refused', async () => {
  const draft = await office.graph('POST', messages, letter(), { prefer: 'IdType="ImmutableId"' });
  const path = `${messages}/${draft.id}`;
  await office.graph('POST', `${path}/send`);
  expect((await office.graph('GET', path)).body).toMatchObject({ isDraft: false });
  expect((await office.graph('POST', `${path}/send`)).status).toBe(400);
  expect(office.tenant.desk.counters()['mailsSent']).toBe(1);
});

test('small attachments go inline, large ones by upload session, and the reader gets the same bytes', async () => {
  const draft = await office.graph('POST', messages, letter());
  const path = `${messages}/${draft.id}`;
  const big = Buffer.alloc(3_500_000, 'mesa');
  const inline = {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'acta.pdf',
    contentType: 'application/pdf',
  };
  expect(
    (await office.graph('POST', `${path}/attachments`, { ...inline, contentBytes: big.toString('base64') }))
      .status,
  ).toBe(413);
  expect(
    (await office.graph('POST', `${path}/attachments`, { ...inline, contentBytes: 'JVBERi0=' })).status,
  ).toBe(201);
  const opened = await office.graph('POST', `${path}/attachments/createUploadSession`, {
    attachmentItem: { attachmentType: 'file', name: 'anexo.pdf', size: big.length },
  });
  const url = String(opened.body['uploadUrl']);
  const put = (from: number, to: number, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, {
      method: 'PUT',
      body: big.subarray(from, to),
      headers: { 'content-range': `bytes ${from}-${to - 1}/${big.length}`, ...headers },
    });
  expect((await put(0, 100, { authorization: 'Bearer x' })).status).toBe(401);
  expect((await put(100, 200)).status).toBe(416);
  expect(await (await put(0, 2_000_000)).json()).toMatchObject({ nextExpectedRanges: ['2000000-'] });
  expect((await put(2_000_000, big.length)).status).toBe(201);
  await office.graph('POST', `${path}/send`);
  const [mail] = office.tenant.desk.mail(office.id('relator'));
  expect(mail?.attachments.map((it) => [it.name, it.size])).toEqual([
    ['acta.pdf', 5],
    ['anexo.pdf', big.length],
  ]);
  const read = await fetch(`${office.tenant.baseUrl}${mail?.attachments[1]?.url}`);
  expect(Buffer.from(await read.arrayBuffer()).equals(big)).toBe(true);
});

test('mail to somebody without an account lies in a mailbox too, so that the desk can show it', async () => {
  await office.graph('POST', `/users/${ORGANIZER}/sendMail`, { message: letter('vecina@barrio.example') });
  expect(office.tenant.desk.mail('vecina@barrio.example')).toMatchObject([{ subject: 'Acta 3' }]);
});

test('a mail without recipients and a mail in somebody else’s name are refused', async () => {
  expect(
    (await office.graph('POST', `/users/${ORGANIZER}/sendMail`, { message: { subject: 'x' } })).status,
  ).toBe(400);
  const from = { emailAddress: { address: 'elena.duque@planeacion.example' } };
  expect((await office.graph('POST', messages, { ...letter(), from })).status).toBe(400);
});
