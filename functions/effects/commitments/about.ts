import {
  type Calendar,
  calendarOf,
  commitmentFeature,
  type KnownCommitment,
} from '../../../domain/commitments';
import { procesoFeature } from '../../../domain/people';
import { type CommitmentDetail, commitmentDetail } from '../../../domain/reports';
import { linksOf } from '../links';
import type { World } from '../ports';
import { system } from '../system';

export interface About {
  readonly state: KnownCommitment;
  readonly view: CommitmentDetail;
  readonly calendar: Calendar;
  readonly enlace: { readonly label: string; readonly href: string };
}

/** A commitment as it is at this moment, for whoever is going to be told; `null`: there is none. */
export async function aboutCommitment(
  world: World,
  tenantId: string,
  commitmentId: string,
): Promise<About | null> {
  const reader = world.office.reader(tenantId);
  const { state } = await reader.get(commitmentFeature, commitmentId);
  if (state.kind === 'none') return null;
  const view = await commitmentDetail(reader, system(tenantId), commitmentId);
  if (!view.ok) return null;
  return {
    state,
    view: view.value,
    calendar: await calendarFor(world, tenantId, state.procesoId),
    enlace: { label: 'Ver el compromiso', href: linksOf(world).tab(`compromisos/${commitmentId}`) },
  };
}

export async function calendarFor(world: World, tenantId: string, procesoId: string): Promise<Calendar> {
  return calendarOf((await world.office.reader(tenantId).get(procesoFeature, procesoId)).state);
}
