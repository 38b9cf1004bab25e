import type { Attachment, CalendarEvent, Mail, RsvpAnswer } from '../model';
import type { World } from '../world';
import { personAt } from './actors';
import { DeskError, unknown } from './errors';

/** A message in somebody's mailbox, with the address of each attachment's bytes. */
export interface DeskMail extends Omit<Mail, 'attachments'> {
  readonly attachments: readonly (Attachment & { readonly url: string })[];
}

export const describeMail = (mail: Mail): DeskMail => ({
  ...mail,
  attachments: mail.attachments.map((it) => ({
    ...it,
    url: `/tenant/desk/mail/${mail.id}/attachments/${it.id}`,
  })),
});

/** Mail of any address, newest first; also of addresses outside the directory. */
export function mailsOf(world: World, address: string, folder: string): DeskMail[] {
  const mailbox = (world.personBy(address)?.mail ?? address).toLowerCase();
  return world.data.mails
    .filter((it) => it.mailbox === mailbox && it.folder === folder)
    .reverse()
    .map(describeMail);
}

function mailAt(world: World, id: string): Mail {
  const mail = world.data.mails.find((it) => it.id === id);
  if (!mail) throw unknown('ese mensaje');
  return mail;
}

export async function attachmentBytes(
  world: World,
  mailId: string,
  attachmentId: string,
): Promise<{ readonly bytes: Buffer; readonly it: Attachment }> {
  const it = mailAt(world, mailId).attachments.find((candidate) => candidate.id === attachmentId);
  if (!it) throw unknown('ese adjunto');
  return { bytes: await world.file.bytes(it.sha256), it };
}

export function markRead(world: World, id: string): DeskMail {
  const mail = mailAt(world, id);
  mail.isRead = true;
  world.changed({ type: 'mail', mailbox: mail.mailbox });
  return describeMail(mail);
}

/** Answers an invitation. */
export function respond(world: World, eventId: string, as: string, response: RsvpAnswer): CalendarEvent {
  const person = personAt(world, as);
  const event = world.data.events.find((it) => it.id === eventId);
  const invitee = event?.invitees.find((it) => it.address.toLowerCase() === person.mail.toLowerCase());
  if (!event || !invitee)
    throw new DeskError(404, 'sin-invitacion', 'Esa persona no está invitada a ese evento.');
  invitee.response = response;
  invitee.respondedAt = world.now();
  world.changed({ type: 'calendar', eventId });
  return event;
}
