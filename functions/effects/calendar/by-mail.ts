import { type KnownMesa, loadList, mesaFeature, mesaTitle } from '../../../domain/mesas';
import { type GraphFault, isGraphFault } from '../../adapters/graph';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import { peopleNow } from '../people';
import type { World } from '../ports';
import { type Citation, sendCitation } from './citation';
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
  const { mesa, method, key } = letter;
  const citation = await citationOf(world, tenantId, letter);
  const motivo = mesa.kind === 'cancelled' ? mesa.cancelReason : '';
  const what = method === 'CANCEL' ? { kind: 'cancelada' as const, motivo } : { kind: 'citada' as const };
  for (const attendee of citation.draft.attendees)
    await sendCitation(world, tenantId, `${key}:ics:${attendee.address}`, { ...citation, what }, attendee);
}

/** Whoever was cited by mail and is no longer called takes it out of their calendar with the reason, once. */
export async function unciteByMail(
  world: World,
  tenantId: string,
  { mesaId, mesa }: Pick<Letter, 'mesaId' | 'mesa'>,
): Promise<void> {
  const { sesionId } = mesa.plan;
  const lista = await loadList(world.office.reader(tenantId), sesionId);
  const citation = await citationOf(world, tenantId, { mesaId, mesa });
  for (const { person, bookedAt, left } of lista?.personas ?? []) {
    if (bookedAt === null || left === null) continue;
    const [known] = await peopleNow(world, tenantId, [person]);
    if (!known?.email) continue;
    const what = { kind: 'retirada' as const, motivo: left.reason };
    await sendCitation(
      world,
      tenantId,
      `calendar/uncite:${sesionId}:${person.personId}:${left.at}`,
      { ...citation, what },
      { address: known.email, name: known.name, type: 'required' },
    );
  }
}

async function citationOf(
  world: World,
  tenantId: string,
  { mesaId, mesa }: Pick<Letter, 'mesaId' | 'mesa'>,
): Promise<Omit<Citation, 'what'>> {
  const draft = await eventDraft(world, tenantId, mesaId, mesa);
  const { version } = await world.office.reader(tenantId).get(mesaFeature, mesaId);
  return { draft, sequence: version, titulo: mesaTitle(mesa.plan), path: `mesas/${mesaId}`, mesas: [mesaId] };
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
