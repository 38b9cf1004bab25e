import fc from 'fast-check';
import {
  type CommitmentCommand,
  type CommitmentEvent,
  type CommitmentState,
  commitmentFeature,
} from '../../domain/commitments';
import { addDays } from '../../domain/kernel/instant';
import { at, stamp, TODAY } from '../helpers/given';
import { facts, record, verify } from './given-commitment';

describe('any life of a commitment', () => {
  type One = CommitmentCommand & ReturnType<typeof stamp>;
  const people = fc.constantFrom('enlace', 'suplente', 'p-moderadora', 'usepot', 'sistema');
  const moment = fc.integer({ min: 0, max: 60 }).map((days) => at(`${addDays(TODAY, days)} 09:00`));
  const text = fc.constantFrom('', 'x', 'y');
  const date = fc.integer({ min: -5, max: 90 }).map((days) => addDays(TODAY, days));
  const asked = fc.oneof(
    fc.constant(record()),
    fc.constantFrom('a', 'b').map((sha256): CommitmentCommand => ({ type: 'attach', sha256 })),
    text.map((evidence): CommitmentCommand => ({ type: 'report', evidence })),
    text.map((note): CommitmentCommand => ({ ...verify, note })),
    text.map((reason): CommitmentCommand => ({ type: 'reject', reason })),
    text.map((said): CommitmentCommand => ({ type: 'comment', commentId: said, text: said })),
    fc.tuple(people, text).map(
      ([personId, reason]): CommitmentCommand => ({
        type: 'delegate',
        to: { personId, version: 1 },
        reason,
      }),
    ),
    fc.constant<CommitmentCommand>({ type: 'accept-delegation' }),
    text.map((reason): CommitmentCommand => ({ type: 'decline-delegation', reason })),
    fc
      .tuple(date, text)
      .map(([until, reason]): CommitmentCommand => ({ type: 'ask-extension', until, reason })),
    fc
      .tuple(fc.option(date), text)
      .map(([until, reason]): CommitmentCommand => ({ type: 'grant-extension', until, reason })),
    text.map((reason): CommitmentCommand => ({ type: 'deny-extension', reason })),
    fc.tuple(fc.constantFrom('superior' as const, 'moderador' as const), date, people).map(
      ([nivel, due, personId]): CommitmentCommand => ({
        type: 'escalate',
        nivel,
        due,
        to: { personId, version: 1 },
      }),
    ),
    text.map((reason): CommitmentCommand => ({ type: 'withdraw', reason })),
  );
  const lives = fc.array(
    fc.tuple(asked, people, moment).map(([command, by, when]): One => ({ ...command, ...stamp(by, when) })),
    { maxLength: 25 },
  );
  const live = (commands: readonly One[], each: (step: Step) => void) => {
    let state = commitmentFeature.initial;
    for (const command of commands) {
      const decided = commitmentFeature.decide(command, state);
      for (const event of decided.ok ? decided.value : []) {
        const stamped = { ...event, at: command.at, by: command.by };
        const after = commitmentFeature.evolve(state, stamped);
        each({ before: state, event: stamped, after });
        state = after;
      }
      const again = commitmentFeature.decide(command, state);
      if (decided.ok && again.ok && command.type !== 'delegate' && command.type !== 'ask-extension')
        expect(again.value).toEqual([]);
    }
    return state;
  };
  interface Step {
    readonly before: CommitmentState;
    readonly event: CommitmentEvent & ReturnType<typeof stamp>;
    readonly after: CommitmentState;
  }

  test('MES-078 no passing of time changes a date: only an extension that was granted, and only forward', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        live(commands, ({ before, event, after }) => {
          if (before.kind === 'none' || after.kind === 'none') return;
          const moved = after.due > before.due ? 'forward' : after.due === before.due ? 'same' : 'back';
          expect(moved).toBe(event.type === 'extension-granted' ? 'forward' : 'same');
          expect(after.dates.at(-1)?.due).toBe(after.due);
          expect(after.dates.slice(0, before.dates.length)).toEqual(before.dates);
        });
      }),
    );
  });
  test('F41 whoever owes it or reported it never verifies it', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        live(commands, ({ before, event }) => {
          if (event.type !== 'verified' && event.type !== 'rejected') return;
          expect(before.kind).toBe('reported');
          if (before.kind !== 'reported') return;
          expect([before.owner.personId, before.report.by.personId, 'sistema']).not.toContain(
            event.by.personId,
          );
        });
      }),
    );
  });
  test('MES-059 it is always traceable to its act, and to each person who owed it', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        const state = live(
          [record() as One, ...commands].map((one) => ({ ...stamp(), ...one })),
          ({ after }) => {
            if (after.kind === 'none') throw new Error('it cannot vanish');
            expect(after.origin).toEqual(facts.origin);
            const passed = after.delegations.filter(({ answer }) => answer.kind === 'accepted');
            expect([facts.owner, ...passed.map(({ to }) => to)].at(-1)).toEqual(after.owner);
            for (const [i, { from }] of passed.entries())
              expect(from).toEqual(i === 0 ? facts.owner : passed[i - 1]?.to);
          },
        );
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });
  test('F40 a level is told once for the same date, and every fact has its own key', () => {
    fc.assert(
      fc.property(lives, (commands) => {
        const keys: string[] = [];
        const state = live(commands, ({ event, after }) =>
          keys.push(...commitmentFeature.react(event, after, 'c').map(({ key }) => key)),
        );
        expect(new Set(keys).size).toBe(keys.length);
        if (state.kind === 'none') return;
        const told = state.escalations.map(({ nivel, due }) => `${nivel} ${due}`);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
