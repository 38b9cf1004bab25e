import type { AttendanceState, Attendee } from './attendance';
import { mergeSheet } from './merge';

/** What a report that arrived after the acta was sent changes; told to the relator, never mailed again. */
export interface AttendanceDifference {
  /** On the sheet now, not in the acta. */
  readonly added: readonly Attendee[];
  /** In the acta, not on the sheet any more: person ids. */
  readonly missing: readonly string[];
}

/** `null` before the attendance was settled, and when nothing differs. */
export function attendanceDifference(state: AttendanceState): AttendanceDifference | null {
  if (state.kind !== 'settled') return null;
  const now = mergeSheet(state);
  const present = new Set(now.map(({ person }) => person.personId));
  const added = now.filter(({ person }) => !state.settled.includes(person.personId));
  const missing = state.settled.filter((personId) => !present.has(personId));
  return added.length + missing.length === 0 ? null : { added, missing };
}
