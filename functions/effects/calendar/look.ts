import { addMinutes, type Instant, millis } from '../../../domain/kernel/instant';
import { ok } from '../../../domain/kernel/result';
import { type KnownMesa, mesaFeature, seenInOutlook } from '../../../domain/mesas';
import { eventsBetween, type PlacedEvent, placedEvent } from '../../adapters/graph';
import type { Effect, World } from '../ports';
import { fingerprint, perform } from '../system';

interface Booked {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
  readonly eventId: string;
}

/**
 * Looks where the events of the scheduled mesas are in Outlook, and again a while later for as long as there are any: people move and cancel
 * meetings there (MES-027). The next look is told before this one begins, so that a look that fails ends nothing.
 */
export const lookAtCalendar: Effect = async ({ tenantId }, world) => {
  const booked = await bookedMesas(world, tenantId);
  if (booked.length === 0) return;
  await tellNextLook(world, tenantId);
  const starts = booked.flatMap(({ mesa }) => [mesa.plan.start, mesa.calendar?.start ?? mesa.plan.start]);
  const sorted = starts.toSorted();
  const [first, last] = [sorted[0] as Instant, sorted.at(-1) as Instant];
  const { organizerMailbox } = world.config;
  const seen = await eventsBetween(
    world.graph,
    organizerMailbox,
    addMinutes(first, -DAY),
    addMinutes(last, DAY),
  );
  const byId = new Map(seen.map((event) => [event.eventId, event]));
  for (const one of booked) await compareOne(world, tenantId, one, byId.get(one.eventId));
};
const DAY = 24 * 60;

async function bookedMesas(world: World, tenantId: string): Promise<readonly Booked[]> {
  const found = await world.office.reader(tenantId).find(mesaFeature, { status: 'scheduled' });
  return found.flatMap(({ id, state }) =>
    state.kind === 'none' || state.calendar === null || state.lost
      ? []
      : [{ mesaId: id, mesa: state, eventId: state.calendar.eventId }],
  );
}

async function compareOne(
  world: World,
  tenantId: string,
  { mesaId, mesa, eventId }: Booked,
  listed: PlacedEvent | undefined,
): Promise<void> {
  const told = { start: mesa.calendar?.start ?? mesa.plan.start, end: mesa.calendar?.end ?? mesa.plan.end };
  if (listed && !listed.cancelled && listed.start === told.start && listed.end === told.end) return;
  // Outside the window, moved or gone: asked for by its own id before anything is recorded.
  const event = await placedEvent(world.graph, world.config.organizerMailbox, eventId);
  if (event?.start === told.start && event.end === told.end) return;
  const now = event && { start: event.start, end: event.end };
  const name = fingerprint(eventId, now?.start ?? 'gone', now?.end ?? '', told.start, told.end);
  await perform(world, tenantId, seenInOutlook, { mesaId, eventId, now }, `calendar/seen:${mesaId}:${name}`);
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
