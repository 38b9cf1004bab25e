import { Hono } from 'hono';
import type { Attachment, Upload } from '../model';
import type { World } from '../world';
import {
  AttachmentBody,
  attachmentShape,
  keepAttachment,
  openUpload,
  SessionBody,
  uploadRoutes,
} from './attachments';
import { attendanceRoutes } from './attendance';
import { batchRoutes } from './batch';
import { read } from './body';
import { chatRoutes } from './chats';
import { answerError, badRequest, itemNotFound } from './errors';
import { eventRoutes } from './events';
import { appOnly, needs } from './guard';
import { installRoutes } from './installs';
import { mailRoutes } from './mail';
import { mailAttachmentRoutes } from './mail-attachments';
import { meetingRoutes } from './meetings';
import { notificationRoutes } from './notifications';
import { acknowledged, injectedFaults, outlookLimits } from './pressure';
import { scheduleRoutes } from './schedule';
import { context, userOr404, userRoutes } from './users';

const ROOT = '/tenant/graph/v1.0';

/** Microsoft Graph v1.0, the part that the product uses. */
export function graphRoutes(world: World): Hono {
  const app = new Hono();
  app.onError((error, c) => answerError(c, error));
  app.notFound((c) =>
    answerError(
      c,
      badRequest('BadRequest', `Resource not found for the segment '${c.req.path.split('/').at(-1) ?? ''}'.`),
    ),
  );
  app.use(async (c, next) => {
    world.countRequest(`graph.${c.req.method}`);
    await next();
  });
  app.use(appOnly(world), outlookLimits(world), injectedFaults(world), acknowledged(world));
  for (const routes of [
    userRoutes,
    eventRoutes,
    scheduleRoutes,
    attendanceRoutes,
    meetingRoutes,
    mailRoutes,
    mailAttachmentRoutes,
    installRoutes,
    chatRoutes,
    notificationRoutes,
  ])
    app.route('/', routes(world));
  app.route('/', eventAttachmentRoutes(world));
  const whole = new Hono().route(ROOT, app);
  app.route(
    '/',
    batchRoutes((request) => whole.fetch(request), ROOT),
  );
  return app;
}

function eventAttachmentRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'outlook', 'Calendars.ReadWrite');
  app.post('/users/:id/events/:event/attachments', may, async (c) => {
    const owner = userOr404(world, c.req.param('id'));
    const attachment = await keepAttachment(world, await read(c, AttachmentBody, 'attachment'));
    attachTo(world, { kind: 'event', id: c.req.param('event') }, attachment);
    return c.json(
      {
        '@odata.context': context(`users('${owner.id}')/events/attachments/$entity`),
        ...attachmentShape(attachment),
      },
      201,
    );
  });
  app.post('/users/:id/events/:event/attachments/createUploadSession', may, async (c) =>
    c.json(
      openUpload(
        world,
        { kind: 'event', id: c.req.param('event') },
        await read(c, SessionBody, 'attachmentItem'),
      ),
      201,
    ),
  );
  return app;
}

function attachTo(world: World, target: Upload['target'], attachment: Attachment): void {
  const list = target.kind === 'mail' ? world.data.mails : world.data.events;
  const owner = list.find((it) => it.id === target.id);
  if (!owner) throw itemNotFound();
  owner.attachments.push(attachment);
  owner.revision++;
  world.changed();
}

/** Upload addresses live outside Graph's own tree. */
export function graphUploads(world: World): Hono {
  const app = new Hono();
  app.onError((error, c) => answerError(c, error));
  return app.route(
    '/',
    uploadRoutes(world, (target, attachment) => attachTo(world, target, attachment)),
  );
}
