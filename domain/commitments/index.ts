export { answerDelegation, delegateCommitment } from './acts/delegate';
export { answerExtension, askExtension } from './acts/extend';
export { escalateCommitment, postponeTelling, replanCommitments } from './acts/follow';
export { chooseDigest, closeFeed, openFeed, planDigest } from './acts/preferences';
export { recordCommitment, recordFromDocument } from './acts/record';
export {
  attachEvidence,
  fulfilCommitment,
  rejectCommitment,
  verifyCommitment,
} from './acts/report';
export { commentCommitment, withdrawCommitment } from './acts/withdraw';
export * from './commitments';
export { offeredTo } from './decide/delegate';
export { askedFor } from './decide/extend';
export { commitmentFeature } from './decider';
export {
  AnswerDelegationInput,
  AnswerExtensionInput,
  AskExtensionInput,
  CommentCommitmentInput,
  DelegateInput,
  DigestInput,
  FulfilInput,
  RecordDocumentInput,
  RecordInput,
  RejectInput,
  VerifyInput,
  WithdrawInput,
} from './parse';
export {
  type Calendar,
  escalationPlan,
  firstKey,
  plannedMessages,
  type Reminder,
  reminderPlan,
  stillToTell,
  workingMoment,
} from './plan';
export { FACTS, type Fact } from './react';
export { calendarOf, commitmentTarget, holderFor, isResponsible, namedIn } from './responsible';
export { DIAS_POR_VENCER, type Semaforo, semaforo } from './semaforo';
