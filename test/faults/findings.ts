import { acknowledgedClicksAreRecorded } from './invariants/acknowledged';
import type { Aftermath, Invariant } from './invariants/invariant';
import { everythingHappenedOnce, noDeadLetters, nothingIsOwed } from './invariants/recorded';
import { commitmentsAreThose, formIsInsertedOnce, mesaIsClosedAndSigned } from './invariants/seen';
import {
  cardsAreNotLeftTwice,
  lettersAreSentOnce,
  noLetterIsHalfWritten,
  oneEventInTheCalendar,
  oneTabInTheChat,
} from './invariants/told';

/** Something that must hold whatever was killed, and does not. */
export interface Finding {
  readonly invariant: string;
  readonly what: string;
}

const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'an acknowledged click is in the record': acknowledgedClicksAreRecorded,
  'everything happened exactly once': everythingHappenedOnce,
  'the mesa is closed, its acta locked, its forms decided': mesaIsClosedAndSigned,
  'the form is inserted exactly once, with its five signatures': formIsInsertedOnce,
  'the commitments are exactly those acknowledged': commitmentsAreThose,
  'one event in the calendar': oneEventInTheCalendar,
  'one tab in the chat of the meeting': oneTabInTheChat,
  'every letter is sent once, whole, to whom it is due': lettersAreSentOnce,
  'no letter is left half written': noLetterIsHalfWritten,
  'no card is left twice beyond the documented window': cardsAreNotLeftTwice,
  'the outbox is empty': nothingIsOwed,
  'no dead letters': noDeadLetters,
};

/** Each invariant by its name, with every way in which it does not hold. */
export async function findings(after: Aftermath): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [invariant, check] of Object.entries(INVARIANTS)) {
    const broken = await check(after).catch((error: unknown) => [
      `it could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    ]);
    for (const what of broken) found.push({ invariant, what });
  }
  return found;
}
