import { loadActa } from '../../../domain/actas';
import { bogotaDay } from '../../../domain/kernel/instant';
import { mesaTitle } from '../../../domain/mesas';
import { signingFeature } from '../../../domain/signatures';
import { actaFinal, actaParaFirma } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import type { Effect } from '../ports';
import { system } from '../system';
import { formsOf } from './acta-forms';
import { deliverLetter } from './deliver';
import { renderedOnce, stored } from './documents';
import { addressOf, daysUntil, recipient } from './recipient';

/** MES-071: to one attendee, the acta and its forms, with the return date (MES-072). A corrected acta is a new mailing. */
export const mailActaParaFirma: Effect = async (job, world) => {
  const { tenantId } = job;
  const [actaId, personId] = [idOf(job, 'actaId'), idOf(job, 'personId')];
  const reader = world.office.reader(tenantId);
  const loaded = await loadActa(reader, actaId);
  if (!loaded.ok || loaded.value.acta.kind !== 'in-signature') return;
  const { acta, mesa } = loaded.value;
  await deliverLetter(world, tenantId, `${job.topic}:${actaId}:${personId}:${acta.signingId}`, async () => {
    const person = await recipient(world, tenantId, personId);
    const { state: signing } = await reader.get(signingFeature, acta.signingId);
    if (!person || signing.kind === 'none') return null;
    const forms = await formsOf(world, tenantId, mesa);
    const attachments = [await stored(world, tenantId, acta.documentSha256), ...forms.attached];
    const links = linksOf(world);
    const written = actaParaFirma({
      nombre: person.name,
      numero: acta.numero,
      revision: acta.revision,
      mesa: mesaTitle(mesa.plan),
      fecha: bogotaDay('openedAt' in mesa ? mesa.openedAt : mesa.plan.start),
      vence: acta.due,
      dias: await daysUntil(world, tenantId, acta.due),
      adjuntos: attachments.map(({ filename }) => filename),
      sinAdjuntar: forms.left,
      tieneCuenta: person.aadObjectId !== null,
      enlace: links.tab(`mesas/${acta.mesaId}`),
      codigo: signing.verification,
      verificar: links.verify(signing.verification),
    });
    return { to: addressOf(person), written, attachments, mesas: [acta.mesaId] };
  });
};

/** The copies for the file, once the acta is closed: the same people as the first mailing, the unsigned listed. */
export const mailActaFinal: Effect = async (job, world) => {
  const { tenantId } = job;
  const [actaId, personId] = [idOf(job, 'actaId'), idOf(job, 'personId')];
  const reader = world.office.reader(tenantId);
  const loaded = await loadActa(reader, actaId);
  if (!loaded.ok || loaded.value.acta.kind !== 'locked') return;
  const { acta, mesa } = loaded.value;
  await deliverLetter(world, tenantId, `${job.topic}:${actaId}:${personId}`, async () => {
    const person = await recipient(world, tenantId, personId);
    const { state: signing } = await reader.get(signingFeature, acta.signingId);
    if (!person || signing.kind === 'none') return null;
    const final = await renderedOnce(world, tenantId, `acta-final:${actaId}`, () =>
      world.printer.finalActa(system(tenantId), actaId),
    );
    const attachments = [final, ...(await formsOf(world, tenantId, mesa)).attached];
    const unsigned = await Promise.all(acta.unsigned.map((id) => reader.persons.current(id)));
    const links = linksOf(world);
    const written = actaFinal({
      nombre: person.name,
      numero: acta.numero,
      mesa: mesaTitle(mesa.plan),
      fecha: bogotaDay('openedAt' in mesa ? mesa.openedAt : mesa.plan.start),
      firmaron: Object.keys(signing.signed).length,
      sinFirma: unsigned.flatMap((one) => (one ? [one.name] : [])),
      adjuntos: attachments.map(({ filename }) => filename),
      enlace: links.tab(`mesas/${acta.mesaId}`),
      codigo: signing.verification,
      verificar: links.verify(signing.verification),
    });
    return { to: addressOf(person), written, attachments, mesas: [acta.mesaId] };
  });
};
