import type { PersonVersion } from '../../../domain/kernel/store';
import type { PendingsView } from '../../../domain/reports';

export interface Due {
  /** Open requests of forms with a block of theirs whose turn it is. An acta is mailed to its attendees by its own mailing (MES-071). */
  readonly formSigningIds: readonly string[];
  /** Everything, named by kind and id: what is new among them deserves a notification. */
  readonly all: readonly string[];
}
export interface Owing {
  readonly person: PersonVersion;
  readonly due: Due;
}

export function dueOf({ firmas, compromisos, mesas }: PendingsView): Due {
  const open = firmas.filter(({ miBloque, estado }) => miBloque !== null && estado === 'abierta');
  const all = [
    ...open.map(({ signingId }) => `firma:${signingId}`),
    ...compromisos.map(({ id }) => `compromiso:${id}`),
    ...mesas.map(({ mesaId }) => `mesa:${mesaId}`),
  ];
  const forms = open.filter(({ kind }) => kind === 'dies058');
  return { formSigningIds: forms.map(({ signingId }) => signingId), all: all.toSorted() };
}
