export type { ActaCommand, ActaEvent, ActaState, ActaTexts } from './actas';
export { composeActa, numeroDe } from './acts/compose-acta';
export { editActa } from './acts/edit-acta';
export { type Locked, lockActa } from './acts/lock-acta';
export { observeActa, reopenActa } from './acts/observe-acta';
export { reviewActa } from './acts/review-acta';
export { type Sent, sendActa } from './acts/send-acta';
export { actaFeature } from './decider';
export { actaIncompleta } from './incomplete';
export { type KnownActa, type LoadedActa, loadActa } from './load';
export {
  ComposeInput,
  EditActaInput,
  LockInput,
  ObserveInput,
  ReopenActaInput,
  ReviewInput,
  SendActaInput,
} from './parse';
