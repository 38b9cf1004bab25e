import type { PersonVersion } from '../../../domain/kernel/store';
import type { PendingsView } from '../../../domain/reports';

export interface Due {
  /** Open requests with a block of theirs whose turn it is. */
  readonly signingIds: readonly string[];
  /** Everything, named by kind and id: what is new among them deserves a notification. */
  readonly all: readonly string[];
}
export interface Owing {
  readonly person: PersonVersion;
  readonly due: Due;
}

export function dueOf({ firmas, compromisos, mesas }: PendingsView): Due {
  const signingIds = firmas
    .filter(({ miBloque, estado }) => miBloque !== null && estado === 'abierta')
    .map(({ signingId }) => signingId);
  const all = [
    ...signingIds.map((id) => `firma:${id}`),
    ...compromisos.map(({ id }) => `compromiso:${id}`),
    ...mesas.map(({ mesaId }) => `mesa:${mesaId}`),
  ];
  return { signingIds, all: all.toSorted() };
}
