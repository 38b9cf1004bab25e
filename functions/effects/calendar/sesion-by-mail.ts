import { type KnownSesion, sesionFeature } from '../../../domain/mesas';
import type { EventDraft } from '../../adapters/graph';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import { once } from '../once';
import type { World } from '../ports';
import { type Citation, sendCitation } from './citation';

interface Letter {
  readonly sesionId: string;
  readonly sesion: KnownSesion;
  readonly draft: EventDraft;
  readonly key: string;
}
const MARK = (sesionId: string): string => `sesion/by-mail:${sesionId}`;

/** Was this sesión called by mail, because Outlook did not take its event? */
export const sesionWasByMail = async (world: World, tenantId: string, sesionId: string): Promise<boolean> =>
  (await world.deliveries.find(tenantId, MARK(sesionId)))?.status === 'done';

/** The calendar of a sesión without mesa by mail: called, moved or cancelled, whatever it is now (MES-036, X-011). */
export async function tellSesionByMail(world: World, tenantId: string, letter: Letter): Promise<void> {
  const { sesionId, sesion, draft, key } = letter;
  const { version } = await world.office.reader(tenantId).get(sesionFeature, sesionId);
  const what: Citation['what'] =
    sesion.kind === 'cancelled' ? { kind: 'cancelada', motivo: sesion.reason } : { kind: 'citada' };
  const { titulo } = sesion.plan;
  for (const attendee of draft.attendees)
    await sendCitation(
      world,
      tenantId,
      `${key}:ics:${attendee.address}`,
      { draft, sequence: version, titulo, path: 'proceso', mesas: [], what },
      attendee,
    );
}

/** Outlook refused: everybody is called by mail, and who conducts it hears why. */
export async function fallBackToMail(world: World, tenantId: string, letter: Letter): Promise<void> {
  const { sesionId, sesion, key } = letter;
  await tellSesionByMail(world, tenantId, letter);
  await once(world, tenantId, MARK(sesionId), async () => undefined);
  await tellPerson(world, tenantId, sesion.plan.responsable.personId, {
    key: `${key}:rechazo`,
    asunto: `Outlook no aceptó la reunión: ${sesion.plan.titulo}`,
    parrafos: [
      'La reunión no quedó en Outlook. Se envió la citación por correo, con el archivo de calendario.',
      'Avise a quien administra Microsoft 365 para que revise los permisos del buzón organizador.',
    ],
    enlace: { label: 'Ver la sesión', href: linksOf(world).tab('proceso') },
  });
}
