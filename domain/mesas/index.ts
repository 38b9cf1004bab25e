export { addComment } from './acts/add-comment';
export { cancelMesa, rescheduleMesa } from './acts/reschedule-mesa';
export { callItem, closeMesa, linkCalendar, openMesa } from './acts/run-session';
export { takePosition } from './acts/take-position';
export { convocationWarnings } from './convocation';
export { mesaFeature } from './decider';
export { type InviteeFault, type InviteeLine, inviteeFaults } from './invitees';
export * from './mesas';
export { mesaName, mesaTitle } from './naming';
export {
  CallItemInput,
  CancelInput,
  CommentInput,
  LinkCalendarInput,
  MesaInput,
  PositionInput,
  RescheduleInput,
} from './parse';
export { partyOf, type Sides, sidesOf } from './parties';
export { calledTo } from './plan-people';
export { type CoordinadorCount, type RelatorSuggestion, relatorSuggestion, suggestRelator } from './relator';
export { type KnownMesa, loadMesa, mesaRelations, mesaTarget } from './target';
export { type Convocation, warningsFor } from './warnings';
export { OUTCOME_WORDS, OUTCOMES, PARTY_WORDS } from './words';
