import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { World } from '../world';
import type { Desk } from './desk';
import { DeskError, unknown } from './errors';
import { NewPerson } from './people';

const Loose = z.record(z.string(), z.unknown());
const As = z.object({ as: z.string() });
const Said = As.extend({ text: z.string(), mention: z.boolean().optional() });
const Clicked = As.extend({
  action: z.looseObject({ type: z.string() }).optional(),
  verb: z.string().optional(),
  id: z.string().optional(),
  title: z.string().optional(),
  inputs: Loose.optional(),
});
const Submitted = z.object({
  data: z.unknown().optional(),
  inputs: Loose.optional(),
  title: z.string().optional(),
  id: z.string().optional(),
});
const Joined = z.union([
  As,
  z.object({
    visitor: z.object({ key: z.string().optional(), name: z.string().min(1), email: z.string().optional() }),
  }),
]);
const Extension = As.extend({
  chatId: z.string(),
  commandId: z.string(),
  kind: z.enum(['query', 'fetchTask', 'submitAction']),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).optional(),
  data: z.unknown().optional(),
});
const Chosen = As.extend({ attachment: z.unknown() });
const Rsvp = As.extend({ response: z.enum(['accepted', 'tentativelyAccepted', 'declined', 'none']) });
const Moved = z.object({ start: z.iso.datetime(), end: z.iso.datetime() });
const ControlsPatch = z
  .strictObject({
    accessPolicy: z.enum(['granted', 'denied']),
    attendanceDelayMs: z.number().int().min(0),
    meetingEvents: z.boolean(),
    hearsAllChat: z.boolean(),
    deniedRoles: z.array(z.string()),
    latencyMs: z.number().int().min(0),
    faults: z.array(
      z.object({
        surface: z.enum(['graph', 'connector']),
        match: z.string().default(''),
        status: z.number().int().min(400).max(599),
        when: z.enum(['before', 'after']).default('before'),
        retryAfter: z.number().int().nullable().default(null),
        times: z.number().int().min(1).default(1),
      }),
    ),
  })
  .partial();

/** The desk's HTTP API; every answer is what `Desk` answers. */
export function deskRoutes(world: World, desk: Desk): Hono {
  const app = new Hono();
  app.onError((error, c) =>
    error instanceof DeskError
      ? c.json({ code: error.code, message: error.message }, error.status)
      : c.json({ code: 'falla', message: `Falla del inquilino simulado: ${error.message}` }, 500),
  );
  app.use(async (c, next) => {
    await next();
    if (c.req.method !== 'GET') await world.file.flush();
  });
  const body = async <T extends z.ZodType>(
    request: { json: () => Promise<unknown> },
    shape: T,
  ): Promise<z.output<T>> => {
    const parsed = shape.safeParse(await request.json().catch(() => null));
    if (parsed.success) return parsed.data;
    throw new DeskError(
      400,
      'datos-invalidos',
      parsed.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`).join('; '),
    );
  };

  app.get('/people', (c) =>
    c.json({
      people: desk.people(),
      organizer: world.setting.organizerMailbox,
      tenantId: world.setting.tenantId,
    }),
  );
  app.post('/people', async (c) => c.json(desk.addPerson(await body(c.req, NewPerson)), 201));
  app.post('/people/:id/install', (c) => c.json(desk.install(c.req.param('id'))));
  app.delete('/people/:id/install', (c) => c.json(desk.uninstall(c.req.param('id'))));
  app.get('/people/:id/chats', (c) => c.json({ chats: desk.chats(c.req.param('id')) }));
  app.get('/people/:id/calendar', (c) => c.json({ events: desk.calendar(c.req.param('id')) }));
  app.get('/people/:id/meetings', (c) => c.json({ meetings: desk.meetings(c.req.param('id')) }));
  app.get('/people/:id/mail', (c) =>
    c.json({ mails: desk.mail(c.req.param('id'), c.req.query('folder') ?? 'inbox') }),
  );
  app.get('/people/:id/notifications', (c) =>
    c.json({ notifications: desk.notifications(c.req.param('id')) }),
  );

  app.get('/chats/:chat', (c) => c.json(desk.chat(c.req.param('chat'))));
  app.get('/chats/:chat/messages', (c) =>
    c.json({ messages: desk.messages(c.req.param('chat'), c.req.query('as') ?? '') }),
  );
  app.post('/chats/:chat/messages', async (c) => {
    const { as, text, mention } = await body(c.req, Said);
    return c.json(
      await desk.say(c.req.param('chat'), as, { text, ...(mention === undefined ? {} : { mention }) }),
      201,
    );
  });
  app.post('/chats/:chat/messages/:message/click', async (c) =>
    c.json(
      await desk.click(c.req.param('chat'), c.req.param('message'), defined(await body(c.req, Clicked))),
    ),
  );
  app.post('/chats/:chat/messages/:message/refresh', async (c) =>
    c.json(await desk.refresh(c.req.param('chat'), c.req.param('message'), (await body(c.req, As)).as)),
  );
  app.post('/dialogs/:token/submit', async (c) =>
    c.json(await desk.submitDialog(c.req.param('token'), defined(await body(c.req, Submitted)))),
  );
  app.delete('/dialogs/:token', (c) => c.json({ closed: desk.closeDialog(c.req.param('token')) }));
  app.post('/chats/:chat/cards', async (c) => {
    const { as, attachment } = await body(c.req, Chosen);
    return c.json({ messageId: desk.postCard(c.req.param('chat'), as, attachment) }, 201);
  });
  app.post('/extensions', async (c) => c.json(await desk.extension(defined(await body(c.req, Extension)))));

  app.get('/meetings', (c) => c.json({ meetings: desk.meetings() }));
  app.get('/meetings/:id', (c) => c.json(desk.meeting(c.req.param('id'))));
  app.post('/meetings/:id/join', async (c) =>
    c.json(desk.join(c.req.param('id'), defined(await body(c.req, Joined)))),
  );
  app.post('/meetings/:id/leave', async (c) =>
    c.json(desk.leave(c.req.param('id'), (await body(c.req, As)).as)),
  );
  app.post('/meetings/:id/end', (c) => c.json(desk.end(c.req.param('id'))));

  app.get('/mail', (c) => c.json({ mails: desk.allSent() }));
  app.get('/mail/:id', (c) => c.json(desk.readMail(c.req.param('id'))));
  app.get('/mail/:id/attachments/:attachment', async (c) => {
    const { bytes, it } = await desk.attachment(c.req.param('id'), c.req.param('attachment'));
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': it.contentType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(it.name)}`,
    });
  });
  app.post('/events/:event/respond', async (c) => {
    const { as, response } = await body(c.req, Rsvp);
    return c.json(desk.respond(c.req.param('event'), as, response));
  });

  app.post('/events/:event/move', async (c) => {
    const { start, end } = await body(c.req, Moved);
    return c.json(desk.moveEvent(c.req.param('event'), start, end));
  });
  app.post('/events/:event/cancel', (c) => c.json(desk.dropEvent(c.req.param('event'))));

  app.get('/controls', (c) => c.json(world.data.controls));
  app.patch('/controls', async (c) => c.json(desk.setControls(await body(c.req, ControlsPatch))));
  app.get('/counters', (c) => c.json(desk.counters()));
  app.post('/settle', async (c) => {
    await desk.settled();
    return c.json({ settled: true });
  });
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const tell = (event: string, data: unknown): void => {
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      };
      const stop = world.watch((event) => tell(event.type, event));
      const ping = setInterval(() => tell('ping', {}), 15_000).unref();
      tell('hello', {});
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(ping);
      stop();
    }),
  );
  app.notFound((c) => c.json({ code: 'no-existe', message: unknown(c.req.path).message }, 404));
  return app;
}

/** Without the members that came as `undefined`. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
