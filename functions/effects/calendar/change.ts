import { linkCalendar, loadMesa } from '../../../domain/mesas';
import { cancelEvent, isGraphFault, updateEvent } from '../../adapters/graph';
import { idOf } from '../job-data';
import { once } from '../once';
import { type Effect, RetryLater } from '../ports';
import { perform } from '../system';
import { citeByMail, isRefusal, nameOf, tellRefused, wasByMail } from './by-mail';
import { eventDraft } from './event-draft';

/**
 * The event takes the hour the mesa has now; the body stays, for it carries the way into the meeting. After a move in Outlook only the subject,
 * which names the day, is ours to mend.
 */
export const updateCalendar: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
  if (!mesa.ok || mesa.value.kind === 'cancelled' || mesa.value.lost) return;
  const { calendar } = mesa.value;
  if (calendar === null) {
    if (!(await wasByMail(world, tenantId, nameOf(mesaId, mesa.value))))
      throw new RetryLater('the event is not there yet');
    await citeByMail(world, tenantId, { mesaId, mesa: mesa.value, method: 'REQUEST', key: job.key });
    return;
  }
  const { subject, start, end, location } = await eventDraft(world, tenantId, mesaId, mesa.value);
  const change = job.data['subject'] === true ? { subject } : { subject, start, end, location };
  await once(world, tenantId, `calendar/update:${mesaId}:${job.key}`, async () => {
    try {
      await updateEvent(world.graph, world.config.organizerMailbox, calendar.eventId, change);
    } catch (error) {
      if (isRefusal(error)) {
        const done =
          'La mesa cambió de fecha, pero la reunión de Outlook sigue como estaba. Muévala allí a mano, o avise a los convocados.';
        await tellRefused(world, tenantId, { mesaId, mesa: mesa.value, key: job.key, done });
        return;
      }
      if (!isGraphFault(error, 'not-found', 'gone')) throw error;
      world.log.warn({ mesaId }, 'the event is no longer in the calendar');
      return;
    }
    if (!('start' in change)) return;
    const told = { mesaId, calendar: { ...calendar, start, end } };
    await perform(world, tenantId, linkCalendar, told, `${job.key}:told`);
  });
};

/** Leaves everybody's calendar with the reason. Without an event there is nothing to leave: linking a cancelled mesa asks again. */
export const cancelCalendar: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
  if (!mesa.ok || mesa.value.kind !== 'cancelled') return;
  if (mesa.value.calendar === null) {
    if (await wasByMail(world, tenantId, nameOf(mesaId, mesa.value)))
      await citeByMail(world, tenantId, { mesaId, mesa: mesa.value, method: 'CANCEL', key: job.key });
    return;
  }
  const { calendar, cancelReason } = mesa.value;
  await once(world, tenantId, `calendar/cancel:${mesaId}:${calendar.eventId}`, () =>
    cancelEvent(world.graph, world.config.organizerMailbox, calendar.eventId, cancelReason),
  );
};
