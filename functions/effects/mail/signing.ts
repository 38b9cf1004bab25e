import { fechaHora, type Instant } from '../../../domain/kernel/instant';
import { type SigningView, signingView } from '../../../domain/reports';
import { signingFeature } from '../../../domain/signatures';
import { copiaFirmada, devuelto } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import type { Effect, Job, World } from '../ports';
import { Refused, system } from '../system';
import { deliverLetter } from './deliver';
import { renderedOnce } from './documents';
import { addressOf, recipient } from './recipient';
import { requestLetter } from './requests';

/** To a signatory without account in the organization. */
export const mailSolicitudFirma: Effect = async (job, world) => {
  const [signingId, personId] = [idOf(job, 'signingId'), idOf(job, 'personId')];
  await deliverLetter(world, job.tenantId, job.key, () =>
    requestLetter(world, job.tenantId, personId, [signingId]),
  );
};

async function viewOf(world: World, job: Job): Promise<SigningView> {
  const view = await signingView(
    world.office.reader(job.tenantId),
    system(job.tenantId),
    idOf(job, 'signingId'),
  );
  if (!view.ok) throw new Refused(view.refusal.code);
  return view.value;
}

/** The signed form with its constancia, to each of those who signed it. */
export const mailCopiaFirmada: Effect = async (job, world) => {
  const { tenantId } = job;
  await deliverLetter(world, tenantId, job.key, async () => {
    const person = await recipient(world, tenantId, idOf(job, 'personId'));
    const view = await viewOf(world, job);
    const { formId, signingId } = view;
    if (!person || formId === null || view.estado !== 'completa') return null;
    const attachments = [
      await renderedOnce(world, tenantId, `firmado:${signingId}`, () =>
        world.printer.signedForm(system(tenantId), formId),
      ),
      await renderedOnce(world, tenantId, `constancia:${signingId}`, () =>
        world.printer.constancia(system(tenantId), signingId),
      ),
    ];
    const links = linksOf(world);
    const written = copiaFirmada({
      nombre: person.name,
      titulo: `${view.titulo}, revisión ${view.revision}`,
      mesa: view.mesa,
      firmas: view.firmas.map(
        ({ rol, nombre, firmadoEn }) =>
          `${rol}: ${nombre}${firmadoEn ? `, ${fechaHora(firmadoEn as Instant)}` : ''}`,
      ),
      adjuntos: attachments.map(({ filename }) => filename),
      enlace: links.tab(`formatos/${formId}`),
      codigo: view.verification,
      verificar: links.verify(view.verification),
    });
    return { to: addressOf(person), written, attachments, mesas: [view.mesaId] };
  });
};

/** To those who had signed a document that was returned, corrected or withdrawn: why their signature has no effect. */
export const mailDevuelto: Effect = async (job, world) => {
  const { tenantId } = job;
  await deliverLetter(world, tenantId, job.key, async () => {
    const reader = world.office.reader(tenantId);
    const person = await recipient(world, tenantId, idOf(job, 'personId'));
    const { state } = await reader.get(signingFeature, idOf(job, 'signingId'));
    if (!person || (state.kind !== 'returned' && state.kind !== 'void')) return null;
    const view = await viewOf(world, job);
    const who = state.kind === 'returned' ? await reader.persons.at(state.by) : null;
    const written = devuelto({
      nombre: person.name,
      titulo: `${view.titulo}, revisión ${view.revision}`,
      mesa: view.mesa,
      quien: who?.name ?? null,
      motivo: state.reason,
      enlace: linksOf(world).tab(view.formId === null ? `mesas/${view.mesaId}` : `formatos/${view.formId}`),
    });
    return { to: addressOf(person), written, attachments: [], mesas: [view.mesaId] };
  });
};
