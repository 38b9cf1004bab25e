export { signByHand } from './acts/by-hand';
export { takeBackForm, withdrawForm } from './acts/end-form';
export { escalateOverdue, remindDue, tellFollowUp } from './acts/follow';
export { delegateSignature, type Reminded, remindSigners, replaceSigner } from './acts/people';
export { dueDate, type Requested, requestSignatures } from './acts/request-signatures';
export { returnDocument, tellOffice } from './acts/return-document';
export { type SignedOutcome, sign } from './acts/sign';
export { voidFormer } from './acts/void-former';
export { parseVerificationCode, verificationCode } from './code';
export { signingFeature } from './decider';
export {
  ByHandInput,
  FormReasonInput,
  RemindInput,
  ReplaceInput,
  RequestSignaturesInput,
  ReturnInput,
  SignInput,
} from './parse';
export { plannedFollowUp, signingReminders } from './plan';
export type * from './signatures';
export { tellEnded, tellPendings } from './tell';
export { dueBlocks, pendingIds, signerIds, unsignedIds } from './turns';
