import { fechaHora, horaCorta } from '../../../domain/kernel/instant';
import { punto } from '../../../domain/kernel/text';
import { calledToSesion, type KnownSesion, linkSesion, loadSesion } from '../../../domain/mesas';
import {
  cancelEvent,
  createEvent,
  type EventDraft,
  isGraphFault,
  readEvent,
  updateEvent,
} from '../../adapters/graph';
import { escapeHtml } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import { once } from '../once';
import { peopleNow } from '../people';
import { type Effect, RetryLater, type World } from '../ports';
import { perform } from '../system';
import { isRefusal } from './by-mail';
import { fallBackToMail, sesionWasByMail, tellSesionByMail } from './sesion-by-mail';

/** A sesión without mesa in everybody's calendar: made, moved or taken away, whatever it is now (MES-036). */
export const syncSesion: Effect = async (job, world) => {
  const { tenantId } = job;
  const sesionId = idOf(job, 'sesionId');
  const sesion = await loadSesion(world.office.reader(tenantId), sesionId);
  if (!sesion.ok) return;
  const { organizerMailbox } = world.config;
  await once(world, tenantId, job.key, async () => {
    const { calendar } = sesion.value;
    const draft = await draftOf(world, tenantId, sesionId, sesion.value);
    const letter = { sesionId, sesion: sesion.value, draft, key: job.key };
    if (calendar === null && (await sesionWasByMail(world, tenantId, sesionId)))
      return tellSesionByMail(world, tenantId, letter);
    if (sesion.value.kind === 'cancelled') {
      if (calendar) await cancelEvent(world.graph, organizerMailbox, calendar.eventId, sesion.value.reason);
      return;
    }
    if (calendar === null) {
      try {
        await book(world, tenantId, sesionId, draft);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        await fallBackToMail(world, tenantId, letter);
      }
      return;
    }
    const { subject, start, end, location } = draft;
    try {
      await updateEvent(world.graph, organizerMailbox, calendar.eventId, { subject, start, end, location });
    } catch (error) {
      if (!isGraphFault(error, 'not-found', 'gone')) throw error;
    }
    const told = { sesionId, calendar: { ...calendar, start, end } };
    await perform(world, tenantId, linkSesion, told, `${job.key}:told`);
  });
};

async function book(world: World, tenantId: string, sesionId: string, draft: EventDraft): Promise<void> {
  const { graph, config } = world;
  const created = await createEvent(graph, config.organizerMailbox, draft);
  const event =
    draft.online && created.joinUrl === null
      ? await readEvent(graph, config.organizerMailbox, created.eventId)
      : created;
  if (draft.online && event.joinUrl === null) throw new RetryLater('the event has no link yet');
  const { start, end } = draft;
  const calendar = {
    eventId: event.eventId,
    joinUrl: event.joinUrl ?? '',
    onlineMeetingId: '',
    chatId: '',
    start,
    end,
  };
  await perform(
    world,
    tenantId,
    linkSesion,
    { sesionId, calendar },
    `sesion/link:${sesionId}:${event.eventId}`,
  );
}

async function draftOf(
  world: World,
  tenantId: string,
  sesionId: string,
  sesion: KnownSesion,
): Promise<EventDraft> {
  const { plan } = sesion;
  const people = await peopleNow(world, tenantId, [plan.responsable, ...plan.invitados]);
  const points = plan.agenda.map((point) => `<li>${escapeHtml(point)}</li>`).join('');
  return {
    subject: plan.titulo,
    html: [
      `<p>${escapeHtml(plan.objetivo)}</p>`,
      `<p>${escapeHtml(punto(`${fechaHora(plan.start)} a ${horaCorta(plan.end)}`))}</p>`,
      points === '' ? '' : `<ol>${points}</ol>`,
      `<p><a href="${escapeHtml(linksOf(world).tab('proceso'))}">Ver la sesión en Mesas</a></p>`,
      '<p>En la sesión se registra la asistencia.</p>',
    ].join(''),
    start: plan.start,
    end: plan.end,
    attendees: people.flatMap(({ email, name }) =>
      email === null ? [] : [{ address: email, name, type: 'required' as const }],
    ),
    location: plan.lugar.trim() === '' ? null : plan.lugar,
    online: plan.modalidad !== 'presencial',
    transactionId: sesion.bookings ? `${sesionId}-${sesion.bookings}` : sesionId,
  };
}

/** Whoever conducts it hears that somebody moved or cancelled it in Outlook. */
export const tellSesionMoved: Effect = async (job, world) => {
  const { tenantId } = job;
  const sesion = await loadSesion(world.office.reader(tenantId), idOf(job, 'sesionId'));
  if (!sesion.ok || calledToSesion(sesion.value).length === 0) return;
  const { plan, lost } = sesion.value;
  await tellPerson(world, tenantId, plan.responsable.personId, {
    key: job.key,
    asunto: `${lost ? 'Cancelaron' : 'Movieron'} la reunión en Outlook: ${plan.titulo}`,
    parrafos: lost
      ? [
          `La reunión de ${plan.titulo} fue cancelada en Outlook. La sesión no se canceló: sigue programada para el ${punto(fechaHora(plan.start))}`,
          'Decida si la cita de nuevo o si cancela la sesión con su motivo.',
        ]
      : [`${plan.titulo} quedó para el ${fechaHora(plan.start)}, como está ahora en Outlook.`],
    enlace: { label: 'Ver la sesión', href: linksOf(world).tab('proceso') },
  });
};
