import { planDigest } from '../../../domain/commitments';
import { actorFor, personFeature } from '../../../domain/people';
import { pendingsOf } from '../../../domain/reports';
import { resumenPendientes } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import type { Effect } from '../ports';
import { perform } from '../system';
import { calendarFor } from './about';
import { inWorkingHours, onlyOnce } from './working-hours';

/** Everything that waits for one person, as often as they chose (F42). The next is planned before this one leaves; an empty one is not sent. */
export const sendDigest: Effect = async (job, world) => {
  const { tenantId } = job;
  const personId = idOf(job, 'personId');
  const procesoId = idOf(job, 'procesoId');
  const reader = world.office.reader(tenantId);
  const { state } = await reader.get(personFeature, personId);
  if (state.kind !== 'registered' || state.resumen !== idOf(job, 'frecuencia')) return;
  if (!(await inWorkingHours(world, job, await calendarFor(world, tenantId, procesoId)))) return;
  await perform(world, tenantId, planDigest, { personId, procesoId }, `${job.key} siguiente`);
  const { resumen } = state;
  await onlyOnce(world, job, async (key) => {
    const person = await reader.persons.current(personId);
    const pendings = person && (await pendingsOf(reader, await actorFor(reader, tenantId, person)));
    const told = pendings?.ok ? resumenPendientes(pendings.value, resumen) : null;
    if (!told) return;
    const enlace = { label: 'Ver mis pendientes', href: linksOf(world).tab('inicio') };
    await tellPerson(world, tenantId, personId, { key, ...told, enlace });
  });
};
