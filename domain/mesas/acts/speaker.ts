import type { PersonRef } from '../../kernel/feature';
import type { Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import type { KnownMesa } from '../target';

/** Who says it, and whether the relator records it «de viva voz» for somebody in the room, on the phone or without account. */
export interface Speaker {
  readonly person: PersonRef;
  readonly aloud: boolean;
}

export async function speakerOf(
  desk: Desk,
  mesa: KnownMesa,
  personId: string | undefined,
): Promise<Result<Speaker>> {
  const { person } = desk.actor;
  if (personId === undefined || personId === person.personId) return ok({ person, aloud: false });
  if (mesa.plan.relator.personId !== person.personId)
    return refuse(
      'solo-relatoria-de-viva-voz',
      'No se registró: solo quien lleva la relatoría de la mesa recoge de viva voz lo que dice otra persona. Dígaselo, o hable en su propio nombre.',
    );
  const spoken = await desk.persons.current(personId);
  return spoken
    ? ok({ person: { personId, version: spoken.version }, aloud: true })
    : refuse(
        'persona-desconocida',
        'No se registró: la persona que habló no está en el directorio. Regístrela con su nombre y cargo y vuelva a intentarlo.',
      );
}
