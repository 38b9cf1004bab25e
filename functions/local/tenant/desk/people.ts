import { z } from 'zod';
import type { Person } from '../model';
import { ensurePersonalChat } from '../teams/chats';
import { installIn, uninstallFrom } from '../teams/installs';
import { addPerson, type World } from '../world';
import { personAt } from './actors';
import { DeskError } from './errors';

export interface DeskPerson extends Omit<Person, 'managerId'> {
  readonly installed: boolean;
  readonly unreadMail: number;
  readonly unreadNotifications: number;
}

export const NewPerson = z.object({
  name: z.string().trim().min(1),
  mail: z.email(),
  cargo: z.string().optional(),
  dependencia: z.string().optional(),
  kind: z.enum(['member', 'guest']).optional(),
  id: z.uuid().optional(),
});

function describePerson(world: World, person: Person): DeskPerson {
  const { managerId: _hidden, ...shown } = person;
  const mail = person.mail.toLowerCase();
  return {
    ...shown,
    installed: world.data.chats.some((chat) => chat.personId === person.id && chat.installation !== null),
    unreadMail: world.data.mails.filter((it) => it.mailbox === mail && it.folder === 'inbox' && !it.isRead)
      .length,
    unreadNotifications: world.data.notifications.filter((it) => it.personId === person.id && !it.read)
      .length,
  };
}

export const listPeople = (world: World): DeskPerson[] =>
  world.data.people.map((person) => describePerson(world, person));

export function newPerson(world: World, input: z.output<typeof NewPerson>): DeskPerson {
  const { cargo = '', dependencia = '', kind = 'member', id } = input;
  return describePerson(
    world,
    addPerson(world, { name: input.name, mail: input.mail, cargo, dependencia, kind, ...(id ? { id } : {}) }),
  );
}

/** The person adds the app from Teams' store, or takes it out. */
export function setInstalled(world: World, as: string, installed: boolean): DeskPerson {
  const person = personAt(world, as);
  if (person.kind !== 'member')
    throw new DeskError(409, 'sin-teams', 'Esta persona no tiene Teams en la organización.');
  const chat = ensurePersonalChat(world, person);
  if (installed) installIn(world, chat);
  else uninstallFrom(world, chat);
  return describePerson(world, person);
}
