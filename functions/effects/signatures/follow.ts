import type { PlainDate } from '../../../domain/kernel/instant';
import { loadMesa } from '../../../domain/mesas';
import { signingView } from '../../../domain/reports';
import { escalateOverdue, pendingIds, remindDue, signingFeature } from '../../../domain/signatures';
import { documentoVencido, recordatorioFirma } from '../../adapters/mail';
import { calendarFor } from '../commitments/about';
import { inWorkingHours } from '../commitments/working-hours';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { daysUntil } from '../mail/recipient';
import { tellPerson } from '../notify/tell-person';
import type { Effect, Job, World } from '../ports';
import { perform, Refused, system } from '../system';

/** A moment of the plan came: the product records whom it reminds, and each of them is told by a message of its own (MES-073). */
export const remindDueSigners: Effect = async (job, world) => {
  const signingId = idOf(job, 'signingId');
  const kind = idOf(job, 'kind') as 'antes' | 'hoy' | 'despues';
  if (!(await inOfficeHours(job, world))) return;
  const input = { signingId, kind, days: Number(job.data['days']) };
  await perform(world, job.tenantId, remindDue, input, job.key);
};

/** The return date passed (MES-075). */
export const escalateSigning: Effect = async (job, world) => {
  if (!(await inOfficeHours(job, world))) return;
  await perform(world, job.tenantId, escalateOverdue, { signingId: idOf(job, 'signingId') }, job.key);
};

/** To one signatory, unless they signed meanwhile. */
export const tellDueSigner: Effect = async (job, world) => {
  const [signingId, personId] = [idOf(job, 'signingId'), idOf(job, 'personId')];
  const { state } = await world.office.reader(job.tenantId).get(signingFeature, signingId);
  if (!pendingIds(state).includes(personId)) return;
  const view = await viewOf(world, job.tenantId, signingId);
  const dias = await daysUntil(world, job.tenantId, view.vence as PlainDate);
  await tellPerson(world, job.tenantId, personId, {
    key: job.key,
    mesaId: view.mesaId,
    ...recordatorioFirma(view, dias),
    enlace: { label: 'Ver y firmar', href: linksOf(world).tab('inicio') },
  });
};

/** To whoever moderates, while it is still open. */
export const tellOverdue: Effect = async (job, world) => {
  const [signingId, personId] = [idOf(job, 'signingId'), idOf(job, 'personId')];
  const view = await viewOf(world, job.tenantId, signingId);
  if (view.estado !== 'abierta') return;
  const path = view.formId === null ? `mesas/${view.mesaId}` : `formatos/${view.formId}`;
  await tellPerson(world, job.tenantId, personId, {
    key: job.key,
    mesaId: view.mesaId,
    ...documentoVencido(view),
    enlace: { label: 'Abrir el documento', href: linksOf(world).tab(path) },
  });
};

async function viewOf(world: World, tenantId: string, signingId: string) {
  const view = await signingView(world.office.reader(tenantId), system(tenantId), signingId);
  if (!view.ok) throw new Refused(view.refusal.code);
  return view.value;
}

async function inOfficeHours(job: Job, world: World): Promise<boolean> {
  const reader = world.office.reader(job.tenantId);
  const { state } = await reader.get(signingFeature, idOf(job, 'signingId'));
  if (state.kind !== 'open') return false;
  const mesa = await loadMesa(reader, state.subject.mesaId);
  return (
    mesa.ok && inWorkingHours(world, job, await calendarFor(world, job.tenantId, mesa.value.plan.procesoId))
  );
}
