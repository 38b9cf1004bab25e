import { loadMesa } from '../../../domain/mesas';
import { cancelEvent } from '../../adapters/graph';
import { idOf } from '../job-data';
import { once } from '../once';
import type { Effect } from '../ports';

/** A continuation that was called off leaves everybody's calendar with the reason (MES-077). Without an event yet, its link asks again. */
export const withdrawCalendar: Effect = async (job, world) => {
  const { tenantId } = job;
  const [mesaId, sesionId] = [idOf(job, 'mesaId'), idOf(job, 'sesionId')];
  const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
  const gone = mesa.ok ? mesa.value.withdrawn?.find((one) => one.sesionId === sesionId) : undefined;
  const eventId = gone?.eventId;
  if (!gone || !eventId) return;
  await once(world, tenantId, `calendar/withdraw:${mesaId}:${eventId}`, () =>
    cancelEvent(world.graph, world.config.organizerMailbox, eventId, gone.reason),
  );
};
