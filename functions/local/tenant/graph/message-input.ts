import { z } from 'zod';
import type { Letter } from '../mailbox';
import type { Address, Mail, Person } from '../model';
import type { World } from '../world';
import { AttachmentBody, keepAttachment } from './attachments';
import { AddressShape, BodyShape, RecipientShape } from './body';
import { badRequest, itemNotFound, tooMany } from './errors';
import { userOr404 } from './users';

export const MessageBody = z
  .strictObject({
    '@odata.type': z.string(),
    subject: z.string().nullable(),
    body: BodyShape.nullable(),
    from: RecipientShape.nullable(),
    sender: z.object({ emailAddress: AddressShape }).nullable(),
    toRecipients: z.array(RecipientShape),
    ccRecipients: z.array(RecipientShape),
    bccRecipients: z.array(RecipientShape),
    replyTo: z.array(RecipientShape),
    importance: z.string().nullable(),
    categories: z.array(z.string()),
    internetMessageId: z.string(),
    internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })),
    isRead: z.boolean().nullable(),
    isDeliveryReceiptRequested: z.boolean().nullable(),
    isReadReceiptRequested: z.boolean().nullable(),
    inferenceClassification: z.string().nullable(),
    attachments: z.array(AttachmentBody),
  })
  .partial();
type MessageInput = z.output<typeof MessageBody>;
export const SendBody = z.object({
  message: MessageBody.optional(),
  Message: MessageBody.optional(),
  saveToSentItems: z.boolean().nullish(),
  SaveToSentItems: z.boolean().nullish(),
});

/** The owner of a mailbox; guests have none here. */
export function mailboxOr404(world: World, id: string): Person {
  const person = userOr404(world, id);
  if (person.kind !== 'guest') return person;
  throw badRequest(
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
}

export function mailOr404(world: World, owner: Person, id: string): Mail {
  const mail = world.data.mails.find((it) => it.id === id && it.mailbox === owner.mail.toLowerCase());
  if (!mail) throw itemNotFound();
  return mail;
}

export function draftOr404(world: World, owner: Person, id: string): Mail {
  const mail = mailOr404(world, owner, id);
  if (mail.folder !== 'drafts')
    throw badRequest('ErrorInvalidRequest', 'The operation is only possible on a draft.');
  return mail;
}

export function requireRecipients(to: readonly Address[]): void {
  if (to.length === 0) throw badRequest('ErrorInvalidRecipients', 'At least one recipient is not valid.');
  if (to.length > 500) throw tooMany('ErrorExceededMessageLimit', 'Too many recipients.', 60);
}

/** The message as it would be after the request; what was not sent stays as it was before. */
export async function letterOf(
  world: World,
  owner: Person,
  input: MessageInput,
  before?: Mail,
): Promise<Letter> {
  const attachments = await Promise.all((input.attachments ?? []).map((it) => keepAttachment(world, it)));
  if (input.from && input.from.address.toLowerCase() !== owner.mail.toLowerCase())
    throw badRequest(
      'ErrorSendAsDenied',
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
    );
  return {
    from: { name: owner.name, address: owner.mail },
    to: input.toRecipients ?? before?.to ?? [],
    cc: input.ccRecipients ?? before?.cc ?? [],
    bcc: input.bccRecipients ?? before?.bcc ?? [],
    replyTo: input.replyTo ?? before?.replyTo ?? [],
    subject: input.subject ?? before?.subject ?? '',
    body: input.body ?? before?.body ?? { contentType: 'text', content: '' },
    importance: input.importance ?? before?.importance ?? 'normal',
    categories: input.categories ?? before?.categories ?? [],
    headers: input.internetMessageHeaders ?? before?.headers ?? [],
    attachments,
    ...(input.internetMessageId ? { internetMessageId: input.internetMessageId } : {}),
  };
}
