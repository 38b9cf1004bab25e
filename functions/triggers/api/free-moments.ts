import { ok, type Result } from '../../../domain/kernel/result';
import { calledTo, loadMesa, mesaTarget, momentsSaid } from '../../../domain/mesas';
import { may } from '../../../domain/people';
import type { Call } from './call';
import type { FreeMomentsBody } from './schemas/free-moments';

const MANY = 4;

/** When everybody called to this mesa is free next, for whoever may set its next sesión (MES-026, MES-077). */
export async function freeMomentsOf({
  ports,
  actor,
  reader,
  param,
  query,
}: Call): Promise<Result<FreeMomentsBody>> {
  const mesaId = param('mesaId');
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok) return mesa;
  const target = mesaTarget(mesaId, mesa.value, actor);
  const allowed = may(actor, 'mesas/continue', target, mesa.value.kind);
  if (!allowed.ok) return allowed;
  const minutes = Number(query.get('minutos') ?? 120);
  const people = calledTo(mesa.value.plan).map(({ personId }) => personId);
  const free = await ports.calendars.freeMoments(actor.tenantId, people, minutes, MANY);
  return ok({
    momentos: free.moments.map(({ start, end }) => ({ inicio: start, fin: end })),
    texto: momentsSaid(free, people.length, minutes),
  });
}
