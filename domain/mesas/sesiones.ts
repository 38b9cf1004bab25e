import type { Stamp } from '../kernel/feature';
import type { Item, MesaState, Plan } from './mesas';
import type { SesionEvent } from './sesiones-nouns';

type Known = Exclude<MesaState, { kind: 'none' }>;

/** What a continuation takes up: deferred, not reached, or sent back by the despacho to another mesa (MES-060, MES-077). */
export const carryOver = ({ items }: Pick<Known, 'items'>): readonly Item[] =>
  items.filter(
    (item) =>
      item.kind !== 'decided' ||
      item.outcome === 'aplazado' ||
      (item.outcome === 'no-concertado' && item.ruling?.sense === 'nueva-mesa'),
  );

export interface SesionRef {
  readonly sesionId: string;
  /** 1 for the first: the second figure of the number of its acta. */
  readonly orden: number;
  readonly plan: Plan;
  readonly over: boolean;
}
/** Every sesión of the mesa in order, the current one last. */
export const sesionesOf = (mesa: Known): readonly SesionRef[] => [
  ...(mesa.held ?? []).map(({ plan }, index) => ({
    sesionId: plan.sesionId,
    orden: index + 1,
    plan,
    over: true,
  })),
  {
    sesionId: mesa.plan.sesionId,
    orden: (mesa.held?.length ?? 0) + 1,
    plan: mesa.plan,
    over: mesa.kind === 'closed',
  },
];

export const sesionOf = (mesa: Known, sesionId: string): SesionRef | null =>
  sesionesOf(mesa).find((sesion) => sesion.sesionId === sesionId) ?? null;

/** That sesión was held and closed. */
export const sesionOver = (mesa: MesaState, sesionId: string): boolean =>
  mesa.kind !== 'none' && (sesionOf(mesa, sesionId)?.over ?? false);

const inSesion =
  (sesionId: string) =>
  (item: Item): boolean =>
    item.kind !== 'decided' || (item.sesionId ?? sesionId) === sesionId;

/** The mesa as one of its sesiones saw it: its own agenda, and for one that is over, as it was at its closing. `null`: not of this mesa. */
export function mesaIn(mesa: Known, sesionId: string): Known | null {
  if (mesa.plan.sesionId === sesionId) return { ...mesa, items: mesa.items.filter(inSesion(sesionId)) };
  const held = mesa.held?.find(({ plan }) => plan.sesionId === sesionId);
  return held ? { ...held, kind: 'closed', items: held.items.filter(inSesion(sesionId)) } : null;
}

/** The sesión that closed becomes a record, and the mesa is scheduled again with what was left open, without the positions of before. */
export function continued(state: Known, event: SesionEvent & Stamp, trace: (item: Item) => Item): Known {
  if (state.kind !== 'closed') return state;
  const { sesionId, start, end, modalidad, lugar, itemIds, accepted, reason } = event;
  const { held = [], withdrawn = [], cronograma: _cronograma, kind: _kind, ...rest } = state;
  const { lost: _lost, bookings: _bookings, ...sesion } = rest;
  return {
    kind: 'scheduled',
    plan: { ...state.plan, sesionId, start, end, modalidad, lugar, accepted, reason },
    items: state.items.map((item) => (itemIds.includes(item.id) ? trace(item) : item)),
    calendar: null,
    notes: [],
    held: [...held, sesion],
    withdrawn,
  };
}

/** A continuation called off before it was held: the mesa is closed as it was, with what was decided meanwhile about its other items. */
export function calledOff(state: Known, reason: string): Known | null {
  const held = state.held?.at(-1);
  if (!held) return null;
  const { sesionId } = state.plan;
  const eventId = state.calendar?.eventId ?? null;
  return {
    ...held,
    kind: 'closed',
    items: held.items.map((was) => {
      const now = state.items.find(({ id }) => id === was.id);
      return now?.kind === 'decided' ? now : was;
    }),
    held: state.held?.slice(0, -1) ?? [],
    withdrawn: [...(state.withdrawn ?? []), { sesionId, eventId, reason }],
  };
}
