import { loadMesa } from '../../../domain/mesas';
import { isGraphFault, updateEvent } from '../../adapters/graph';
import { idOf } from '../job-data';
import { once } from '../once';
import { type Effect, RetryLater } from '../ports';
import { citeByMail, isRefusal, nameOf, tellRefused, unciteByMail, wasByMail } from './by-mail';
import { eventDraft } from './event-draft';

/**
 * The event takes whom the mesa calls now, the whole list and nothing else of it (MES-034). Outlook invites whoever is new in it and tells
 * whoever is no longer there; that the others hear little or nothing is its own doing, for a PATCH of attendees cannot say whom to tell.
 */
export const updateAttendees: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  await once(world, tenantId, job.key, async () => {
    const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
    if (!mesa.ok || mesa.value.kind === 'cancelled' || mesa.value.kind === 'closed' || mesa.value.lost)
      return;
    const { calendar } = mesa.value;
    if (calendar === null) {
      if (!(await wasByMail(world, tenantId, nameOf(mesaId, mesa.value))))
        throw new RetryLater('the event is not there yet');
      await citeByMail(world, tenantId, { mesaId, mesa: mesa.value, method: 'REQUEST', key: job.key });
      await unciteByMail(world, tenantId, { mesaId, mesa: mesa.value });
      return;
    }
    const { attendees } = await eventDraft(world, tenantId, mesaId, mesa.value);
    try {
      await updateEvent(world.graph, world.config.organizerMailbox, calendar.eventId, { attendees });
    } catch (error) {
      if (isRefusal(error)) {
        const done =
          'La lista de convocados cambió, pero la reunión de Outlook sigue como estaba. Agréguelos allí a mano.';
        await tellRefused(world, tenantId, { mesaId, mesa: mesa.value, key: job.key, done });
        return;
      }
      if (!isGraphFault(error, 'not-found', 'gone')) throw error;
      world.log.warn({ mesaId }, 'the event is no longer in the calendar');
    }
  });
};
