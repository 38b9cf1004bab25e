import type { PersonRef } from '../kernel/feature';
import { compare, type Instant } from '../kernel/instant';
import type { AttendanceState, ManualEntry, Presence } from './attendance';

/** After every hour of any sheet: asks who has not left, as far as is known. */
export const STILL = '9999-12-31T23:59:59.999Z' as Instant;

/**
 * Who was present at a moment, from all that is known of the sesión (F15): hours of Teams or of a file cover it; who registered in the room is present
 * from then on; who was entered by hand without hours is present throughout, for nothing says otherwise.
 */
export function presentAt(state: AttendanceState, at: Instant): readonly PersonRef[] {
  if (state.kind === 'none') return [];
  const present = new Map<string, PersonRef>();
  const lines: readonly Line[] = [...state.reports.flatMap(({ presences }) => presences), ...state.manual];
  for (const line of lines) if (covers(line, at)) present.set(line.person.personId, line.person);
  return [...present.values()];
}

type Line = Presence & Partial<Pick<ManualEntry, 'reason' | 'self'>>;

function covers({ intervals, self, reason }: Line, at: Instant): boolean {
  if (intervals.some(({ join, leave }) => compare(join, at) <= 0 && compare(at, leave) <= 0)) return true;
  if (self) return compare(self.since, at) <= 0;
  return reason !== undefined && intervals.length === 0;
}
