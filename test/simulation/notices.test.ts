import { actaFeature } from '../../domain/actas';
import { attendanceFeature } from '../../domain/attendance';
import { commitmentFeature } from '../../domain/commitments';
import { formFeature } from '../../domain/dies058';
import { ok } from '../../domain/kernel/result';
import type { Store } from '../../domain/kernel/store';
import { mesaFeature } from '../../domain/mesas';
import { signingFeature } from '../../domain/signatures';
import { brokenLinks } from './invariants/record';
import { Life } from './life';
import { play } from './play';
import { noticed, spoiled, wrong } from './sabotage';

afterEach(() => jest.restoreAllMocks());

test.each<[string, string, () => void]>([
  [
    'F11 a floor held by two',
    'theFloorIsHeldByOne',
    () =>
      wrong(
        mesaFeature,
        spoiled('give-floor', (events) => events.filter(({ type }) => type !== 'floor-ended')),
      ),
  ],
  [
    'MES-057 an outcome without its item',
    'outcomesHaveTheirItems',
    () =>
      wrong(
        mesaFeature,
        spoiled('decide-item', (events) => events.map((event) => ({ ...event, itemId: 'otro' }))),
      ),
  ],
  [
    'MES-057 a mesa closed with items undecided',
    'outcomesHaveTheirItems',
    () =>
      wrong(
        mesaFeature,
        (decide) => (command, state) =>
          command.type === 'close' && state.kind === 'open'
            ? ok([{ type: 'closed' }])
            : decide(command, state),
      ),
  ],
  [
    'MES-054 a comment in a mesa that is closed',
    'onlyAnOpenMesaIsHeld',
    () =>
      wrong(
        mesaFeature,
        (decide) => (command, state) =>
          decide(command, command.type === 'comment' ? { ...state, kind: 'open' } : state),
      ),
  ],
  [
    'DIE-015 an insertion before its signatures',
    'insertionFollowsSignaturesAndDecisions',
    () =>
      wrong(
        signingFeature,
        spoiled('sign', (events) => (events.length === 1 ? [...events, { type: 'completed' }] : events)),
      ),
  ],
  [
    'MES-060 a form sent to signature without agreement',
    'insertionFollowsSignaturesAndDecisions',
    () =>
      wrong(
        formFeature,
        (decide) => (command, state) =>
          decide(command, command.type === 'send-to-sign' ? { ...state, outcome: 'concertado' } : state),
      ),
  ],
  [
    'DIE-010 a signature in somebody else’s block',
    'signaturesAreTheirOwners',
    () =>
      wrong(signingFeature, (decide) => (command, state) => {
        const blocks = (state['blocks'] ?? []) as readonly { block: string; signer: object }[];
        const by = blocks.find(({ block }) => block === command['block'])?.signer ?? command['by'];
        return decide(command.type === 'sign' ? { ...command, by } : command, state);
      }),
  ],
  [
    'MES-075 an acta signed after it was locked',
    'lockedActasStayLocked',
    () =>
      wrong(
        signingFeature,
        (decide) => (command, state) => (command.type === 'close' ? ok([]) : decide(command, state)),
      ),
  ],
  [
    'MES-075 an acta that forgets who did not sign',
    'lockedActasStayLocked',
    () =>
      wrong(
        actaFeature,
        spoiled('lock', (events) => events.map((event) => ({ ...event, unsigned: [] }))),
      ),
  ],
  [
    'MES-071 an acta sent to others than those on the sheet',
    'actasAreSentToThoseOnTheSheet',
    () =>
      wrong(
        attendanceFeature,
        spoiled('settle', (events) => events.map((event) => ({ ...event, people: [] }))),
      ),
  ],
  [
    'MES-059 a commitment that comes from nowhere',
    'commitmentsComeFromTheirAct',
    () =>
      wrong(
        commitmentFeature,
        spoiled('record', (events) =>
          events.map((event) => ({ ...event, origin: { ...(event['origin'] as object), sesionId: 'otra' } })),
        ),
      ),
  ],
  [
    'F39 an extension that nobody else granted',
    'commitmentsMoveByTheirRules',
    () =>
      wrong(
        commitmentFeature,
        spoiled('ask-extension', (events) =>
          events.flatMap((event) => [event, { ...event, type: 'extension-granted' }]),
        ),
      ),
  ],
  [
    'MES-073 somebody reminded twice a day',
    'nobodyIsRemindedTwice',
    () =>
      wrong(
        signingFeature,
        (decide) => (command, state) =>
          decide(command, command.type === 'remind' ? { ...state, reminders: [] } : state),
      ),
  ],
  [
    'MES-051 a card that stays behind',
    'cardsShowHowThingsStand',
    () => {
      const { react } = mesaFeature;
      jest
        .spyOn(mesaFeature, 'react')
        .mockImplementation((event, state, id) =>
          event.type === 'position-taken' ? [] : react(event, state, id),
        );
    },
  ],
  [
    'a state that is not what its events say',
    'whatIsReadIsWhatHappened',
    () => {
      const { evolve } = mesaFeature;
      let n = 0;
      jest.spyOn(mesaFeature, 'evolve').mockImplementation((state, event) => {
        const next = evolve(state, event);
        return next.kind === 'none' ? next : { ...next, bookings: n++ };
      });
    },
  ],
])(
  'the simulation notices %s',
  async (_what, name, sabotage) => {
    sabotage();
    expect(await noticed(name)).toMatch(new RegExp(`^${name}: `));
  },
  300_000,
);

test('X-048 the simulation notices a record that takes the same command twice', async () => {
  let n = 0;
  const forgetful = (store: Store): Store => ({
    ...store,
    transaction: (tenantId, work) =>
      store.transaction(tenantId, (tx) =>
        work({ ...tx, commit: (batch) => tx.commit({ ...batch, commandId: `${batch.commandId}#${++n}` }) }),
      ),
  });
  const fault = await noticed('atTheMoment', (seed) => Life.begin(seed, forgetful));
  expect(fault).toContain('a late duplicate of');
}, 300_000);

test('X-048 the simulation notices a record that was altered', async () => {
  const life = await play(1);
  const mesa = life.journal.find(({ kind }) => kind === 'mesa')?.id ?? '';
  const history = await life.reader().history('mesa', mesa);
  expect(brokenLinks(history)).toEqual([]);
  const altered = history.map((event, i) =>
    i === 1 ? { ...event, data: { ...event.data, note: 'otra' } } : event,
  );
  expect(brokenLinks(altered)).toEqual([`mesa ${mesa} is broken at 2`]);
  expect(brokenLinks(history.slice(1))).not.toEqual([]);
});
