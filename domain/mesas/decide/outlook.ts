import { compare } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import type { MesaEvent, MesaState } from '../mesas';
import type { OutlookCommand } from '../outlook-nouns';

type Known = Exclude<MesaState, { kind: 'none' }>;

/**
 * The event is not where the product left it: somebody moved or cancelled it in Outlook. Compared with what Outlook was last told, never with
 * the plan: a change of ours that is still on its way is not taken for somebody else's.
 */
export function decideOutlook(command: OutlookCommand, state: Known): Result<readonly MesaEvent[]> {
  if (command.type === 'book-again') return decideBookAgain(state);
  const { calendar } = state;
  if (state.kind !== 'scheduled' || calendar?.eventId !== command.eventId || state.lost) return ok([]);
  if (command.type === 'lose-event') return ok([{ type: 'event-lost', eventId: command.eventId }]);
  const { start, end, eventId } = command;
  const told = { start: calendar.start ?? state.plan.start, end: calendar.end ?? state.plan.end };
  const known =
    (told.start === start && told.end === end) || (state.plan.start === start && state.plan.end === end);
  return ok(known || compare(start, end) >= 0 ? [] : [{ type: 'moved-outside', eventId, start, end }]);
}

function decideBookAgain(state: Known): Result<readonly MesaEvent[]> {
  if (state.kind !== 'scheduled')
    return refuse(
      'mesa-no-programada',
      'No se citó de nuevo: la mesa ya se abrió, se cerró o fue cancelada. Agende otra sesión si hace falta.',
    );
  return ok(state.lost ? [{ type: 'booked-again' }] : []);
}
