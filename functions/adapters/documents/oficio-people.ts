import type { PersonVersion, Reader } from '../../../domain/kernel/store';
import { procesoFeature } from '../../../domain/people';

interface Signer {
  readonly nombre: string;
  readonly cargo: string;
}
export interface OficioPeople {
  readonly destinatario: Signer;
  /** Left to be filled by hand: who signs the request is for the office to say. */
  readonly firma: Signer;
}
const signer = (person: PersonVersion | null): Signer => ({
  nombre: person?.name ?? '',
  cargo: person?.cargo ?? '',
});

/** To whom the request goes: the directivo of the dependencia, or else the superior of its enlace (MES-040). */
export async function signersOf(
  reader: Reader,
  procesoId: string,
  dependenciaId: string,
): Promise<OficioPeople> {
  const { state } = await reader.get(procesoFeature, procesoId);
  const found = state.kind === 'open' ? state.dependencias.find(({ id }) => id === dependenciaId) : undefined;
  const id = found?.directivoId ?? found?.superiorId ?? null;
  return {
    destinatario: signer(id === null ? null : await reader.persons.current(id)),
    firma: { nombre: '', cargo: '' },
  };
}
