import type { PersonRef, Stamp } from '../kernel/feature';
import { type Instant, secondsBetween } from '../kernel/instant';
import type { PalabraSettings } from '../people';

/** An ordinary request, a point of order (goes first) or a reply to who just spoke. */
export const FLOOR_KINDS = ['normal', 'orden', 'replica'] as const;
export type FloorKind = (typeof FLOOR_KINDS)[number];

export interface FloorRequest {
  readonly id: string;
  readonly person: PersonRef;
  readonly kind: FloorKind;
  /** As the directory named it when the word was asked for: who takes turns, and whose time is added up. */
  readonly dependencia: string;
  /** Who wrote it down «de viva voz». */
  readonly recordedBy: PersonRef | null;
  /** A point of order interrupted them: they go on after it. */
  readonly resumes: boolean;
}
interface Speaking extends Omit<FloorRequest, 'id' | 'resumes'> {
  readonly requestId: string;
  /** What was being discussed; `null` between items. */
  readonly itemId: string | null;
  readonly from: Instant;
}
export type Holder = Speaking;
export interface Turn extends Speaking {
  readonly to: Instant;
}

/** The floor of one sesión: who waits, in order of arrival; who speaks, one at most; and every turn that ended (F11, F12). */
export interface Floor {
  readonly queue: readonly FloorRequest[];
  readonly holder: Holder | null;
  readonly turns: readonly Turn[];
}
export const EMPTY_FLOOR: Floor = { queue: [], holder: null, turns: [] };

type Asked = {
  readonly requestId: string;
  readonly kind: FloorKind;
  readonly person: PersonRef;
  readonly dependencia: string;
  readonly aloud: boolean;
};
export type FloorCommand =
  | ({ readonly type: 'ask-floor' } & Asked)
  | { readonly type: 'give-floor'; readonly requestId: string }
  | { readonly type: 'end-floor'; readonly requestId: string }
  | { readonly type: 'skip-floor'; readonly requestId: string }
  | { readonly type: 'withdraw-floor'; readonly requestId: string };
export type FloorEvent =
  | ({ readonly type: 'floor-asked' } & Asked)
  | { readonly type: 'floor-given'; readonly requestId: string; readonly itemId: string | null }
  | { readonly type: 'floor-ended'; readonly requestId: string; readonly interrupted: boolean }
  | { readonly type: 'floor-skipped'; readonly requestId: string }
  | { readonly type: 'floor-withdrawn'; readonly requestId: string };

/** No rule of the office: in order of arrival. */
export const BY_ARRIVAL: PalabraSettings = {
  rotacion: 'llegada',
  replicaPrimero: false,
  minutos: null,
  origen: '',
};

const classOf = (
  { kind, resumes }: FloorRequest,
  { replicaPrimero }: Pick<PalabraSettings, 'replicaPrimero'>,
): number => {
  if (kind === 'orden') return 0;
  if (resumes) return 1;
  return kind === 'replica' && replicaPrimero ? 2 : 3;
};

/** How many times a dependencia had the floor; points of order do not count, nor going on after one. */
function timesSpoken({ turns, holder }: Floor, dependencia: string): number {
  const heard = [...turns, ...(holder ? [holder] : [])].filter(
    (turn) => turn.kind !== 'orden' && turn.dependencia === dependencia,
  );
  return new Set(heard.map(({ requestId }) => requestId)).size;
}

/**
 * Who comes next, in order: points of order, who was interrupted by one, replies where the office says so, then the rest by arrival; or, with rotation,
 * one of each dependencia in turn, those who have spoken less first. Nobody is dropped: it is the same queue in another order.
 */
export function speakingOrder(floor: Floor, policy: PalabraSettings): readonly FloorRequest[] {
  const seen = new Map<string, number>();
  const ranked = floor.queue.map((request, arrival) => {
    const rank = classOf(request, policy);
    const group = `${rank} ${request.dependencia}`;
    const ahead = seen.get(group) ?? 0;
    seen.set(group, ahead + 1);
    const rotates = policy.rotacion === 'por-dependencia' && rank >= 2;
    const turn = rotates ? timesSpoken(floor, request.dependencia) + ahead : 0;
    return { request, rank, turn, arrival };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.turn - b.turn || a.arrival - b.arrival)
    .map(({ request }) => request);
}

export function floorAfter(floor: Floor, event: FloorEvent & Stamp): Floor {
  const { queue } = floor;
  const without = queue.filter(({ id }) => id !== event.requestId);
  switch (event.type) {
    case 'floor-asked': {
      const { requestId: id, kind, person, dependencia, aloud, by } = event;
      const asked = { id, kind, person, dependencia, recordedBy: aloud ? by : null, resumes: false };
      return { ...floor, queue: [...queue, asked] };
    }
    case 'floor-given': {
      const request = queue.find(({ id }) => id === event.requestId);
      if (!request) return floor;
      const { id: requestId, resumes: _resumes, ...speaker } = request;
      return {
        ...ended(floor, event.at),
        queue: without,
        holder: { ...speaker, requestId, itemId: event.itemId, from: event.at },
      };
    }
    case 'floor-ended': {
      const { holder } = floor;
      if (holder?.requestId !== event.requestId) return floor;
      const over = ended(floor, event.at);
      if (!event.interrupted) return over;
      const { requestId: id, kind, person, dependencia, recordedBy } = holder;
      return { ...over, queue: [{ id, kind, person, dependencia, recordedBy, resumes: true }, ...queue] };
    }
    case 'floor-skipped': {
      const request = queue.find(({ id }) => id === event.requestId);
      return request ? { ...floor, queue: [...without, { ...request, resumes: false }] } : floor;
    }
    case 'floor-withdrawn':
      return { ...floor, queue: without };
  }
}

/** Who speaks has ended at that moment; who waits keeps waiting. */
export const ended = (floor: Floor, at: Instant): Floor =>
  floor.holder ? { ...floor, holder: null, turns: [...floor.turns, { ...floor.holder, to: at }] } : floor;

/** Points of order that were heard. */
export const pointsOfOrder = ({ turns }: Floor): number =>
  new Set(turns.flatMap(({ kind, requestId }) => (kind === 'orden' ? [requestId] : []))).size;

export interface FloorTotal<Key> {
  readonly key: Key;
  /** Times that the floor was taken; going on after a point of order is not another one. */
  readonly turns: number;
  readonly seconds: number;
}

/** Time per person and per dependencia, in the order they first spoke; with `now`, who speaks counts up to it. Both add up to the same. */
export function floorTotals(
  { turns, holder }: Floor,
  now?: Instant,
): {
  readonly people: readonly FloorTotal<PersonRef>[];
  readonly dependencias: readonly FloorTotal<string>[];
  readonly seconds: number;
  readonly turns: number;
} {
  const all = [...turns, ...(holder && now ? [{ ...holder, to: now }] : [])];
  const seconds = (some: readonly Turn[]): number =>
    some.reduce((sum, { from, to }) => sum + Math.max(0, secondsBetween(from, to)), 0);
  const times = (some: readonly Turn[]): number => new Set(some.map(({ requestId }) => requestId)).size;
  const totals = <K>(keyOf: (turn: Turn) => string, of: (turn: Turn) => K): readonly FloorTotal<K>[] =>
    [...new Set(all.map(keyOf))].flatMap((key) => {
      const some = all.filter((turn) => keyOf(turn) === key);
      return some[0] ? [{ key: of(some[0]), turns: times(some), seconds: seconds(some) }] : [];
    });
  return {
    people: totals(
      ({ person }) => person.personId,
      ({ person }) => person,
    ),
    dependencias: totals(
      ({ dependencia }) => dependencia,
      ({ dependencia }) => dependencia,
    ),
    seconds: seconds(all),
    turns: times(all),
  };
}
