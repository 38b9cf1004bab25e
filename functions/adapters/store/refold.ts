import type { AnyFeature } from '../../../domain/kernel/feature';
import type { RecordedEvent } from '../../../domain/kernel/store';
import { folded } from './chain';

/** The state that the events of one stream lead to. */
export const refold = (feature: AnyFeature, events: readonly RecordedEvent[]): unknown =>
  events.reduce<unknown>((state, event) => feature.evolve(state, folded(event)), feature.initial);
