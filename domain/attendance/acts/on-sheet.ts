import type { CommandOf } from '../../kernel/feature';
import { consulting, type Desk } from '../../kernel/handle';
import { ok, type Result } from '../../kernel/result';
import { loadMesa, mesaTarget } from '../../mesas';
import { type Action, may } from '../../people';
import type { AttendanceState } from '../attendance';
import { attendanceFeature } from '../decider';

/** The id of the sheet of a mesa's sesión, when the actor may do this to it. */
export async function permittedSheet(desk: Desk, mesaId: string, action: Action): Promise<Result<string>> {
  const mesa = await loadMesa(consulting(desk), mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(desk.actor, action, mesaTarget(mesaId, mesa.value, desk.actor), mesa.value.kind);
  return allowed.ok ? ok(mesa.value.plan.sesionId) : allowed;
}

export const changeSheet = (
  desk: Desk,
  sesionId: string,
  command: CommandOf<typeof attendanceFeature>,
): Promise<Result<AttendanceState>> => desk.change(attendanceFeature, sesionId, command);
