import { fechaHora, horaCorta } from '../../../domain/kernel/instant';
import { type KnownMesa, mesaFeature, mesaTitle } from '../../../domain/mesas';
import { type GraphFault, isGraphFault } from '../../adapters/graph';
import { aviso, invitation } from '../../adapters/mail';
import { linksOf } from '../links';
import { deliverLetter } from '../mail/deliver';
import { tellPerson } from '../notify/tell-person';
import type { World } from '../ports';
import { eventDraft } from './event-draft';

/** Outlook said no, and asking again changes nothing: a permission, a policy, a draft it does not accept. */
export const isRefusal = (error: unknown): error is GraphFault =>
  isGraphFault(error, 'forbidden', 'policy', 'rejected');

/** Was this sesión called by mail, because Outlook did not take its event? */
export const wasByMail = async (world: World, tenantId: string, name: string): Promise<boolean> =>
  (await world.deliveries.find(tenantId, `calendar/create:${name}`))?.external['via'] === 'ics';

/** What the event of a mesa is told as: the mesa, or its continuation. */
export const nameOf = (mesaId: string, { plan, held }: KnownMesa): string =>
  (held?.length ?? 0) > 0 ? `${mesaId}:${plan.sesionId}` : mesaId;

interface Letter {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly key: string;
}
/** The calendar by mail (MES-034, X-011): a file that any calendar takes, moves and removes. Once per person and change. */
export async function citeByMail(world: World, tenantId: string, letter: Letter): Promise<void> {
  const { mesaId, mesa, method, key } = letter;
  const draft = await eventDraft(world, tenantId, mesaId, mesa);
  const { version } = await world.office.reader(tenantId).get(mesaFeature, mesaId);
  const { plan } = mesa;
  const when = `${fechaHora(plan.start)} a ${horaCorta(plan.end)}`;
  const cancelled = method === 'CANCEL';
  const href = linksOf(world).tab(`mesas/${mesaId}`);
  const reason = mesa.kind === 'cancelled' ? mesa.cancelReason : '';
  for (const attendee of draft.attendees)
    await deliverLetter(world, tenantId, `${key}:ics:${attendee.address}`, async () => ({
      to: attendee,
      written: aviso({
        nombre: attendee.name,
        asunto: `${cancelled ? 'Cancelada' : 'Citación'}: ${draft.subject}`,
        parrafos: cancelled
          ? [
              `Se canceló ${mesaTitle(plan)}, del ${when}. Motivo: ${reason}`,
              'Abra el archivo adjunto para quitarla de su calendario.',
            ]
          : [
              `Lo esperamos en ${mesaTitle(plan)}: ${when}.`,
              'Abra el archivo adjunto para agregarla a su calendario o actualizarla.',
            ],
        enlace: { label: 'Ver la mesa', href },
      }),
      attachments: [
        invitation({
          method,
          uid: `${draft.transactionId}@mesas`,
          sequence: version,
          sent: world.office.now(),
          start: plan.start,
          end: plan.end,
          summary: draft.subject,
          description: cancelled ? reason : href,
          location: draft.location ?? '',
          organizer: world.config.organizerMailbox,
          attendee,
        }),
      ],
      mesas: [mesaId],
    }));
}

/** Who moderates hears that Outlook refused, and what was done instead: nothing is lost in silence. */
export const tellRefused = (
  world: World,
  tenantId: string,
  { mesaId, mesa: { plan }, key, done }: { mesaId: string; mesa: KnownMesa; key: string; done: string },
): Promise<void> =>
  tellPerson(world, tenantId, plan.moderador.personId, {
    key: `${key}:rechazo`,
    mesaId,
    asunto: `Outlook no aceptó un cambio: ${mesaTitle(plan)}`,
    parrafos: [
      done,
      'Avise a quien administra Microsoft 365 para que revise los permisos del buzón organizador.',
    ],
    enlace: { label: 'Ver la mesa', href: linksOf(world).tab(`mesas/${mesaId}`) },
  });
