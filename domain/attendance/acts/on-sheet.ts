import type { CommandOf } from '../../kernel/feature';
import { consulting, type Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { loadMesa, loadSesion, mesaTarget, sesionOf, sesionTarget } from '../../mesas';
import { type Action, may } from '../../people';
import type { AttendanceState } from '../attendance';
import { attendanceFeature } from '../decider';

interface Asked {
  readonly mesaId: string;
  /** Absent: the current sesión. */
  readonly sesionId?: string | undefined;
}

/** The id of the sheet of a mesa's sesión, when the actor may do this to it. */
export async function permittedSheet(
  desk: Desk,
  { mesaId, sesionId }: Asked,
  action: Action,
): Promise<Result<string>> {
  const mesa = await loadMesa(consulting(desk), mesaId);
  if (!mesa.ok) {
    const alone = await ofSesion(desk, mesaId, action);
    return alone ?? mesa;
  }
  const allowed = may(desk.actor, action, mesaTarget(mesaId, mesa.value, desk.actor), mesa.value.kind);
  if (!allowed.ok) return allowed;
  const sesion = sesionOf(mesa.value, sesionId ?? mesa.value.plan.sesionId);
  return sesion
    ? ok(sesion.sesionId)
    : refuse(
        'sesion-inexistente',
        'No se guardó: esa sesión no es de esta mesa. Ábrala desde la lista de mesas.',
      );
}

/** A sesión without mesa has its own sheet, and its own id stands where that of the mesa would; `null`: there is none (MES-036). */
async function ofSesion(desk: Desk, sesionId: string, action: Action): Promise<Result<string> | null> {
  const sesion = await loadSesion(consulting(desk), sesionId);
  if (!sesion.ok) return null;
  const allowed = may(
    desk.actor,
    action,
    sesionTarget(sesionId, sesion.value, desk.actor),
    sesion.value.kind,
  );
  return allowed.ok ? ok(sesionId) : allowed;
}

export const changeSheet = (
  desk: Desk,
  sesionId: string,
  command: CommandOf<typeof attendanceFeature>,
): Promise<Result<AttendanceState>> => desk.change(attendanceFeature, sesionId, command);
