import {
  addTab,
  findUser,
  installForUser,
  installInChat,
  personalChat,
} from '../../functions/adapters/graph';
import { inShared } from './slice';
import { fault, type StandIn, standIn } from './stand-in';

let there: StandIn;

beforeAll(async () => {
  there = await standIn();
});

afterEach(() => there.forget());
afterAll(() => there.close());

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

  test('a tenant that wants the consent in the personal scope, too, gets it; one that refuses all the same is heard', async () => {
    const asked: string[] = [];
    there.answer(({ body }, c) => {
      asked.push(Object.keys(body as object).join());
      return 'consentedPermissionSet' in (body as object) ? c.json({}, 201) : fault(c, 403, 'Forbidden');
    });
    await installForUser(there.graph, 'u1', 'app-1');
    expect(asked).toEqual(['teamsApp@odata.bind', 'teamsApp@odata.bind,consentedPermissionSet']);
    there.answer((_asked, c) => fault(c, 403, 'BlockedByAppPermissionPolicy'));
    await expect(installForUser(there.graph, 'u1', 'app-1')).rejects.toMatchObject({
      code: 'BlockedByAppPermissionPolicy',
    });
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

inShared('shared contract', () =>
  test('contract: every request above satisfies ../shared/graph/graph-slice.yaml (skipped where ../shared is absent)', () => {
    expect(there.contractFaults).toEqual([]);
  }),
);
