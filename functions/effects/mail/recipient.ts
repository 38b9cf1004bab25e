import { businessDaysBetween } from '../../../domain/kernel/business-days';
import type { PlainDate } from '../../../domain/kernel/instant';
import type { PersonVersion } from '../../../domain/kernel/store';
import { procesoFeature } from '../../../domain/people';
import type { World } from '../ports';

export type Reachable = PersonVersion & { readonly email: string };

/** Somebody with an address now; `null`: nothing can be mailed to them, and the mesa lists them so (MES-056). */
export async function recipient(world: World, tenantId: string, personId: string): Promise<Reachable | null> {
  const person = await world.office.reader(tenantId).persons.current(personId);
  if (person?.email) return { ...person, email: person.email };
  world.log.warn({ personId }, 'nothing can be mailed to this person');
  return null;
}

export const addressOf = ({ email, name }: Reachable) => ({ address: email, name });

/** Business days from today to the date, by the office's own calendar; negative when it passed. */
export async function daysUntil(world: World, tenantId: string, due: PlainDate): Promise<number> {
  const { state } = await world.office.reader(tenantId).get(procesoFeature, world.config.procesoId);
  return businessDaysBetween(world.office.today(), due, state.kind === 'open' ? state.settings.cierres : []);
}
