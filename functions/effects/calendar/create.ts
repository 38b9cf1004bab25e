import { type CalendarLink, type KnownMesa, linkCalendar, loadMesa } from '../../../domain/mesas';
import {
  type CreatedEvent,
  chatIdOf,
  createEvent,
  findMeetingByJoinUrl,
  isGraphFault,
  type OnlineMeeting,
  readEvent,
} from '../../adapters/graph';
import { idOf } from '../job-data';
import { once } from '../once';
import { organizerId } from '../organizer';
import { type Effect, RetryLater, type World } from '../ports';
import { perform } from '../system';
import { citeByMail, isRefusal, tellRefused } from './by-mail';
import { nameCoorganizers } from './coorganizers';
import { eventDraft } from './event-draft';

/**
 * Books the sesión in everybody's calendar (MES-034) and links mesa and event. The event is singular by its transactionId, the id of the
 * mesa: whatever is repeated finds the same one.
 */
export const createCalendar: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  // A continuation is another event, and so another thing to be told once; so is what is booked again after Outlook lost it.
  const sesionId = job.data['sesionId'];
  const continuation = typeof sesionId === 'string' ? { sesionId } : {};
  const booking = typeof job.data['booking'] === 'number' ? `:${job.data['booking']}` : '';
  const name = typeof sesionId === 'string' ? `${mesaId}:${sesionId}${booking}` : mesaId;
  await once(world, tenantId, `calendar/create:${name}`, async ({ external, record }) => {
    const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
    if (!mesa.ok) return;
    const gone = typeof sesionId === 'string' && mesa.value.plan.sesionId !== sesionId;
    if (gone ? external['asked'] === undefined : mesa.value.calendar !== null) return;
    // Cancelled before anything was asked of Outlook. Once asked, the event is linked, and the mesa itself cancels it.
    if (mesa.value.kind === 'cancelled' && external['asked'] === undefined) return;
    await record({ asked: 'yes' });
    let calendar: CalendarLink;
    try {
      calendar = await book(world, tenantId, mesaId, mesa.value);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const letter = { mesaId, mesa: mesa.value, key: job.key };
      await citeByMail(world, tenantId, { ...letter, method: 'REQUEST' });
      const done =
        'La reunión no quedó en Outlook. Se envió la citación por correo, con el archivo de calendario.';
      await tellRefused(world, tenantId, { ...letter, done });
      return { via: 'ics' };
    }
    await perform(world, tenantId, linkCalendar, { mesaId, calendar, ...continuation }, `${job.key}:link`);
    return { eventId: calendar.eventId };
  });
};

async function book(world: World, tenantId: string, mesaId: string, mesa: KnownMesa): Promise<CalendarLink> {
  const { graph, config } = world;
  const draft = await eventDraft(world, tenantId, mesaId, mesa);
  const created = await createEvent(graph, config.organizerMailbox, draft);
  const { start, end } = draft;
  if (!draft.online)
    return { eventId: created.eventId, joinUrl: '', onlineMeetingId: '', chatId: '', start, end };
  const { eventId, joinUrl } = await withLink(world, created);
  const meeting = await meetingOf(world, joinUrl);
  if (meeting) await nameCoorganizers(world, tenantId, meeting, mesa);
  return {
    eventId,
    joinUrl,
    onlineMeetingId: meeting?.onlineMeetingId ?? '',
    chatId: meeting?.chatId ?? chatIdOf(joinUrl) ?? '',
    start,
    end,
  };
}

/** Outlook sometimes gives the link a moment after the event. */
async function withLink({ graph, config }: World, created: CreatedEvent) {
  const { eventId, joinUrl } =
    created.joinUrl === null ? await readEvent(graph, config.organizerMailbox, created.eventId) : created;
  if (joinUrl === null) throw new RetryLater('the event has no link yet');
  return { eventId, joinUrl };
}

/** Without the access policy the meeting stays unseen; its chat is known from the link, and attendance will ask again. */
async function meetingOf(world: World, joinUrl: string): Promise<OnlineMeeting | null> {
  try {
    return await findMeetingByJoinUrl(world.graph, await organizerId(world), joinUrl);
  } catch (error) {
    if (!isGraphFault(error, 'policy', 'forbidden', 'not-found')) throw error;
    world.log.warn(
      { code: error.code, status: error.status },
      'the online meeting cannot be read: application access policy',
    );
    return null;
  }
}
