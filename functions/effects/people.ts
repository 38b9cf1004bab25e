import type { PersonRef } from '../../domain/kernel/feature';
import type { PersonVersion } from '../../domain/kernel/store';
import type { World } from './ports';

/** What is known now of these people, once each; those erased are left out. */
export async function peopleNow(
  world: World,
  tenantId: string,
  refs: readonly PersonRef[],
): Promise<readonly PersonVersion[]> {
  const { persons } = world.office.reader(tenantId);
  const ids = [...new Set(refs.map(({ personId }) => personId))];
  const found = await Promise.all(ids.map((id) => persons.current(id)));
  return found.filter((person) => person !== null);
}
