import { Hono } from 'hono';
import type { Person } from '../model';
import type { World } from '../world';
import { AttachmentBody, attachmentShape, keepAttachment, openUpload, SessionBody } from './attachments';
import { read } from './body';
import { needs } from './guard';
import { draftOr404, mailboxOr404, mailOr404 } from './message-input';
import { page } from './odata';
import { context } from './users';

/** Attachments of messages; an event's are in `index.ts`. */
export function mailAttachmentRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'outlook', 'Mail.ReadWrite');
  const mailbox = (id: string): Person => mailboxOr404(world, id);
  app.get('/users/:id/messages/:mail/attachments', may, (c) => {
    const owner = mailbox(c.req.param('id'));
    const mail = mailOr404(world, owner, c.req.param('mail'));
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
    const mail = draftOr404(world, owner, c.req.param('mail'));
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
    const mail = draftOr404(world, mailbox(c.req.param('id')), c.req.param('mail'));
    return c.json(
      openUpload(world, { kind: 'mail', id: mail.id }, await read(c, SessionBody, 'attachmentItem')),
      201,
    );
  });
  return app;
}
