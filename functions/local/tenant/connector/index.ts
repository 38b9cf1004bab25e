import { type Context, Hono } from 'hono';
import { BOT_AUDIENCE, verifyToken } from '../tokens';
import type { World } from '../world';
import { activityRoutes } from './activities';
import { conversationRoutes, openChat } from './conversations';
import { ConnectorError } from './errors';

/** The Bot Connector of Teams: what the bot calls to speak. */
export function connectorRoutes(world: World): Hono {
  const app = new Hono();
  app.onError((error, c) => answer(c, error));
  app.notFound((c) =>
    answer(c, new ConnectorError(404, 'NotFound', 'No HTTP resource was found that matches the request.')),
  );
  app.use(async (c, next) => {
    world.countRequest(`connector.${c.req.method}`);
    const authorization = c.req.header('authorization');
    if (authorization !== undefined || !world.setting.unverified) {
      const verified = await verifyToken(world, authorization, BOT_AUDIENCE);
      if (!verified.ok) return c.json({ message: 'Authorization has been denied for this request.' }, 401);
      if (verified.claims['appid'] !== world.setting.appId)
        throw new ConnectorError(401, 'BotNotRegistered', 'No registration found for this bot.');
    }
    const fault = world.faultFor('connector', `${c.req.method} ${c.req.path}`);
    if (fault?.when === 'before') throw faulty(fault.status, fault.retryAfter);
    await next();
    if (c.req.method !== 'GET') await world.file.flush();
    if (fault) throw faulty(fault.status, fault.retryAfter);
  });
  app.route('/', activityRoutes(world, openChat(world)));
  app.route('/', conversationRoutes(world));
  return app;
}

function faulty(status: number, retryAfter: number | null): ConnectorError {
  const code = { 412: 'PreconditionFailed', 429: 'Throttled' }[status] ?? 'ServiceError';
  const message = status === 412 ? 'Precondition failed, please try again.' : 'An unexpected error occurred.';
  return new ConnectorError(
    status as 503,
    code,
    message,
    retryAfter === null ? {} : { 'Retry-After': String(retryAfter) },
  );
}

function answer(c: Context, error: Error): Response {
  const known =
    error instanceof ConnectorError ? error : new ConnectorError(500, 'ServiceError', error.message);
  return c.json({ error: { code: known.code, message: known.message } }, known.status, { ...known.headers });
}
