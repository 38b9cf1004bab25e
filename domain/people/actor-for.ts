import type { Actor } from '../kernel/actor';
import type { PersonRef } from '../kernel/feature';
import type { Reader } from '../kernel/store';
import type { PersonState, Role } from './people';
import { personFeature } from './person';
import { procesoOf } from './roles';

/** The actor behind a proved identity, with the roles they hold now. */
export async function actorFor(reader: Reader, tenantId: string, person: PersonRef): Promise<Actor> {
  const { state } = await reader.get(personFeature, person.personId);
  return actorWith(tenantId, person, state);
}

/** The actor behind a proved account; `null`: nobody of this office has it. */
export async function actorOfAccount(
  reader: Reader,
  tenantId: string,
  aadObjectId: string,
): Promise<Actor | null> {
  const holder = await reader.holder(personFeature, aadObjectId);
  return holder && actorWith(tenantId, holder.person, holder.state);
}

const actorWith = (tenantId: string, { personId, version }: PersonRef, state: PersonState): Actor => ({
  tenantId,
  person: { personId, version },
  grants: state.kind === 'registered' ? state.grants : [],
});

/** Who holds a role in a proceso, oldest registration first as the store lists them. */
export async function holdersOf(
  reader: Reader,
  role: Role,
  procesoId: string,
): Promise<readonly PersonRef[]> {
  const holders = await reader.find(personFeature, { roles: role });
  return holders.flatMap(({ id, state }) =>
    state.kind === 'registered' &&
    state.grants.some((grant) => grant.role === role && procesoOf(grant) === procesoId)
      ? [{ personId: id, version: state.version }]
      : [],
  );
}
