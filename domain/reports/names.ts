import { SYSTEM } from '../kernel/actor';
import type { PersonRef } from '../kernel/feature';
import type { PersonVersion, Reader } from '../kernel/store';
import type { PersonView } from './views';

/** Names looked up once per view; every pure view asks it, and answers the same for the same person. */
export interface Names {
  /** The person as they were: the version the fact was recorded with. */
  readonly of: (ref: PersonRef | null) => PersonView;
  /** The person as they are now. */
  readonly now: (personId: string | null) => PersonView;
}

const blank = (personId: string, nombre: string): PersonView => ({
  personId,
  nombre,
  cargo: '',
  dependencia: '',
  correo: null,
});
const NOBODY = blank('', '');
/** What is shown of somebody whose data was erased after its term. */
export const ERASED = '(datos suprimidos)';

/**
 * Every person that the loaded states mention, in one round: references wherever they are in them, and `ids` by their current data.
 * `contact`: e-mail addresses are shown.
 */
export async function loadNames(
  reader: Reader,
  states: unknown,
  ids: readonly (string | null)[],
  contact: boolean,
): Promise<Names> {
  const names = growingNames(reader, contact);
  await names.load(states, ids);
  return names;
}

export interface GrowingNames extends Names {
  /** Everybody that these states mention and is not known yet. */
  readonly load: (states: unknown, ids?: readonly (string | null)[]) => Promise<void>;
}

/** Names of a view that is read in steps: whoever is known from the first asks for nobody again. */
export function growingNames(reader: Reader, contact: boolean): GrowingNames {
  const versions = new Map<string, PersonView>();
  const current = new Map<string, PersonView>();
  const view = (personId: string, person: PersonVersion | null): PersonView =>
    person ? viewOf(person, contact) : blank(personId, ERASED);
  return {
    load: async (states, ids = []) => {
      const refs = new Map<string, PersonRef>();
      gather(states, refs);
      await Promise.all([
        ...[...refs].map(async ([key, ref]) => {
          if (!versions.has(key)) versions.set(key, view(ref.personId, await reader.persons.at(ref)));
        }),
        ...[...new Set(ids)].map(async (id) => {
          if (id !== null && !current.has(id)) current.set(id, view(id, await reader.persons.current(id)));
        }),
      ]);
    },
    of: (ref) =>
      ref === null
        ? NOBODY
        : (systemOf(ref.personId) ?? versions.get(keyOf(ref)) ?? blank(ref.personId, ERASED)),
    now: (personId) => (personId === null ? NOBODY : (current.get(personId) ?? blank(personId, ERASED))),
  };
}

const systemOf = (personId: string): PersonView | null =>
  personId === SYSTEM.personId ? blank(personId, 'Mesas (registro automático)') : null;

const viewOf = (
  { personId, name, cargo, dependencia, email }: PersonVersion,
  contact: boolean,
): PersonView => ({
  personId,
  nombre: name,
  cargo,
  dependencia,
  correo: contact ? email : null,
});

const keyOf = ({ personId, version }: PersonRef): string => `${personId} ${version}`;

function gather(value: unknown, refs: Map<string, PersonRef>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isRef(value)) refs.set(keyOf(value), value);
  else for (const inner of Object.values(value)) if (typeof inner === 'object') gather(inner, refs);
}

const isRef = (value: object): value is PersonRef =>
  'personId' in value &&
  'version' in value &&
  typeof value.personId === 'string' &&
  typeof value.version === 'number';
