export { attachStep, recordStep, reopenStep } from './acts';
export { type GuestSuggestion, guestSuggestions, preparacionWarnings } from './consult';
export { openSteps, preparacionFeature } from './decider';
export {
  type Hecho,
  PASO_WORDS,
  PASOS,
  type Paso,
  type PreparacionState,
  type RolInvitada,
} from './nouns';
export { AttachStepInput, RecordStepInput, ReopenStepInput } from './parse';
