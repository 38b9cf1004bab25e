import type { Stamp } from '../../kernel/feature';
import { compare } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { MesaEvent, MesaState } from '../mesas';
import { carryOver } from '../sesiones';
import type { SesionCommand } from '../sesiones-nouns';
import { BACKWARDS } from './calendar';

type Known = Exclude<MesaState, { kind: 'none' }>;

/** Another sesión of the same mesa with what was left open, linked to the one before (MES-077). */
export function decideContinue(command: SesionCommand & Stamp, state: Known): Result<readonly MesaEvent[]> {
  const { at: _at, by: _by, type: _type, ...sesion } = command;
  if (state.plan.sesionId === sesion.sesionId) return ok([]);
  if (state.kind !== 'closed') return NOT_CLOSED[state.kind];
  if (compare(sesion.start, sesion.end) >= 0) return BACKWARDS;
  const open = carryOver(state).map(({ id }) => id);
  if (open.length === 0)
    return refuse(
      'nada-por-continuar',
      'No se agendó la continuación: todos los indicadores de la mesa quedaron decididos. Si hay que tratar uno de nuevo, agende otra mesa con él.',
    );
  const strange = sesion.itemIds.filter((id) => !open.includes(id));
  if (sesion.itemIds.length === 0 || strange.length > 0)
    return refuse(
      'punto-no-aplazado',
      'No se agendó la continuación: solo continúan los indicadores aplazados o los que el despacho devolvió a una nueva mesa. Revise la lista.',
    );
  if (compare(sesion.start, state.closedAt) < 0)
    return refuse(
      'continuacion-anterior',
      'No se agendó la continuación: empieza antes de que se cerrara la sesión anterior. Revise la fecha.',
    );
  if (sesion.accepted.length > 0 && isBlank(sesion.reason))
    return refuse(
      'falta-motivo',
      'No se agendó la continuación: aceptó advertencias sin decir por qué. Escriba el motivo y agende de nuevo.',
    );
  return ok([{ type: 'continued', ...sesion, reason: sesion.reason.trim() }]);
}

const NOT_CLOSED = {
  scheduled: refuse(
    'sesion-pendiente',
    'No se agendó la continuación: la mesa ya tiene una sesión programada. Reprográmela o cancélela primero.',
  ),
  open: refuse(
    'mesa-abierta',
    'No se agendó la continuación: la mesa está abierta. Ciérrela; lo que quede aplazado pasa a la siguiente sesión.',
  ),
  cancelled: refuse(
    'mesa-cancelada',
    'No se agendó la continuación: la mesa fue cancelada. Agende una nueva.',
  ),
};
