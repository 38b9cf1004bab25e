import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import type { KnownSesion, SesionCommand, SesionEvent } from './nouns';

type Of<T extends SesionCommand['type']> = Extract<SesionCommand, { type: T }> & Stamp;
type Decision = Result<readonly SesionEvent[]>;

/** Its event is no longer in Outlook: who conducts it decides, as of a mesa (MES-027); nothing is cancelled by itself. */
export function decideLost({ eventId }: Of<'lose-sesion'>, state: KnownSesion): Decision {
  const known = state.kind === 'scheduled' && !state.lost && state.calendar?.eventId === eventId;
  return ok(known ? [{ type: 'lost-outside' }] : []);
}

/** «Citar de nuevo»: another event, for Outlook keeps the first one cancelled. */
export function decideBookAgain(state: KnownSesion): Decision {
  if (state.kind !== 'scheduled')
    return refuse(
      'sesion-no-programada',
      'No se citó de nuevo: la sesión ya se abrió, terminó o fue cancelada. Agende otra si hace falta.',
    );
  return ok(state.lost ? [{ type: 'booked-again' }] : []);
}
