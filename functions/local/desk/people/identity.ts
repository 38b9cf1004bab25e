import { SAMPLE_PEOPLE } from '../../people';
import type { Me } from '../data/desk';
import { tenant } from '../data/tenant';
import type { DeskPerson } from '../wire';

/** What people of the sample are called in addresses and in the first steps. */
export const keyOf = (person: { readonly id: string }): string | null =>
  SAMPLE_PEOPLE.find(({ id }) => id === person.id)?.key ?? null;
const ROLES: Readonly<Record<string, string>> = {
  moderadora: 'modera las mesas',
  relator: 'relator: levanta el acta',
  coordinadora: 'coordina por el DAP',
  enlace: 'enlace de la dependencia',
  directiva: 'directiva responsable',
  lider: 'líder de programa',
  validadora: 'valida la base de datos',
  despacho: 'despacho de la Subdirección',
};
export const roleOf = (person: { readonly id: string }): string | null => ROLES[keyOf(person) ?? ''] ?? null;

export const windowOf = (person: { readonly id: string }): string =>
  `/?as=${encodeURIComponent(keyOf(person) ?? person.id)}`;

export function personCalled(people: readonly DeskPerson[], as: string): DeskPerson | null {
  const wanted = (SAMPLE_PEOPLE.find(({ key }) => key === as)?.id ?? as).toLowerCase();
  return people.find(({ id, mail }) => id === wanted || mail.toLowerCase() === wanted) ?? null;
}

/** A visitor has no account: the meeting whose door they came through knows them. */
export async function visitorCalled(as: string): Promise<Me | null> {
  const answer = await tenant.everyMeeting();
  if (!answer.ok) return null;
  for (const meeting of answer.value.meetings)
    for (const session of meeting.sessions)
      for (const { key, personId, name } of session.participants)
        if (key === as && personId === null)
          return { key, name, person: null, visiting: { meetingId: meeting.id, chatId: meeting.chatId } };
  return null;
}
