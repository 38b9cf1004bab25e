import { bogotaDay, type PlainDate } from '../kernel/instant';
import type { RecordedEvent } from '../kernel/store';
import { evolve } from './evolve';
import type { IndicatorEvent, IndicatorRow, IndicatorState } from './indicators';

/** The row of the file, or the signed form, that first said a value as it is now. */
export type Origin =
  | { readonly kind: 'archivo'; readonly source: IndicatorRow['source'] }
  | { readonly kind: 'dies058' };

/** `executed:2025`, `programmed:2025`, `lineaBase`, `metaCuatrienio`. */
function valuesOf(state: IndicatorState): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (state.kind === 'none') return found;
  const put = (key: string, value: string | null): void => {
    if (value !== null) found.set(key, value);
  };
  put('lineaBase', state.lineaBase);
  put('metaCuatrienio', state.metaCuatrienio);
  for (const { year, programmed, executed } of state.values) {
    put(`programmed:${year}`, programmed);
    put(`executed:${year}`, executed);
  }
  return found;
}

/**
 * Where each number of an indicator comes from, as the register was at the end of that day: the act that made it what it is, not the last
 * file that was read. Folded from its events.
 */
export function originsOf(history: readonly RecordedEvent[], day: PlainDate): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  let state: IndicatorState = { kind: 'none' };
  for (const { kind, type, data, at, by } of history) {
    if (kind !== 'indicator' || bogotaDay(at) > day) continue;
    const event = { ...data, type, at, by } as IndicatorEvent & Pick<RecordedEvent, 'at' | 'by'>;
    const before = valuesOf(state);
    state = evolve(state, event);
    const origin: Origin | null =
      event.type === 'imported' || event.type === 'reimported'
        ? { kind: 'archivo', source: event.row.source }
        : event.type === 'changed'
          ? { kind: 'dies058' }
          : null;
    if (origin === null) continue;
    for (const [key, value] of valuesOf(state)) if (before.get(key) !== value) origins.set(key, origin);
  }
  return origins;
}
