import type { PersonRef, Stamp } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import { cronogramaAfter, moved } from './cronograma';
import { reported, ruled } from './escalation';
import { EMPTY_FLOOR, ended, floorAfter } from './floor';
import type { Comment, Item, MesaEvent, MesaState } from './mesas';
import { withOficio } from './oficio/decide';
import { afterOutlook } from './outlook';
import { calledOff, continued } from './sesiones';
import { NO_STEPS, stepOver, stepsAfter } from './steps';

type Known = Exclude<MesaState, { kind: 'none' }>;
type Of<T extends MesaEvent['type']> = Extract<MesaEvent, { type: T }> & Stamp;

export function evolve(state: MesaState, event: MesaEvent & Stamp): MesaState {
  if (event.type === 'scheduled') return scheduled(event);
  if (state.kind === 'none') return state;
  const { at, by } = event;
  switch (event.type) {
    case 'rescheduled':
      return {
        ...state,
        plan: { ...state.plan, start: event.start, end: event.end },
        cronograma: moved(state),
      };
    case 'oficio-prepared':
    case 'oficio-sent':
    case 'presentation-kept':
      return withOficio(state, event);
    case 'invitees-set':
      return { ...state, plan: { ...state.plan, invitees: event.invitees } };
    case 'schedule-sent':
    case 'schedule-endorsed':
    case 'schedule-countered':
      return { ...state, cronograma: cronogramaAfter(state, event) };
    case 'moved-outside':
    case 'event-lost':
    case 'booked-again':
      return afterOutlook(state, event);
    case 'calendar-linked':
      return event.sesionId === undefined || event.sesionId === state.plan.sesionId
        ? { ...state, calendar: event.calendar }
        : linkedLate(state, event);
    case 'continued':
      return continued(state, event, (item) => ({
        ...traced(item),
        positions: {},
        comments: [],
        kind: 'pending',
      }));
    case 'cancelled':
      return (
        calledOff(state, event.reason) ?? {
          ...mesaOf(state),
          kind: 'cancelled',
          cancelledAt: at,
          cancelReason: event.reason,
        }
      );
    case 'opened':
      return { ...mesaOf(state), kind: 'open', openedAt: at, openedBy: by };
    case 'closed':
      return state.kind === 'open' ? closed(state, at, by) : state;
    case 'commented':
      return event.itemId === null
        ? { ...state, notes: [...state.notes, commentOf(event)] }
        : onItem(state, event.itemId, (item) => ({
            ...item,
            comments: [...item.comments, commentOf(event)],
          }));
    case 'item-called':
      return onItem(state, event.itemId, (item) => called(item, event));
    case 'position-taken':
      return onItem(state, event.itemId, (item) => positioned(item, event));
    case 'item-decided':
      return onItem(state, event.itemId, (item) => decided(item, event, state.plan.sesionId));
    case 'report-sent':
      return onItem(state, event.itemId, (item) => reported(item, event));
    case 'ruled':
      return onItem(state, event.itemId, (item) => ruled(item, event));
    case 'step-started':
    case 'step-ended':
      return { ...state, steps: stepsAfter(state.steps ?? NO_STEPS, event) };
    case 'floor-asked':
    case 'floor-given':
    case 'floor-ended':
    case 'floor-skipped':
    case 'floor-withdrawn':
      return { ...state, floor: floorAfter(state.floor ?? EMPTY_FLOOR, event) };
  }
}

const scheduled = ({ plan, items }: Of<'scheduled'>): MesaState => ({
  kind: 'scheduled',
  plan,
  items: items.map((item) => ({ ...item, kind: 'pending', positions: {}, comments: [], earlier: [] })),
  calendar: null,
  notes: [],
});

/** The event of a sesión that was called off while Outlook was being asked. */
const linkedLate = (state: Known, { sesionId, calendar: { eventId } }: Of<'calendar-linked'>): Known => ({
  ...state,
  withdrawn: (state.withdrawn ?? []).map((one) => (one.sesionId === sesionId ? { ...one, eventId } : one)),
});

const mesaOf = ({ plan, items, calendar, notes, floor, held, withdrawn, cronograma, ...rest }: Known) => ({
  plan,
  items,
  calendar,
  notes,
  ...(floor ? { floor } : {}),
  ...(rest.steps ? { steps: rest.steps } : {}),
  ...(held ? { held } : {}),
  ...(withdrawn ? { withdrawn } : {}),
  ...(cronograma ? { cronograma } : {}),
  ...(rest.oficio ? { oficio: rest.oficio } : {}),
  ...(rest.presentation ? { presentation: rest.presentation } : {}),
  ...(rest.lost ? { lost: rest.lost } : {}),
  ...(rest.bookings ? { bookings: rest.bookings } : {}),
});

/** Who was speaking has ended with the mesa; who still waited stays listed as not heard. */
const closed = (state: Extract<Known, { kind: 'open' }>, at: Instant, by: PersonRef): MesaState => ({
  ...state,
  ...(state.floor ? { floor: ended(state.floor, at) } : {}),
  ...(state.steps ? { steps: stepOver(state.steps, at) } : {}),
  kind: 'closed',
  closedAt: at,
  closedBy: by,
});

const onItem = (state: Known, itemId: string, change: (item: Item) => Item): Known => ({
  ...state,
  items: state.items.map((item) => (item.id === itemId ? change(item) : item)),
});

const talkOf = ({ id, indicatorId, formId, positions, comments, earlier }: Item) => ({
  id,
  indicatorId,
  formId,
  positions,
  comments,
  earlier,
});

const commentOf = ({ commentId, proposito, text, person, aloud, at, by }: Of<'commented'>): Comment => ({
  id: commentId,
  ...(proposito ? { proposito } : {}),
  text,
  by: person,
  at,
  recordedBy: aloud ? by : null,
});

const called = (item: Item, { at }: Of<'item-called'>): Item => ({
  ...traced(item),
  kind: 'open',
  since: at,
});

const positioned = (
  item: Item,
  { party, value, text, person, aloud, at, by }: Of<'position-taken'>,
): Item => ({
  ...item,
  positions: {
    ...item.positions,
    [party]: { value, ...(text ? { text } : {}), by: person, at, recordedBy: aloud ? by : null },
  },
});

const decided = (
  item: Item,
  { outcome, note, at, by, quorum }: Of<'item-decided'>,
  sesionId: string,
): Item => ({
  ...traced(item),
  kind: 'decided',
  outcome,
  note,
  at,
  by,
  sesionId,
  since: item.kind === 'pending' ? null : item.since,
  ...(quorum ? { quorum } : {}),
});

/** The talk about an item, with the decision it had among the earlier ones. */
function traced(item: Item) {
  const talk = talkOf(item);
  if (item.kind !== 'decided') return talk;
  const { outcome, note, at, by, sesionId, escalation, ruling } = item;
  const decision = {
    outcome,
    note,
    at,
    by,
    ...(sesionId ? { sesionId } : {}),
    ...(escalation ? { escalation } : {}),
    ...(ruling ? { ruling } : {}),
  };
  return { ...talk, earlier: [...item.earlier, decision] };
}
