import type { Life } from '../life';
import {
  commitmentsComeFromTheirAct,
  commitmentsMoveByTheirRules,
  nobodyIsRemindedTwice,
  noLetterLeavesTwice,
} from './commitments';
import type { Invariant } from './invariant';
import {
  formsSayWhatTheMesaDecided,
  numbersAreGivenOnce,
  onlyAnOpenMesaIsHeld,
  outcomesHaveTheirItems,
  theDespachoDecidesOnce,
  theFloorIsHeldByOne,
} from './mesa';
import {
  cardsShowHowThingsStand,
  theChainIsWhole,
  theQueueEmpties,
  whatIsReadIsWhatHappened,
} from './record';
import {
  actasAreSentToThoseOnTheSheet,
  insertionFollowsSignaturesAndDecisions,
  lockedActasStayLocked,
  signaturesAreTheirOwners,
} from './signatures';
import { aVoteIsOnlyAVote, secretsAreKept, votesAreCountedOnce } from './votes';

const INVARIANTS: Readonly<Record<string, Invariant>> = {
  theFloorIsHeldByOne,
  onlyAnOpenMesaIsHeld,
  outcomesHaveTheirItems,
  formsSayWhatTheMesaDecided,
  theDespachoDecidesOnce,
  numbersAreGivenOnce,
  signaturesAreTheirOwners,
  insertionFollowsSignaturesAndDecisions,
  lockedActasStayLocked,
  actasAreSentToThoseOnTheSheet,
  commitmentsComeFromTheirAct,
  commitmentsMoveByTheirRules,
  nobodyIsRemindedTwice,
  noLetterLeavesTwice,
  votesAreCountedOnce,
  secretsAreKept,
  aVoteIsOnlyAVote,
  theChainIsWhole,
  whatIsReadIsWhatHappened,
  cardsShowHowThingsStand,
  theQueueEmpties,
};

/** Everything that is wrong in a life, each with the name of what should have held. */
export async function faultsOf(life: Life): Promise<readonly string[]> {
  const faults = life.faults.map((fault) => `atTheMoment: ${fault}`);
  for (const [name, invariant] of Object.entries(INVARIANTS))
    for (const fault of await invariant(life)) faults.push(`${name}: ${fault}`);
  return faults;
}
