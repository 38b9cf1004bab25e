import type { PersonRef } from '../kernel/feature';
import type { Plan } from './mesas';

/** Everybody called to the mesa, once each: moderador, relator, enlace and invitees. */
export function calledTo({ moderador, relator, enlace, invitees }: Plan): readonly PersonRef[] {
  const all = [moderador, relator, ...(enlace ? [enlace] : []), ...invitees.map(({ person }) => person)];
  return [...new Map(all.map((person) => [person.personId, person])).values()];
}

export const peopleOf = (plan: Plan): readonly string[] => calledTo(plan).map(({ personId }) => personId);
