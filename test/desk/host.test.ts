import {
  answerTo,
  type FrameRequest,
  isRequest,
  type Situation,
  stepFor,
} from '../../functions/local/desk/frame/protocol';

const situation: Situation = {
  frame: 'sidePanel',
  theme: 'dark',
  user: { id: 'oid-1', mail: 'ana@planeacion.example', name: 'Ana' },
  tenantId: 'tid-1',
  entityId: 'inicio',
  subEntityId: 'mesas/7',
  chatId: '19:meeting_x@thread.v2',
  meetingId: 'm-1',
  sessionId: 's-1',
};
const ask = (func: string, ...args: unknown[]): FrameRequest => ({ id: 3, uuidAsString: 'u-3', func, args });
const replied = (func: string, ...args: unknown[]): readonly unknown[] => {
  const step = stepFor(ask(func, ...args), situation);
  if (step.kind !== 'reply') throw new Error(`${func}: ${step.kind}`);
  return step.args;
};

describe('the frame answers as Teams answers @microsoft/teams-js', () => {
  test('initialize tells the frame, the client, what is supported and the version of the SDK', () => {
    const [frame, client, runtime, version] = replied('initialize', '2.58.0', 4, []);
    expect([frame, client, version]).toEqual(['sidePanel', 'web', '2.58.0']);
    expect(JSON.parse(String(runtime))).toMatchObject({ apiVersion: 4, supports: { pages: {}, dialog: {} } });
  });

  test('the context carries person, tenant, theme, chat, meeting and the page of the link', () => {
    expect(replied('getContext')[0]).toMatchObject({
      userObjectId: 'oid-1',
      tid: 'tid-1',
      theme: 'dark',
      locale: 'es-co',
      chatId: '19:meeting_x@thread.v2',
      meetingId: 'm-1',
      subEntityId: 'mesas/7',
      frameContext: 'sidePanel',
    });
  });

  test('outside of a chat the context names none', () => {
    const step = stepFor(ask('getContext'), { ...situation, chatId: null, meetingId: null });
    expect(step.kind === 'reply' && Object.keys(step.args[0] as object)).not.toContain('chatId');
  });

  test.each([
    ['authentication.getAuthToken', { kind: 'token' }],
    ['appInitialization.success', { kind: 'ready' }],
    ['registerHandler', { kind: 'none' }],
    ['nobody.knows.this', { kind: 'none' }],
  ])('%s', (func, step) => {
    expect(stepFor(ask(func), situation)).toEqual(step);
  });

  test('links, dialogs and settings reach the host with what was asked', () => {
    expect(stepFor(ask('executeDeepLink', 'https://x.example/'), situation)).toEqual({
      kind: 'open',
      url: 'https://x.example/',
    });
    expect(stepFor(ask('tasks.startTask', { title: 'Firmar' }), situation)).toEqual({
      kind: 'task',
      info: { title: 'Firmar' },
    });
    expect(stepFor(ask('tasks.completeTask', 'listo'), situation)).toEqual({
      kind: 'task-done',
      result: 'listo',
    });
    expect(replied('settings.getSettings')[0]).toMatchObject({ entityId: 'inicio' });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no es dirección'])(
    'the address %s is not opened',
    (url) => {
      expect(replied('executeDeepLink', url)[0]).toBe(false);
    },
  );

  test('an answer names the request it answers', () => {
    expect(answerTo(ask('x'), [true])).toEqual({ id: 3, uuidAsString: 'u-3', args: [true] });
  });

  test.each([[null], ['initialize'], [{ func: 'initialize' }], [{ id: 1 }], [[]]])(
    'what is no request is ignored: %j',
    (data) => {
      expect(isRequest(data)).toBe(false);
    },
  );
});
