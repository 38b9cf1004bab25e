import { mailbox } from '../../functions/adapters/mail';
import { sliceIsHere } from '../graph/slice';
import { type StandIn, standIn } from '../graph/stand-in';

const inShared = sliceIsHere ? describe : describe.skip;
let there: StandIn;
beforeAll(async () => {
  there = await standIn();
});
afterEach(() => there.forget());
afterAll(() => there.close());
const box = () => mailbox(there.graph, 'mesas@planeacion.example');

test('MES-071 a letter is drafted with its own message id, gets its documents, and is sent once', async () => {
  there.answer(({ method, path }, c) => {
    if (path.endsWith('/send')) return c.body(null, 202);
    if (path.endsWith('/attachments'))
      return c.json({ '@odata.type': '#microsoft.graph.fileAttachment', id: 'a', name: 'x' }, 201);
    if (method === 'POST') return c.json({ id: 'm1', internetMessageId: '<k@x>', isDraft: true }, 201);
    return null;
  });
  const draft = await box().createDraft({
    to: { address: 'a@x.example', name: 'A' },
    subject: 'Acta 3',
    html: '<p>Hola</p>',
    internetMessageId: '<k@x>',
  });
  expect(draft).toEqual({ messageId: 'm1', internetMessageId: '<k@x>', isDraft: true });
  await box().addAttachment('m1', {
    filename: 'acta.pdf',
    contentType: 'application/pdf',
    bytes: Buffer.from('%PDF'),
  });
  await box().send('m1');
  expect(there.seen.map(({ method, path }) => `${method} ${path.split('/').slice(3).join('/')}`)).toEqual([
    'POST messages',
    'POST messages/m1/attachments',
    'POST messages/m1/send',
  ]);
  expect(there.seen[1]?.body).toMatchObject({ contentBytes: Buffer.from('%PDF').toString('base64') });
});

test('MES-071 a document over 3 MB goes in pieces, without our token', async () => {
  const ranges: unknown[] = [];
  there.answer((request, c) => {
    if (request.method !== 'PUT')
      return c.json({ uploadUrl: `${there.base}/upload/1`, nextExpectedRanges: ['0-'] }, 201);
    expect(c.req.header('Authorization')).toBeUndefined();
    ranges.push(request.body);
    return c.body(null, 200);
  });
  await box().addAttachment('m1', {
    filename: 'acta.pdf',
    contentType: 'application/pdf',
    bytes: new Uint8Array(4_000_000),
  });
  expect(ranges).toEqual(['bytes 0-3276799/4000000', 'bytes 3276800-3999999/4000000']);
});

test('a letter is found by its message id: the one that was sent before a draft', async () => {
  there.answer((_request, c) =>
    c.json({
      value: [
        { id: 'd', internetMessageId: '<k@x>', isDraft: true },
        { id: 's', internetMessageId: '<k@x>', isDraft: false },
      ],
    }),
  );
  expect(await box().find('<k@x>')).toMatchObject({ messageId: 's', isDraft: false });
  there.answer((_request, c) => c.json({ value: [] }));
  expect(await box().find('<other@x>')).toBeNull();
  await box().discard('not-there');
});

inShared('shared contract', () =>
  test('contract: every request above satisfies the slice (skipped where ../shared is absent)', () => {
    expect(there.contractFaults).toEqual([]);
  }),
);
