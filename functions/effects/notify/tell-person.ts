import { type Attachment, type Aviso, aviso, toText } from '../../adapters/mail';
import { type Activity } from '../../adapters/teams';
import { deliverLetter } from '../mail/deliver';
import { once } from '../once';
import type { World } from '../ports';
import { personalPlace, sendPersonal } from '../teams/reach';

type Told = Omit<Aviso, 'nombre'> & {
  /** The same fact is told once. */
  readonly key: string;
  /** The mesa it is about, if there is one: its expediente keeps the letter. */
  readonly mesaId?: string | null;
  /** What the chat shows instead of the words of the letter. */
  readonly card?: () => Promise<Activity | null>;
  /** Of the letter only: a chat carries no files. */
  readonly attachments?: () => Promise<readonly Attachment[]>;
};

/** Tells one person something in their personal chat; by mail when the chat does not reach them. */
export async function tellPerson(
  world: World,
  tenantId: string,
  personId: string,
  { key, mesaId = null, card, attachments, ...told }: Told,
): Promise<void> {
  const person = await world.office.reader(tenantId).persons.current(personId);
  if (!person) return;
  const written = aviso({ ...told, nombre: person.name });
  await once(world, tenantId, `${key}:${personId}`, async () => {
    const place = await personalPlace(world, tenantId, person);
    const words = { type: 'message', textFormat: 'plain', text: toText(written) };
    const activity = place && ((await card?.()) ?? words);
    const sent = place && activity && (await sendPersonal(world, tenantId, person, { place, activity }));
    return sent === null ? {} : { via: 'chat' };
  });
  const reached = await world.deliveries.find(tenantId, `${key}:${personId}`);
  if (reached?.external['via'] === 'chat' || person.email === null) return;
  const to = { address: person.email, name: person.name };
  await deliverLetter(world, tenantId, `${key}:${personId}:correo`, async () => ({
    to,
    written,
    attachments: (await attachments?.()) ?? [],
    mesas: mesaId === null ? [] : [mesaId],
  }));
}
