import { bogotaDay, type Instant, type PlainDate } from '../../../domain/kernel/instant';
import { sendReport } from '../../../domain/mesas';
import { escalationView } from '../../../domain/reports';
import { noConcertacion } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { deliverLetter } from '../mail/deliver';
import { renderedOnce, stored } from '../mail/documents';
import { addressOf, daysUntil, recipient } from '../mail/recipient';
import type { Effect } from '../ports';
import { Refused, system } from '../system';

/** The report of an item without agreement, printed once and sent to the despacho with its clock (MES-060, F22). */
export const reportNoConcertacion: Effect = async (job, world) => {
  const { tenantId } = job;
  const [mesaId, itemId] = [idOf(job, 'mesaId'), idOf(job, 'itemId')];
  const reader = world.office.reader(tenantId);
  const view = await escalationView(reader, system(tenantId), mesaId, itemId);
  if (!view.ok || view.value.decision !== null) return;
  const name = `informe:${mesaId}:${itemId}:${view.value.decididoEn}`;
  await renderedOnce(world, tenantId, name, () => world.printer.informe(system(tenantId), mesaId, itemId));
  const kept = await world.deliveries.find(tenantId, `documento:${name}`);
  const documentSha256 = kept?.external['sha256'] ?? '';
  const input = { mesaId, itemId, documentSha256 };
  const done = await world.office.perform(system(tenantId), sendReport, input, job.key);
  if (done.ok) return;
  // Shown in the mesa as «por enviar» until somebody holds the role: repeating the job would not change it.
  if (done.refusal.code !== 'sin-despacho') throw new Refused(done.refusal.code);
  world.log.warn({ mesaId, code: done.refusal.code }, 'nobody holds the role of the despacho: not sent');
};

/** One letter to each holder of the role of the despacho, with the very report that was recorded. */
export const mailNoConcertacion: Effect = async (job, world) => {
  const { tenantId } = job;
  const [mesaId, itemId] = [idOf(job, 'mesaId'), idOf(job, 'itemId')];
  await deliverLetter(world, tenantId, job.key, async () => {
    const person = await recipient(world, tenantId, idOf(job, 'personId'));
    const view = await escalationView(world.office.reader(tenantId), system(tenantId), mesaId, itemId);
    if (!person || !view.ok || view.value.documentSha256 === null || view.value.decision) return null;
    const { codigo, nombre, dependencia, mesa, decididoEn, documentSha256 } = view.value;
    const attachments = [await stored(world, tenantId, documentSha256)];
    const vence = view.value.vence as PlainDate | null;
    const written = noConcertacion({
      nombre: person.name,
      mesa,
      indicador: `${codigo} ${nombre}`.trim(),
      dependencia,
      sesion: bogotaDay(decididoEn as Instant),
      vence,
      dias: vence === null ? 0 : await daysUntil(world, tenantId, vence),
      adjuntos: attachments.map(({ filename }) => filename),
      enlace: linksOf(world).tab(`mesas/${mesaId}`),
    });
    return { to: addressOf(person), written, attachments, mesas: [mesaId] };
  });
};
