import { SYSTEM } from '../../kernel/actor';
import type { PersonRef } from '../../kernel/feature';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import type { PersonVersion } from '../../kernel/store';
import { may } from '../may';
import { CorrectPersonInput } from '../parse';
import { personFeature } from '../person';
import { given } from './given';
import { digestOf, type PersonData, sameData } from './person-data';

/** A new version of somebody's data; what was signed keeps the version it was signed with. */
export const correctPerson: Act<CorrectPersonInput, PersonRef> = {
  name: 'people/correct',
  run: async (raw, desk) => {
    const input = parseWith(CorrectPersonInput, raw);
    if (!input.ok) return input;
    const { personId, ...changes } = input.value;
    const own = desk.actor.person.personId === personId;
    const allowed = may(desk.actor, 'people/correct', { procesoId: '', relations: own ? ['titular'] : [] });
    if (!allowed.ok) return allowed;
    const current = await desk.persons.current(personId);
    if (!current)
      return refuse(
        'persona-desconocida',
        'No se corrigieron los datos: esa persona no está registrada. Regístrela primero.',
      );
    const account = mayLink(desk, current, changes.aadObjectId);
    if (!account.ok) return account;
    const taken = await takenBy(desk, personId, changes);
    if (taken)
      return refuse(
        'correo-de-otra-persona',
        `No se corrigieron los datos: ese correo o esa cuenta ya son de ${taken.name}. Revise cuál de los dos registros debe tenerlos.`,
      );
    return correct(desk, current, { ...current, ...given(changes) });
  },
};

/** An account says who signs: it changes only by an administrador, and the product itself has none. */
export function mayLink(
  desk: Desk,
  current: PersonVersion,
  account: string | null | undefined,
): Result<void> {
  if (account === undefined || account === current.aadObjectId) return ok(undefined);
  if (current.personId === SYSTEM.personId)
    return refuse(
      'sistema-sin-cuenta',
      'No se cambió la cuenta: la herramienta misma no es una persona y no puede tener una. Registre a la persona aparte.',
    );
  return may(desk.actor, 'people/link-account', { procesoId: '' });
}

type Changes = Partial<{ [K in keyof PersonData]: PersonData[K] | undefined }>;

async function takenBy(
  desk: Desk,
  personId: string,
  { email, aadObjectId }: Changes,
): Promise<PersonVersion | null> {
  const others = [
    email ? await desk.persons.byEmail(email) : null,
    aadObjectId ? await desk.persons.byAccount(aadObjectId) : null,
  ];
  return others.find((other) => other !== null && other.personId !== personId) ?? null;
}

/** Keeps the new version; the same data again changes nothing. */
export async function correct(
  desk: Desk,
  current: PersonVersion,
  data: PersonData,
): Promise<Result<PersonRef>> {
  const { personId } = current;
  if (sameData(current, data)) return ok({ personId, version: current.version });
  const changed = await desk.change(personFeature, personId, {
    type: 'correct',
    hasAccount: data.aadObjectId !== null,
    digest: digestOf(desk, data),
  });
  if (!changed.ok) return changed;
  const version = changed.value.kind === 'registered' ? changed.value.version : current.version;
  desk.keepPerson({ ...data, personId, version });
  return ok({ personId, version });
}
