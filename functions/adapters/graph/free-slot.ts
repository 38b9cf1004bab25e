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

/** The first working moment in which nobody is busy; `null` when there is none in the days looked at. */
export function freeSlot(busy: readonly Busy[], { after, minutes, closures, days }: Wish): Slot | null {
  for (let ahead = 0; ahead <= days; ahead++) {
    const day = addDays(bogotaDay(after), ahead);
    if (!isBusinessDay(day, closures)) continue;
    for (const slot of slotsOf(day, minutes))
      if (slot.start > after && busy.every((one) => one.end <= slot.start || one.start >= slot.end))
        return slot;
  }
  return null;
}

function* slotsOf(day: PlainDate, minutes: number): Generator<Slot> {
  for (const [opens, closes] of HOURS) {
    const last = fromBogota(day, closes);
    for (let start = fromBogota(day, opens); start && last; start = addMinutes(start, STEP)) {
      const end = addMinutes(start, minutes);
      if (end > last) break;
      yield { start, end };
    }
  }
}
