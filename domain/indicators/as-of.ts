import { bogotaDay, type PlainDate } from '../kernel/instant';
import type { RecordedEvent } from '../kernel/store';
import { evolve } from './evolve';
import type { IndicatorEvent, IndicatorState } from './indicators';

/** The indicator as the register had it at the end of that day in Colombia; `none` before it existed. Folded from its events. */
export function asOf(history: readonly RecordedEvent[], day: PlainDate): IndicatorState {
  return history
    .filter(({ kind, at }) => kind === 'indicator' && bogotaDay(at) <= day)
    .reduce<IndicatorState>(
      (state, { type, data, at, by }) =>
        evolve(state, { ...data, type, at, by } as IndicatorEvent & Pick<RecordedEvent, 'at' | 'by'>),
      { kind: 'none' },
    );
}
