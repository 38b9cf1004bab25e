import { type Aviso, aviso } from '../../adapters/mail';
import { isTeamsFault } from '../../adapters/teams';
import { deliverLetter } from '../mail/deliver';
import { once } from '../once';
import type { World } from '../ports';
import { byMail, personalPlace } from '../teams/reach';

type Told = Omit<Aviso, 'nombre'> & {
  /** The same fact is told once. */
  readonly key: string;
};

/** Tells one person something in their personal chat; by mail when the chat does not reach them. */
export async function tellPerson(
  world: World,
  tenantId: string,
  personId: string,
  { key, ...told }: Told,
): Promise<void> {
  const person = await world.office.reader(tenantId).persons.current(personId);
  if (!person) return;
  await once(world, tenantId, `${key}:${personId}`, async () => {
    const place = await personalPlace(world, tenantId, person);
    if (!place) return;
    try {
      await world.teams.sendTo(place, { type: 'message', textFormat: 'plain', text: chatText(told) });
      return { via: 'chat' };
    } catch (error) {
      if (!isTeamsFault(error, 'unreachable', 'missing')) throw error;
      await byMail(world, tenantId, personId, `${error.kind} ${error.code}`);
      return;
    }
  });
  const reached = await world.deliveries.find(tenantId, `${key}:${personId}`);
  if (reached?.external['via'] === 'chat' || person.email === null) return;
  const to = { address: person.email, name: person.name };
  await deliverLetter(world, tenantId, `${key}:${personId}:correo`, async () => ({
    to,
    written: aviso({ ...told, nombre: person.name }),
    attachments: [],
  }));
}

const chatText = ({ asunto, parrafos, enlace }: Omit<Told, 'key'>): string =>
  [`${asunto}.`, ...parrafos, `${enlace.label}: ${enlace.href}`].join('\n\n');
