export { addComment } from './acts/add-comment';
export { type Continued, continueMesa } from './acts/continue-mesa';
export { counterSchedule, endorseSchedule, sendSchedule } from './acts/cronograma';
export { askFloor, endFloor, giveFloor, skipFloor, withdrawFloor } from './acts/floor';
export { bookAgain, seenInOutlook } from './acts/outlook';
export { cancelMesa, rescheduleMesa } from './acts/reschedule-mesa';
export { callItem, closeMesa, linkCalendar, openMesa } from './acts/run-session';
export { askReport, sendReport } from './acts/send-report';
export { type Speaker, speakerOf } from './acts/speaker';
export { startStep } from './acts/step';
export { takePosition } from './acts/take-position';
export { type Continuable, continuableMesas } from './continuable';
export { convocationWarnings, dateWarnings } from './convocation';
export * from './convocatoria';
export { cronogramaOf } from './cronograma';
export { CRONOGRAMA, type Cronograma, type CronogramaState } from './cronograma-nouns';
export { mesaFeature } from './decider';
export { discussed } from './discussed';
export {
  awaitsDecision,
  type EscalationStatus,
  escalationStatus,
  type Unagreed,
  unagreed,
} from './escalation';
export { type Escalation, RULINGS, type Ruling, type RulingSense } from './escalation-nouns';
export {
  BY_ARRIVAL,
  EMPTY_FLOOR,
  FLOOR_KINDS,
  type Floor,
  type FloorEvent,
  type FloorKind,
  type FloorRequest,
  type FloorTotal,
  floorAfter,
  floorTotals,
  type Holder,
  pointsOfOrder,
  speakingOrder,
  type Turn,
} from './floor';
export { DAYS_AHEAD, type FreeMoments, LONGEST_HALF, type Moment, momentsSaid } from './free-moments';
export { type InviteeFault, type InviteeLine, inviteeFaults } from './invitees';
export * from './mesas';
export { mesaName, mesaTitle } from './naming';
export {
  KeepPresentationInput,
  keepPresentation,
  PrepareOficioInput,
  prepareOficio,
  SendOficioInput,
  sendOficio,
} from './oficio/acts';
export { missingOf, oficioOf } from './oficio/decide';
export { ANEXO_WORDS, ANEXOS, type Anexo, type OficioDocuments, type Presentation } from './oficio/nouns';
export { ordenOf } from './orden';
export { palabraOf } from './palabra';
export {
  AskFloorInput,
  AskReportInput,
  CallItemInput,
  CancelInput,
  CommentInput,
  ContinueInput,
  CounterInput,
  EndorseInput,
  FloorInput,
  GiveFloorInput,
  LinkCalendarInput,
  MesaInput,
  PositionInput,
  RescheduleInput,
  StepInput,
} from './parse';
export { partyOf, type Sides, sidesOf } from './parties';
export { calledTo } from './plan-people';
export * from './preparacion';
export { proposedIndicators } from './proposed';
export { PROPOSITO_WORDS, PROPOSITOS, type Proposito } from './proposito';
export { type CoordinadorCount, type RelatorSuggestion, relatorSuggestion, suggestRelator } from './relator';
export * from './sesion';
export { carryOver, mesaIn, type SesionRef, sesionesOf, sesionOf, sesionOver } from './sesiones';
export type { HeldSesion } from './sesiones-nouns';
export { beforeIndicators, NO_STEPS, nextStep, type StepEvent, type Steps, stepSeconds } from './steps';
export { type KnownMesa, loadMesa, mesaRelations, mesaTarget } from './target';
export { type Convocation, calendarWarnings, warningsFor } from './warnings';
export { FLOOR_WORDS, OUTCOME_WORDS, OUTCOMES, PARTY_WORDS, RULING_WORDS } from './words';
