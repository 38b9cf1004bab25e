import { Hono } from 'hono';
import { z } from 'zod';
import { newItemId } from '../ids';
import { deliverLetter, fileLetter, type Letter } from '../mailbox';
import type { Address, Mail, Person } from '../model';
import type { World } from '../world';
import { AttachmentBody, attachmentShape, keepAttachment, openUpload, SessionBody } from './attachments';
import { AddressShape, BodyShape, prefers, RecipientShape, read } from './body';
import { badRequest, itemNotFound, tooMany } from './errors';
import { needs } from './guard';
import { messageShape } from './message-shape';
import { page, select } from './odata';
import { context, userOr404 } from './users';

const MessageBody = z
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
const SendBody = z.object({
  message: MessageBody.optional(),
  Message: MessageBody.optional(),
  saveToSentItems: z.boolean().nullish(),
  SaveToSentItems: z.boolean().nullish(),
});

export function mailRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'outlook', 'Mail.ReadWrite');
  const send = needs(world, 'outlook', 'Mail.Send');
  const mailbox = (id: string): Person => {
    const person = userOr404(world, id);
    if (person.kind === 'guest')
      throw badRequest(
        'MailboxNotEnabledForRESTAPI',
        'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
      );
    return person;
  };
  const find = (owner: Person, id: string): Mail => {
    const mail = world.data.mails.find((it) => it.id === id && it.mailbox === owner.mail.toLowerCase());
    if (!mail) throw itemNotFound();
    return mail;
  };
  const draft = (owner: Person, id: string): Mail => {
    const mail = find(owner, id);
    if (mail.folder !== 'drafts')
      throw badRequest('ErrorInvalidRequest', 'The operation is only possible on a draft.');
    return mail;
  };
  const entity = (owner: Person): string => context(`users('${owner.id}')/messages/$entity`);

  app.get('/users/:id/messages', may, (c) => {
    const owner = mailbox(c.req.param('id'));
    const mails = world.data.mails.filter((it) => it.mailbox === owner.mail.toLowerCase()).reverse();
    return c.json(
      page(mails.map(messageShape), new URL(c.req.url), context(`users('${owner.id}')/messages`), 10),
    );
  });
  app.post('/users/:id/messages', may, async (c) => {
    const owner = mailbox(c.req.param('id'));
    const letter = await letterOf(world, owner, await read(c, MessageBody, 'message'));
    const mail = fileLetter(world, owner.mail, 'drafts', letter);
    mail.immutable = prefers(c, 'IdType') === 'ImmutableId';
    world.count('draftsCreated');
    return c.json({ '@odata.context': entity(owner), ...messageShape(mail) }, 201);
  });
  app.get('/users/:id/messages/:mail', may, async (c) => {
    const owner = mailbox(c.req.param('id'));
    const mail = find(owner, c.req.param('mail'));
    const attachments = c.req.query('$expand')?.includes('attachments')
      ? {
          attachments: await Promise.all(
            mail.attachments.map(async (it) =>
              attachmentShape(it, (await world.file.bytes(it.sha256)).toString('base64')),
            ),
          ),
        }
      : {};
    return c.json({
      '@odata.context': entity(owner),
      ...select(messageShape(mail), c.req.query('$select')),
      ...attachments,
    });
  });
  app.patch('/users/:id/messages/:mail', may, async (c) => {
    const owner = mailbox(c.req.param('id'));
    const mail = find(owner, c.req.param('mail'));
    const input = await read(c, MessageBody, 'message');
    if (
      mail.folder !== 'drafts' &&
      Object.keys(input).some((key) => !['isRead', 'categories', 'importance'].includes(key))
    )
      throw badRequest('ErrorInvalidPropertySet', 'The property can only be set on a draft.');
    const { attachments: _kept, ...letter } = await letterOf(
      world,
      owner,
      { ...input, attachments: [] },
      mail,
    );
    Object.assign(mail, letter, {
      isRead: input.isRead ?? mail.isRead,
      modifiedAt: world.now(),
      revision: mail.revision + 1,
    });
    world.changed({ type: 'mail', mailbox: mail.mailbox });
    return c.json({ '@odata.context': entity(owner), ...messageShape(mail) });
  });
  app.delete('/users/:id/messages/:mail', may, (c) => {
    const mail = find(mailbox(c.req.param('id')), c.req.param('mail'));
    world.data.mails = world.data.mails.filter((it) => it !== mail);
    world.changed({ type: 'mail', mailbox: mail.mailbox });
    return c.body(null, 204);
  });
  app.post('/users/:id/messages/:mail/send', send, (c) => {
    const owner = mailbox(c.req.param('id'));
    const mail = draft(owner, c.req.param('mail'));
    requireRecipients([...mail.to, ...mail.cc, ...mail.bcc]);
    mail.folder = 'sentitems';
    if (!mail.immutable) mail.id = newItemId();
    mail.sentAt = mail.receivedAt = mail.modifiedAt = world.now();
    mail.revision++;
    sent(world, mail);
    return c.body(null, 202);
  });
  app.post('/users/:id/sendMail', send, async (c) => {
    const owner = mailbox(c.req.param('id'));
    const body = await read(c, SendBody, 'sendMail');
    const input = body.message ?? body.Message;
    if (!input) throw badRequest('ErrorInvalidRequest', 'The message is missing.');
    const letter = await letterOf(world, owner, input);
    requireRecipients([...letter.to, ...(letter.cc ?? []), ...(letter.bcc ?? [])]);
    const copy = fileLetter(world, owner.mail, 'sentitems', letter);
    if ((body.saveToSentItems ?? body.SaveToSentItems) === false)
      world.data.mails = world.data.mails.filter((it) => it !== copy);
    sent(world, copy);
    return c.body(null, 202);
  });
  app.get('/users/:id/messages/:mail/attachments', may, (c) => {
    const owner = mailbox(c.req.param('id'));
    const mail = find(owner, c.req.param('mail'));
    return c.json(
      page(
        mail.attachments.map((it) => attachmentShape(it)),
        new URL(c.req.url),
        context(`users('${owner.id}')/messages('${mail.id}')/attachments`),
      ),
    );
  });
  app.post('/users/:id/messages/:mail/attachments', may, async (c) => {
    const owner = mailbox(c.req.param('id'));
    const mail = draft(owner, c.req.param('mail'));
    const attachment = await keepAttachment(world, await read(c, AttachmentBody, 'attachment'));
    mail.attachments.push(attachment);
    mail.revision++;
    world.changed();
    return c.json(
      {
        '@odata.context': context(`users('${owner.id}')/messages('${mail.id}')/attachments/$entity`),
        ...attachmentShape(attachment),
      },
      201,
    );
  });
  app.post('/users/:id/messages/:mail/attachments/createUploadSession', may, async (c) => {
    const mail = draft(mailbox(c.req.param('id')), c.req.param('mail'));
    return c.json(
      openUpload(world, { kind: 'mail', id: mail.id }, await read(c, SessionBody, 'attachmentItem')),
      201,
    );
  });
  return app;
}

function requireRecipients(to: readonly Address[]): void {
  if (to.length === 0) throw badRequest('ErrorInvalidRecipients', 'At least one recipient is not valid.');
  if (to.length > 500) throw tooMany('ErrorExceededMessageLimit', 'Too many recipients.', 60);
}

function sent(world: World, mail: Mail): void {
  world.count('mailsSent');
  deliverLetter(world, mail);
  world.changed({ type: 'mail', mailbox: mail.mailbox });
}

async function letterOf(world: World, owner: Person, input: MessageInput, before?: Mail): Promise<Letter> {
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
