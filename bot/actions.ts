import type { Actions } from './act-on';
import { lockAction, sendAction, showActa } from './actas/acta.action';
import {
  addAttendeesAction,
  editActaAction,
  observeAction,
  reopenAction,
  reviewAction,
  reviewHere,
} from './actas/life.action';
import { registerSelfAction } from './attendance/register-self.action';
import { fulfilAction, recordAction, saidCommitment } from './commitments/commitment.action';
import { digestAction } from './commitments/digest.action';
import {
  answerDelegationAction,
  answerExtensionAction,
  askExtensionAction,
  commentCommitmentAction,
  delegateAction,
  listCommitments,
  rejectAction,
  showCommitment,
  verifyAction,
  withdrawAction,
} from './commitments/life.action';
import { noVbAction, refreshConvocados, showConvocados, vbAction } from './convocatoria/convocatoria.action';
import {
  avalsHere,
  bookAgainAction,
  cancelAction,
  counterAction,
  cronogramaAction,
  endorseAction,
  sendScheduleAction,
  showAval,
} from './cronograma/cronograma.action';
import { editAction, fichaAction, showFull } from './dies058/edit.action';
import { takeBackFormAction, withdrawFormAction } from './dies058/end.action';
import { sendFormsAction } from './dies058/send.action';
import { recordDecisionAction, sendReportAction, showDissent } from './dissent/dissent.action';
import { findIndicator, showIndicator } from './indicators/find.action';
import { aloudAction, commentAction } from './mesas/comment.action';
import { continueAction } from './mesas/continue.action';
import { continueWhich } from './mesas/continue-which.action';
import { closeAction, decideAction } from './mesas/decide.action';
import { findIndicators } from './mesas/find-indicators.action';
import { closeHere, nextHere, openHere } from './mesas/here.action';
import {
  askFloorAction,
  endFloorAction,
  floorForAction,
  giveFloorAction,
  leaveFloorAction,
  skipFloorAction,
} from './mesas/palabra.action';
import { askHere, giveHere, leaveHere, noteHere } from './mesas/palabra-here.action';
import { formOfDependencia, newMesa, schedule } from './mesas/schedule.action';
import { callAction, openAction, positionAction, showMesa, stepAction } from './mesas/session.action';
import { help } from './people/help.action';
import { doStep, prepareHere, radicadoAction, readinessHere } from './preparar/preparar.action';
import { refresh } from './refresh.action';
import { showPendings } from './reports/show-pendings.action';
import { listMesas, remindAction, whoAction } from './reports/who.action';
import {
  byHandAction,
  delegateSignatureAction,
  replaceSignerAction,
  showDocument,
} from './signatures/document.action';
import { findAgreements, findDocuments, remindHere } from './signatures/find.action';
import { returnAction } from './signatures/return.action';
import { showSigning } from './signatures/show.action';
import { signAction } from './signatures/sign.action';
import { endVoteHere, newVoteHere, resultHere, voteHere } from './votes/here.action';
import {
  aloudVoteAction,
  endVoteAction,
  newVoteAction,
  openVoteAction,
  voteAction,
} from './votes/votes.action';

/** Everything that can be clicked or asked for, on one screen. */
export const actions: Actions = {
  'people/help': help,
  'mesas/new': newMesa,
  'mesas/form': formOfDependencia,
  'mesas/schedule': schedule,
  'mesas/schedule-find': findIndicators,
  'mesas/list': listMesas,
  'mesas/show': showMesa,
  'preparar/show': prepareHere,
  'preparar/alistamiento': readinessHere,
  'preparar/do': doStep,
  'preparar/radicado': radicadoAction,
  'mesas/open': openAction,
  'mesas/open-here': openHere,
  'mesas/call-item': callAction,
  'mesas/next': nextHere,
  'mesas/step': stepAction,
  'mesas/ask-floor': askFloorAction,
  'mesas/ask-floor-here': askHere,
  'mesas/give-floor': giveFloorAction,
  'mesas/give-floor-here': giveHere,
  'mesas/end-floor': endFloorAction,
  'mesas/skip-floor': skipFloorAction,
  'mesas/leave-floor': leaveFloorAction,
  'mesas/leave-floor-here': leaveHere,
  'mesas/floor-for': floorForAction,
  'mesas/note-here': noteHere,
  'votaciones/new': newVoteAction,
  'votaciones/new-here': newVoteHere,
  'votaciones/open': openVoteAction,
  'votaciones/vote': voteAction,
  'votaciones/vote-here': voteHere,
  'votaciones/aloud': aloudVoteAction,
  'votaciones/end': endVoteAction,
  'votaciones/end-here': endVoteHere,
  'votaciones/result-here': resultHere,
  'mesas/position': positionAction,
  'mesas/comment': commentAction,
  'mesas/aloud': aloudAction,
  'mesas/decide-item': decideAction,
  'mesas/close': closeAction,
  'attendance/register-self': registerSelfAction,
  'mesas/continue': continueAction,
  'mesas/continue-which': continueWhich,
  'mesas/close-here': closeHere,
  'convocatoria/show': showConvocados,
  'convocatoria/answers': refreshConvocados,
  'convocatoria/vb': vbAction,
  'convocatoria/no-vb': noVbAction,
  'cronograma/list': cronogramaAction,
  'cronograma/show': showAval,
  'cronograma/mine': avalsHere,
  'cronograma/send': sendScheduleAction,
  'cronograma/endorse': endorseAction,
  'cronograma/counter': counterAction,
  'cronograma/book-again': bookAgainAction,
  'cronograma/cancel': cancelAction,
  'dies058/full': showFull,
  'dies058/edit': editAction,
  'dies058/ficha': fichaAction,
  'dies058/send-to-sign': sendFormsAction,
  'dies058/take-back': takeBackFormAction,
  'dies058/withdraw': withdrawFormAction,
  'dies058/agreements': findAgreements,
  'dissent/show': showDissent,
  'dissent/send': sendReportAction,
  'dissent/decide': recordDecisionAction,
  'commitments/record': recordAction,
  'commitments/said': saidCommitment,
  'commitments/fulfil': fulfilAction,
  'commitments/list': listCommitments,
  'commitments/show': showCommitment,
  'commitments/verify': verifyAction,
  'commitments/reject': rejectAction,
  'commitments/delegate': delegateAction,
  'commitments/answer-delegation': answerDelegationAction,
  'commitments/ask-extension': askExtensionAction,
  'commitments/answer-extension': answerExtensionAction,
  'commitments/comment': commentCommitmentAction,
  'commitments/withdraw': withdrawAction,
  'commitments/digest': digestAction,
  'actas/show': showActa,
  'actas/send': sendAction,
  'actas/lock': lockAction,
  'actas/review': reviewAction,
  'actas/review-here': reviewHere,
  'actas/edit': editActaAction,
  'actas/take-back': reopenAction,
  'actas/observe': observeAction,
  'attendance/add': addAttendeesAction,
  'signatures/show': showSigning,
  'signatures/sign': signAction,
  'signatures/return': returnAction,
  'signatures/remind': remindAction,
  'signatures/remind-here': remindHere,
  'signatures/document': showDocument,
  'signatures/find': findDocuments,
  'signatures/delegate': delegateSignatureAction,
  'signatures/replace': replaceSignerAction,
  'signatures/by-hand': byHandAction,
  'pendings/show': showPendings,
  'pendings/who': whoAction,
  'indicators/find': findIndicator,
  'indicators/show': showIndicator,
  'cards/refresh': refresh,
};
