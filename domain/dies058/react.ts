import type { OutboxMessage, Stamp } from '../kernel/feature';
import type { FormEvent, FormState } from './dies058';

/** A form tells nothing by itself: the acts that know its place on the agenda refresh the card (`item:{mesaId}:{itemId}`). */
export const react = (
  _event: FormEvent & Stamp,
  _state: FormState,
  _id: string,
): readonly OutboxMessage[] => [];
