import type { Feature, Stamp } from '../kernel/feature';
import { type Result, refuse } from '../kernel/result';
import { decideCronograma } from './cronograma';
import { decideCancel, decideLink, decideReschedule, decideSchedule } from './decide/calendar';
import { decideContinue } from './decide/continue';
import { decideReport, decideRuling } from './decide/escalation';
import { decideFloor } from './decide/floor';
import { decideOutlook } from './decide/outlook';
import {
  decideCall,
  decideClose,
  decideComment,
  decideOpen,
  decideOutcome,
  decidePosition,
} from './decide/session';
import { decideStep } from './decide/steps';
import { evolve } from './evolve';
import type { MesaCommand, MesaEvent, MesaState } from './mesas';
import { react } from './react';
import { row } from './row';

export const NO_MESA = refuse(
  'mesa-inexistente',
  'No encontré esa mesa. Puede que el enlace sea antiguo: ábrala de nuevo desde la lista de mesas.',
);

function decide(command: MesaCommand & Stamp, state: MesaState): Result<readonly MesaEvent[]> {
  if (command.type === 'schedule') return decideSchedule(command, state);
  if (state.kind === 'none') return NO_MESA;
  switch (command.type) {
    case 'reschedule':
      return decideReschedule(command, state);
    case 'cancel':
      return decideCancel(command, state);
    case 'link-calendar':
      return decideLink(command, state);
    case 'open':
      return decideOpen(state);
    case 'call-item':
      return decideCall(command, state);
    case 'take-position':
      return decidePosition(command, state);
    case 'comment':
      return decideComment(command, state);
    case 'decide-item':
      return decideOutcome(command, state);
    case 'close':
      return decideClose(state);
    case 'send-schedule':
    case 'endorse-schedule':
    case 'counter-schedule':
      return decideCronograma(command, state);
    case 'move-outside':
    case 'lose-event':
    case 'book-again':
      return decideOutlook(command, state);
    case 'continue':
      return decideContinue(command, state);
    case 'send-report':
      return decideReport(command, state);
    case 'rule':
      return decideRuling(command, state);
    case 'start-step':
    case 'end-step':
      return decideStep(command, state);
    case 'ask-floor':
    case 'give-floor':
    case 'end-floor':
    case 'skip-floor':
    case 'withdraw-floor':
      return decideFloor(command, state);
  }
}

/** Stream `mesa:{mesaId}`: convene → hold → close. Only a person closes it; the end of a Teams session does not. */
export const mesaFeature: Feature<MesaCommand, MesaState, MesaEvent> = {
  kind: 'mesa',
  schema: 3,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react,
};
