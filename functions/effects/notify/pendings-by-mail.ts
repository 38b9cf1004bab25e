import { aviso } from '../../adapters/mail';
import { linksOf } from '../links';
import { deliverLetter } from '../mail/deliver';
import { addressOf, recipient } from '../mail/recipient';
import { requestLetter } from '../mail/requests';
import type { World } from '../ports';
import { fingerprint } from '../system';
import type { Owing } from './due';

/** The same set of pendings is mailed once; what was signed meanwhile is not mailed again. */
export async function pendingsByMail(
  world: World,
  tenantId: string,
  { person: { personId }, due }: Owing,
): Promise<void> {
  const known = await mailedBefore(world, tenantId, personId);
  const fresh = due.all.filter((one) => !known.includes(one));
  if (fresh.length === 0) return;
  const key = `pendientes-correo:${personId}:${fingerprint(...due.all)}`;
  await deliverLetter(world, tenantId, key, () =>
    due.signingIds.length > 0
      ? requestLetter(world, tenantId, personId, due.signingIds)
      : notice(world, tenantId, personId),
  );
  const state = stateKey(personId);
  await world.deliveries.claim(tenantId, state, 0);
  await world.deliveries.record(tenantId, state, { told: [...known, ...fresh].join(' ') });
}

const stateKey = (personId: string): string => `pendientes-correo:${personId}`;

async function mailedBefore(world: World, tenantId: string, personId: string): Promise<readonly string[]> {
  const found = await world.deliveries.find(tenantId, stateKey(personId));
  return (found?.external['told'] ?? '').split(' ').filter((one) => one !== '');
}

async function notice(world: World, tenantId: string, personId: string) {
  const person = await recipient(world, tenantId, personId);
  if (!person) return null;
  const written = aviso({
    nombre: person.name,
    asunto: 'Tiene pendientes en Mesas',
    parrafos: [
      'Hay asuntos de las mesas de concertación que esperan por usted. No pude avisarle por Microsoft Teams, por eso le escribo a su correo.',
    ],
    enlace: { label: 'Ver mis pendientes', href: linksOf(world).tab('inicio') },
  });
  return { to: addressOf(person), written, attachments: [] };
}
