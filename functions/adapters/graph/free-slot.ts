import { isBusinessDay } from '../../../domain/kernel/business-days';
import {
  addDays,
  addMinutes,
  bogotaDay,
  fromBogota,
  type Instant,
  type PlainDate,
} from '../../../domain/kernel/instant';
import type { Busy } from './schedule';

export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
}
interface Wish {
  readonly after: Instant;
  readonly minutes: number;
  readonly closures: readonly string[];
  /** How many days ahead to look. */
  readonly days: number;
}

/** Morning and afternoon of a public office; a proposal of this product, not of the sources. */
const HOURS: readonly (readonly [string, string])[] = [
  ['08:00', '12:00'],
  ['14:00', '17:00'],
];
const STEP = 30;

/** The first working moments in which nobody is busy, one for each morning and each afternoon; fewer when the days looked at have no more. */
export function freeSlots(busy: readonly Busy[], wish: Wish, many: number): readonly Slot[] {
  const found: Slot[] = [];
  for (const half of halvesOf(wish)) {
    const free = half.find(
      ({ start, end }) => start > wish.after && busy.every((one) => one.end <= start || one.start >= end),
    );
    if (free) found.push(free);
    if (found.length === many) break;
  }
  return found;
}

/** What would fit in each half of each working day. */
function* halvesOf({ after, minutes, closures, days }: Wish): Generator<readonly Slot[]> {
  for (let ahead = 0; ahead <= days; ahead++) {
    const day = addDays(bogotaDay(after), ahead);
    if (isBusinessDay(day, closures))
      for (const [opens, closes] of HOURS) yield [...slotsBetween(day, opens, closes, minutes)];
  }
}

function* slotsBetween(day: PlainDate, opens: string, closes: string, minutes: number): Generator<Slot> {
  const last = fromBogota(day, closes);
  for (let start = fromBogota(day, opens); start && last; start = addMinutes(start, STEP)) {
    const end = addMinutes(start, minutes);
    if (end > last) break;
    yield { start, end };
  }
}
