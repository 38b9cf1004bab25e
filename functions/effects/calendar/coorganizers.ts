import { calledTo, type KnownMesa } from '../../../domain/mesas';
import {
  isGraphFault,
  type MeetingAttendee,
  type OnlineMeeting,
  setCoorganizers,
} from '../../adapters/graph';
import { organizerId } from '../organizer';
import { peopleNow } from '../people';
import type { World } from '../ports';

/**
 * Moderador and relator conduct the meeting although the office's account organizes it (design §5). A tenant that refuses keeps the mesa:
 * the organizer can name them by hand in the meeting's options.
 */
export async function nameCoorganizers(
  world: World,
  tenantId: string,
  meeting: OnlineMeeting,
  { plan }: KnownMesa,
): Promise<void> {
  const conduct = new Set([plan.moderador.personId, plan.relator.personId]);
  const people = await peopleNow(world, tenantId, calledTo(plan));
  const attendees = people.flatMap(({ personId, aadObjectId, email }): readonly MeetingAttendee[] =>
    email === null
      ? []
      : [{ aadObjectId, upn: email, coorganizer: aadObjectId !== null && conduct.has(personId) }],
  );
  try {
    await setCoorganizers(world.graph, await organizerId(world), meeting.onlineMeetingId, attendees);
  } catch (error) {
    if (!isGraphFault(error) || error.passes) throw error;
    world.log.warn(
      { meetingId: meeting.onlineMeetingId, code: error.code, status: error.status },
      'co-organizers were not accepted',
    );
  }
}
