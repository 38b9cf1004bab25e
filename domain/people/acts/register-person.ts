import { SYSTEM } from '../../kernel/actor';
import type { PersonRef } from '../../kernel/feature';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import type { PersonVersion } from '../../kernel/store';
import { may } from '../may';
import { RegisterPersonInput } from '../parse';
import { personFeature } from '../person';
import { correct, mayLink } from './correct-person';
import { digestOf, type PersonData } from './person-data';

/**
 * Makes somebody known: with an account, or without one (guests, people on the phone). Somebody already known by that account or e-mail is
 * answered as they are; an account that was missing is added to them.
 */
export const registerPerson: Act<RegisterPersonInput, PersonRef> = {
  name: 'people/register',
  run: async (raw, desk) => {
    const input = parseWith(RegisterPersonInput, raw);
    if (!input.ok) return input;
    const allowed = may(desk.actor, 'people/register', { procesoId: '' });
    if (!allowed.ok) return allowed;
    const { personId = desk.newId(), ...data } = input.value;
    if (personId === SYSTEM.personId && data.aadObjectId !== null) return NO_ACCOUNT;
    const known = await find(desk, personId, data);
    return known ? meet(desk, known, data) : register(desk, personId, data);
  },
};

const NO_ACCOUNT = refuse(
  'sistema-sin-cuenta',
  'No se registró: la herramienta misma no es una persona y no puede tener una cuenta. Use otro identificador.',
);

async function find(desk: Desk, personId: string, data: PersonData): Promise<PersonVersion | null> {
  const byId = await desk.persons.current(personId);
  if (byId) return byId;
  const byAccount = data.aadObjectId === null ? null : await desk.persons.byAccount(data.aadObjectId);
  return byAccount ?? (data.email === null ? null : await desk.persons.byEmail(data.email));
}

async function meet(desk: Desk, known: PersonVersion, data: PersonData): Promise<Result<PersonRef>> {
  if (known.aadObjectId === data.aadObjectId || data.aadObjectId === null) return ok(ref(known));
  if (known.aadObjectId === null) {
    const allowed = mayLink(desk, known, data.aadObjectId);
    return allowed.ok ? correct(desk, known, { ...known, aadObjectId: data.aadObjectId }) : allowed;
  }
  return refuse(
    'correo-de-otra-persona',
    `No se registró a ${data.name}: el correo ${data.email ?? ''} ya es de ${known.name}, con otra cuenta. Revise el correo, o corrija los datos de ${known.name}.`,
  );
}

async function register(desk: Desk, personId: string, data: PersonData): Promise<Result<PersonRef>> {
  const changed = await desk.change(personFeature, personId, {
    type: 'register',
    hasAccount: data.aadObjectId !== null,
    digest: digestOf(desk, data),
  });
  if (!changed.ok) return changed;
  desk.keepPerson({ personId, version: 1, ...data });
  return ok({ personId, version: 1 });
}

const ref = ({ personId, version }: PersonVersion): PersonRef => ({ personId, version });
