import { coalescing, isTeamsFault, type TeamsFault, teamsAdapter } from '../../functions/adapters/teams';
import { teamsFault } from '../../functions/adapters/teams/fault';
import { patiently } from '../../functions/adapters/teams/patience';
import { type Connector, connector, TENANT } from './connector';

let there: Connector;
beforeAll(async () => {
  there = await connector();
});
beforeEach(() => there.forget());
afterAll(() => there.close());

describe('messages outside a turn', () => {
  const place = () => ({ serviceUrl: there.service, conversationId: '19:meeting_a@thread.v2' });
  const faultOf = (work: Promise<unknown>): Promise<TeamsFault> =>
    work.then(
      () => fail('no fault'),
      (error: TeamsFault) => error,
    );

  test('posted, edited in place by its id, and a personal conversation opened in the tenant', async () => {
    const adapter = teamsAdapter(there.settings());
    const id = await adapter.sendTo(place(), { type: 'message', text: 'uno' });
    await adapter.update(place(), id, { type: 'message', text: 'dos' });
    const personal = await adapter.createPersonal('aad-1');
    expect(personal).toEqual({ serviceUrl: there.service, conversationId: 'act-1' });
    expect(there.calls.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
      'POST /v3/conversations/19:meeting_a@thread.v2/activities',
      'PUT /v3/conversations/19:meeting_a@thread.v2/activities/act-1',
      'POST /v3/conversations',
    ]);
    expect(there.calls[2]?.body).toMatchObject({
      members: [{ id: 'aad-1' }],
      channelData: { tenant: { id: TENANT } },
    });
  });

  test('whom the bot never met is asked of the roster once; who is not in it, or an answer that does not come, is nobody', async () => {
    const adapter = teamsAdapter(there.settings());
    there.next = (c) => c.json({ error: { code: 'MemberNotFoundInConversation', message: 'no' } }, 404);
    expect(await adapter.memberId(place(), 'aad-9')).toBeNull();
    there.next = (c) => c.json({ id: '29:relator', aadObjectId: 'aad-9' });
    expect(await adapter.memberId(place(), 'aad-9')).toBe('29:relator');
    expect(await adapter.memberId(place(), 'aad-9')).toBe('29:relator');
    expect(there.calls.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
      'GET /v3/conversations/19:meeting_a@thread.v2/members/aad-9',
      'GET /v3/conversations/19:meeting_a@thread.v2/members/aad-9',
    ]);
  });

  test.each([
    [403, 'BotNotInConversationRoster', 'unreachable'],
    [403, 'MessageWritesBlocked', 'unreachable'],
    [404, 'ActivityNotFoundInConversation', 'missing'],
    [413, 'MessageSizeTooBig', 'too-large'],
    [400, 'MessageSizeTooBig', 'too-large'],
    [502, 'BadGateway', 'unavailable'],
    [400, 'BadArgument', 'rejected'],
  ] as const)('%i %s is «%s», told once', async (status, code, kind) => {
    there.next = (c) => c.json({ error: { code, message: 'no' } }, status);
    expect((await faultOf(teamsAdapter(there.settings()).sendTo(place(), { type: 'message' }))).kind).toBe(
      kind,
    );
    expect(there.calls).toHaveLength(1);
  });

  test('429 waits what Teams asks, with jitter; a wait of minutes is the queue’s', async () => {
    const slept: number[] = [];
    const patience = {
      tries: 3,
      longestWaitSeconds: 8,
      sleep: async (ms: number) => void slept.push(ms),
      chance: () => 0.5,
    };
    let tries = 0;
    await patiently(async () => {
      if (++tries < 3) throw teamsFault(429, 'TooManyRequests', tries === 1 ? '2' : null);
    }, patience);
    expect(slept).toEqual([2500, 2500]);
    const late = await faultOf(patiently(() => Promise.reject(teamsFault(429, 'x', '60')), patience));
    expect(isTeamsFault(late, 'throttled') && late.retryAfterSeconds).toBe(60);
  });

  test('a burst on one card becomes two edits, the last of which shows the last state', async () => {
    const coalesce = coalescing();
    let state = 0;
    const shown: number[] = [];
    const show = async () => {
      const seen = state;
      await new Promise((resolve) => setTimeout(resolve, 5));
      shown.push(seen);
    };
    await Promise.all(
      Array.from({ length: 50 }, () => {
        state++;
        return coalesce('item:1', show);
      }),
    );
    expect(shown).toEqual([1, 50]);
    await coalesce('item:1', show);
    expect(shown).toHaveLength(3);
  });
});
