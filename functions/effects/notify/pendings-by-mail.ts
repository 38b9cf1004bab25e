import type { PendingsView } from '../../../domain/reports';
import { aviso, pendientesPorCorreo } from '../../adapters/mail';
import { linksOf } from '../links';
import type { Composed } from '../mail/composed';
import { deliverLetter } from '../mail/deliver';
import { addressOf, recipient } from '../mail/recipient';
import { requestLetter } from '../mail/requests';
import type { World } from '../ports';
import { fingerprint } from '../system';
import type { Owing } from './due';

/** One letter for what no letter told before; what was mailed by its own request is not mailed again. */
export async function pendingsByMail(
  world: World,
  tenantId: string,
  { person: { personId }, due, pendings }: Owing & { readonly pendings: PendingsView },
): Promise<void> {
  const state = `pendientes-correo:${personId}`;
  const told = ((await world.deliveries.find(tenantId, state))?.external['told'] ?? '')
    .split(' ')
    .filter(Boolean);
  const forms = await notYetRequested(world, tenantId, personId, due.formSigningIds);
  const others = due.all.filter((one) => !one.startsWith('firma:'));
  const fresh = [...forms.map((id) => `firma:${id}`), ...others].filter((one) => !told.includes(one));
  if (fresh.length === 0) return;
  await deliverLetter(world, tenantId, `${state}:${fingerprint(...fresh)}`, () =>
    forms.length > 0
      ? requestLetter(world, tenantId, personId, forms)
      : notice(world, tenantId, personId, pendings),
  );
  await world.deliveries.claim(tenantId, state, 0);
  await world.deliveries.record(tenantId, state, { told: [...told, ...fresh].join(' ') });
}

async function notYetRequested(
  world: World,
  tenantId: string,
  personId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const id of ids) {
    const mailed = await world.deliveries.find(tenantId, `mail/solicitud-firma:${id}:${personId}`);
    if (mailed?.status !== 'done') left.push(id);
  }
  return left;
}

async function notice(
  world: World,
  tenantId: string,
  personId: string,
  pendings: PendingsView,
): Promise<Composed | null> {
  const person = await recipient(world, tenantId, personId);
  if (!person) return null;
  const written = aviso({
    nombre: person.name,
    ...pendientesPorCorreo(pendings),
    enlace: { label: 'Ver mis pendientes', href: linksOf(world).tab('inicio') },
  });
  return { to: addressOf(person), written, attachments: [] };
}
