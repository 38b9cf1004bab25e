import { newGuid, newItemId } from './ids';
import type { Address, Attachment, Body, CalendarEvent, Mail } from './model';
import type { World } from './world';

export type Letter = Partial<
  Pick<
    Mail,
    | 'cc'
    | 'bcc'
    | 'replyTo'
    | 'importance'
    | 'headers'
    | 'kind'
    | 'eventId'
    | 'internetMessageId'
    | 'categories'
  >
> & {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly body: Body;
  readonly attachments?: readonly Attachment[];
};

/** A message in a folder of a mailbox; nothing is sent by this. */
export function fileLetter(world: World, mailbox: string, folder: Mail['folder'], letter: Letter): Mail {
  const at = world.now();
  const mail: Mail = {
    id: newItemId(),
    mailbox: mailbox.toLowerCase(),
    folder,
    kind: letter.kind ?? 'mail',
    eventId: letter.eventId ?? null,
    createdAt: at,
    modifiedAt: at,
    sentAt: folder === 'drafts' ? null : at,
    receivedAt: at,
    revision: 1,
    immutable: false,
    internetMessageId:
      letter.internetMessageId ??
      `<${newGuid()}@${letter.from.address.split('@')[1] ?? 'planeacion.example'}>`,
    conversationId: `AAQkAG${newGuid()}`,
    subject: letter.subject,
    body: letter.body,
    from: letter.from,
    to: [...letter.to],
    cc: letter.cc ?? [],
    bcc: letter.bcc ?? [],
    replyTo: letter.replyTo ?? [],
    importance: letter.importance ?? 'normal',
    categories: letter.categories ?? [],
    headers: letter.headers ?? [],
    isRead: folder !== 'inbox',
    attachments: [...(letter.attachments ?? [])],
  };
  world.data.mails.push(mail);
  world.changed({ type: 'mail', mailbox: mail.mailbox });
  return mail;
}

/** A copy in the inbox of everyone it is addressed to; addresses outside the directory have a mailbox too, or nobody could look. */
export function deliverLetter(world: World, letter: Letter): void {
  const everyone = [...letter.to, ...(letter.cc ?? []), ...(letter.bcc ?? [])].map(({ address }) =>
    address.toLowerCase(),
  );
  for (const mailbox of new Set(everyone)) fileLetter(world, mailbox, 'inbox', { ...letter, bcc: [] });
}

const TITLES = { invitation: '', update: 'Actualizado: ', cancellation: 'Cancelado: ' } as const;

/** What Outlook mails to the people of an event when it is made, moved or cancelled. */
export function tellInvitees(
  world: World,
  event: CalendarEvent,
  kind: keyof typeof TITLES,
  to: readonly Address[],
  comment = '',
): void {
  const owner = world.personBy(event.ownerId);
  if (!owner || to.length === 0) return;
  world.count(`${kind}s`, to.length);
  deliverLetter(world, {
    kind,
    eventId: event.id,
    from: { name: owner.name, address: owner.mail },
    to,
    subject: `${TITLES[kind]}${event.subject}`,
    body: comment ? { contentType: 'text', content: comment } : event.body,
    attachments: event.attachments,
  });
}
