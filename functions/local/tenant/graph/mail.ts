import { Hono } from 'hono';
import { newItemId } from '../ids';
import { deliverLetter, fileLetter } from '../mailbox';
import type { Mail, Person } from '../model';
import type { World } from '../world';
import { attachmentShape } from './attachments';
import { prefers, read } from './body';
import { badRequest } from './errors';
import { needs } from './guard';
import {
  draftOr404,
  letterOf,
  MessageBody,
  mailboxOr404,
  mailOr404,
  requireRecipients,
  SendBody,
} from './message-input';
import { messageShape } from './message-shape';
import { page, select } from './odata';
import { context } from './users';

export function mailRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'outlook', 'Mail.ReadWrite');
  const send = needs(world, 'outlook', 'Mail.Send');
  const mailbox = (id: string): Person => mailboxOr404(world, id);
  const find = (owner: Person, id: string): Mail => mailOr404(world, owner, id);
  const draft = (owner: Person, id: string): Mail => draftOr404(world, owner, id);
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
  return app;
}

function sent(world: World, mail: Mail): void {
  world.count('mailsSent');
  deliverLetter(world, mail);
  world.changed({ type: 'mail', mailbox: mail.mailbox });
}
