import { serve } from '@hono/node-server';
import {
  ActivityHandler,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import { Hono } from 'hono';
import { teamsEndpoint } from '../../functions/adapters/teams/endpoint';
import { trusting } from '../../functions/adapters/teams/trust';
import { answering } from './child';
import { portOf, processorTime } from './port';
import { profiler } from './profile';

/** The floor of a message: the bot of Microsoft's first example. */
class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
      await next();
    });
  }
  /** The floor of a click: answers it with what was clicked, as a card that never changes. */
  protected override async onInvokeActivity({ activity }: TurnContext): Promise<InvokeResponse> {
    const text = JSON.stringify((activity.value as { action?: unknown }).action);
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    };
  }
}

/** botbuilder as it comes: no application id, so that it checks and sends no token, and none of our own work on it. */
export async function runEcho(): Promise<void> {
  const authentication = new ConfigurationBotFrameworkAuthentication({});
  const messages = teamsEndpoint(new Echo(), { authentication, unverified: true, trust: trusting([]) });
  const app = new Hono().post('/api/messages', (c) => messages(c.req.raw));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  const cpu = profiler(process.argv[1] ?? '');
  answering(
    { port: await portOf(server), slots: [] },
    {
      cost: () => ({ server: processorTime(), database: 0, statements: 0 }),
      idle: () => true,
      stages: () => ({}),
      workers: () => true,
      profile: (ask) => (ask.ask === 'profile' && ask.on ? cpu.on() : cpu.off()),
    },
    async () => void server.close(),
  );
}
