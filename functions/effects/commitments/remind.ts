import { holderFor, stillToTell } from '../../../domain/commitments';
import { recordatorioCompromiso } from '../../adapters/mail';
import { idOf } from '../job-data';
import { tellPerson } from '../notify/tell-person';
import type { Effect, World } from '../ports';
import { type About, aboutCommitment } from './about';
import { inWorkingHours, onlyOnce } from './working-hours';

/** Before, on and after the date, once each; what changed meanwhile is dropped here, at the moment of sending (F40). */
export const remindCommitment: Effect = async (job, world) => {
  const { tenantId, data } = job;
  const commitmentId = idOf(job, 'commitmentId');
  const about = await aboutCommitment(world, tenantId, commitmentId);
  const planned = {
    due: idOf(job, 'due'),
    personId: idOf(job, 'personId'),
    kind: idOf(job, 'kind'),
    days: Number(data['days']),
  };
  if (!about || !stillToTell(about.state, planned, about.calendar, world.office.now())) return;
  if (!(await inWorkingHours(world, job, about.calendar))) return;
  const personId = await whoAnswers(world, tenantId, about);
  if (personId === null) return;
  await onlyOnce(world, job, (key) =>
    tellPerson(world, tenantId, personId, {
      key,
      mesaId: about.state.origin.mesaId,
      ...recordatorioCompromiso(about.view, about.calendar.seguimiento.origen),
      enlace: about.enlace,
    }),
  );
};

/** The owner; when their data is gone, whoever holds the role that answers. */
async function whoAnswers(world: World, tenantId: string, { state }: About): Promise<string | null> {
  const reader = world.office.reader(tenantId);
  const { owner, ownerRole: role, procesoId, dependenciaId } = state;
  if (await reader.persons.current(owner.personId)) return owner.personId;
  const holder = role === null ? null : await holderFor(reader, { procesoId, dependenciaId, role });
  return holder;
}
