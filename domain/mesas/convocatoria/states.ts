import type { PersonRef } from '../../kernel/feature';
import { type Convocado, type Convocatoria, LADOS_VB, type LadoVb } from './nouns';

export const ESTADOS = [
  'por-vb',
  'sin-vb',
  'con-vb',
  'propuesto',
  'citado',
  'acepto',
  'declino',
  'tentativo',
  'sustituido',
  'retirado',
] as const;
export type EstadoConvocado = (typeof ESTADOS)[number];
export const ESTADO_WORDS: Readonly<Record<EstadoConvocado, string>> = {
  'por-vb': 'Pendiente de visto bueno',
  'sin-vb': 'Sin visto bueno',
  'con-vb': 'Con visto bueno, sin citar',
  propuesto: 'Propuesto, sin citar',
  citado: 'Citado, sin respuesta',
  acepto: 'Aceptó',
  declino: 'Declinó',
  tentativo: 'Tal vez',
  sustituido: 'Sustituido',
  retirado: 'Retirado',
};

/** The sides whose visto bueno is still to come (MES-033). */
export const missingVb = ({ vb }: Convocado): readonly LadoVb[] =>
  vb === null ? [] : LADOS_VB.filter((lado) => vb[lado] === undefined);

const refusedVb = ({ vb }: Convocado): boolean =>
  vb !== null && LADOS_VB.some((lado) => vb[lado]?.given === false);

/** May this person be put in the calendar: nobody had to approve them, or both sides did. */
export const mayBeBooked = (one: Convocado): boolean =>
  one.left === null && missingVb(one).length === 0 && !refusedVb(one);

/** In whose place somebody of the list comes; `null`: in nobody's (DIE-010). */
export const inPlaceOf = (lista: Convocatoria | null, personId: string): PersonRef | null =>
  lista?.personas.find((one) => one.left === null && one.person.personId === personId)?.substitutes ?? null;

/** Whoever left the list is no longer expected, and so not absent either. */
export const hasLeft = (lista: Convocatoria | null, personId: string): boolean =>
  lista?.personas.some((one) => one.left !== null && one.person.personId === personId) ?? false;

export function estadoDe(one: Convocado): EstadoConvocado {
  if (one.substitute !== null) return 'sustituido';
  if (one.left !== null) return 'retirado';
  if (one.bookedAt !== null) {
    const value = one.respuesta?.value ?? 'sin-respuesta';
    return value === 'sin-respuesta' ? 'citado' : value;
  }
  if (refusedVb(one)) return 'sin-vb';
  if (missingVb(one).length > 0) return 'por-vb';
  return one.vb === null ? 'propuesto' : 'con-vb';
}
