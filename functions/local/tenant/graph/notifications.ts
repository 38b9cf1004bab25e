import { Hono } from 'hono';
import { z } from 'zod';
import { newGuid } from '../ids';
import type { World } from '../world';
import { read } from './body';
import { personalChatOf } from './chats';
import { GraphError, tooMany } from './errors';
import { needs } from './guard';

const NotificationBody = z.object({
  topic: z.looseObject({
    source: z.string().nullish(),
    value: z.string().nullish(),
    webUrl: z.string().nullish(),
  }),
  activityType: z.string().nullish(),
  chainId: z.number().nullish(),
  previewText: z.looseObject({ content: z.string().nullish() }).nullish(),
  teamsAppId: z.string().nullish(),
  templateParameters: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  iconId: z.string().nullish(),
});

/** The activity feed of Teams: only for people who have the app, five in a second. */
export function notificationRoutes(world: World): Hono {
  const app = new Hono();
  const recent: number[] = [];
  app.post(
    '/users/:id/teamwork/sendActivityNotification',
    needs(world, 'teams', 'TeamsActivity.Send'),
    async (c) => {
      const chat = personalChatOf(world, c.req.param('id'));
      const body = await read(c, NotificationBody, 'activityNotification');
      if (!chat.installation)
        throw new GraphError(
          403,
          'Forbidden',
          'Application with the specified id is not installed in the scope of the recipient.',
        );
      recent.splice(0, recent.length, ...recent.filter((at) => at > Date.now() - 1000), Date.now());
      if (recent.length > world.setting.limits.notificationsPerSecond)
        throw tooMany('TooManyRequests', 'Too many requests.', 1);
      world.data.notifications.push({
        id: newGuid(),
        personId: chat.personId ?? '',
        activityType: body.activityType ?? 'systemDefault',
        preview: body.previewText?.content ?? '',
        topic: body.topic,
        parameters: (body.templateParameters ?? []).map(({ name, value }) => ({ name, value })),
        at: world.now(),
        read: false,
      });
      world.count('notificationsSent');
      world.changed({ type: 'notification', personId: chat.personId ?? '' });
      return c.body(null, 204);
    },
  );
  return app;
}
