import { addMinutes, compare, type Instant, millis } from '../../../domain/kernel/instant';
import { ok } from '../../../domain/kernel/result';
import {
  type CalendarLink,
  mesaFeature,
  seenInOutlook,
  sesionFeature,
  sesionLostOutside,
  sesionMovedOutside,
} from '../../../domain/mesas';
import { eventsBetween, type PlacedEvent, placedEvent } from '../../adapters/graph';
import type { Effect, World } from '../ports';
import { fingerprint, perform } from '../system';
import { readResponses } from './responses';

/** Where an event is in Outlook; `null`: it is no longer there. */
type Place = { readonly start: Instant; readonly end: Instant } | null;
interface Booked {
  readonly eventId: string;
  /** What Outlook was last told. */
  readonly told: NonNullable<Place>;
  readonly seen: (now: Place, commandId: string) => Promise<unknown>;
}

/**
 * Looks where the events of what is still to be held are in Outlook, and again a while later for as long as there are any: people move and
 * cancel meetings there (MES-027). The next look is told before this one begins, so that a look that fails ends nothing.
 */
export const lookAtCalendar: Effect = async ({ tenantId }, world) => {
  const booked = [...(await bookedMesas(world, tenantId)), ...(await bookedSesiones(world, tenantId))];
  const starts = booked.map(({ told }) => told.start).toSorted(compare);
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return;
  await tellNextLook(world, tenantId);
  const { organizerMailbox } = world.config;
  const listed = await eventsBetween(
    world.graph,
    organizerMailbox,
    addMinutes(first, -DAY),
    addMinutes(last, DAY),
  );
  const byId = new Map(listed.map((event) => [event.eventId, event]));
  for (const one of booked) await compareOne(world, one, byId.get(one.eventId));
  await readResponses(world, tenantId);
};
const DAY = 24 * 60;

async function bookedMesas(world: World, tenantId: string): Promise<readonly Booked[]> {
  const found = await world.office.reader(tenantId).find(mesaFeature, { status: 'scheduled' });
  return found.flatMap(({ id: mesaId, state }) =>
    state.kind === 'none' || state.calendar === null || state.lost
      ? []
      : [
          bookedOf(state.calendar, state.plan, (now, commandId) =>
            perform(
              world,
              tenantId,
              seenInOutlook,
              { mesaId, eventId: state.calendar?.eventId ?? '', now },
              commandId,
            ),
          ),
        ],
  );
}

/** What is moved is taken; whoever conducts what disappeared is asked, as of a mesa. */
async function bookedSesiones(world: World, tenantId: string): Promise<readonly Booked[]> {
  const found = await world.office.reader(tenantId).find(sesionFeature, { status: 'scheduled' });
  return found.flatMap(({ id: sesionId, state }) =>
    state.kind === 'none' || state.calendar === null || state.lost
      ? []
      : [
          bookedOf(state.calendar, state.plan, async (now, commandId) =>
            now
              ? perform(world, tenantId, sesionMovedOutside, { sesionId, ...now }, commandId)
              : perform(
                  world,
                  tenantId,
                  sesionLostOutside,
                  { sesionId, eventId: state.calendar?.eventId ?? '' },
                  commandId,
                ),
          ),
        ],
  );
}

const bookedOf = (
  { eventId, start, end }: CalendarLink,
  plan: NonNullable<Place>,
  seen: Booked['seen'],
): Booked => ({ eventId, told: { start: start ?? plan.start, end: end ?? plan.end }, seen });

async function compareOne(
  world: World,
  { eventId, told, seen }: Booked,
  listed: PlacedEvent | undefined,
): Promise<void> {
  if (listed && !listed.cancelled && listed.start === told.start && listed.end === told.end) return;
  // Outside the window, moved or gone: asked for by its own id before anything is recorded.
  const event = await placedEvent(world.graph, world.config.organizerMailbox, eventId);
  if (event?.start === told.start && event.end === told.end) return;
  const now = event && { start: event.start, end: event.end };
  // With the moment of the look: a mesa may be moved there, back, and there again.
  const place = [now?.start ?? 'gone', now?.end ?? '', told.start, told.end];
  const name = fingerprint(eventId, ...place, world.office.now());
  await seen(now, `calendar/seen:${name}`);
}

async function tellNextLook(world: World, tenantId: string): Promise<void> {
  const seconds = world.config.calendarLookSeconds;
  const slot = Math.floor(millis(world.office.now()) / (seconds * 1000)) + 1;
  const next = {
    topic: 'calendar/look',
    key: `calendar/look:${seconds}:${slot}`,
    data: { slot },
    after: new Date(slot * seconds * 1000).toISOString() as Instant,
  };
  await perform(
    world,
    tenantId,
    { name: 'calendar/look-again', run: async (_input, desk) => ok(desk.tell(next)) },
    null,
    next.key,
  );
}
