import { CloudAdapter, type ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { isLoopback } from '../../loopback';
import { NOT_AUTHENTIC } from './authentication';
import { answer, caughtResponse } from './express-like';
import type { Trust } from './trust';

/** botbuilder's handlers look like this, and so does `bot/`. */
export interface Bot {
  readonly run: (context: TurnContext) => Promise<void>;
}
interface Parts {
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** Any channel of this machine may speak where nothing is verified (Microsoft's emulator); else Teams alone. */
  readonly unverified: boolean;
  readonly trust: Trust;
  /** What escaped the bot's own catch-all: breakage, told with ids only. */
  readonly onError?: (error: Error, conversationId: string) => void;
}

const Incoming = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.string().regex(/^https?:\/\//),
});
/** Teams sends at most some tens of KB; a form with long texts stays far below. */
const LARGEST = 1024 * 1024;

/**
 * `POST /api/messages` for a bot: checks the channel's token, runs one turn, answers what the turn left (invokes answer with a body).
 * 401 without a valid token, 400 for what is no activity, 413 for what is too much.
 */
export function teamsEndpoint(
  bot: Bot,
  { authentication, unverified, trust, onError }: Parts,
): (request: Request) => Promise<Response> {
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = (context, error) => {
    onError?.(error, context.activity.conversation?.id ?? '');
    return Promise.reject(error);
  };
  return async (request) => {
    const text = await request.text();
    if (Buffer.byteLength(text) > LARGEST) return new Response(null, { status: 413 });
    const activity = Incoming.safeParse(parsed(text));
    if (!activity.success) return new Response(null, { status: 400 });
    if (unverified ? !fromThisMachine(request, activity.data) : activity.data.channelId !== 'msteams')
      return new Response(null, { status: 401 });
    const caught = caughtResponse();
    let begun = false;
    await adapter.process(
      {
        method: request.method,
        body: activity.data,
        headers: { authorization: request.headers.get('authorization') ?? '' },
      },
      caught.express,
      async (context) => {
        begun = true;
        trust.add(context.activity.serviceUrl);
        await bot.run(context);
      },
    );
    if (begun) return answer(caught.status(), caught.status() < 400 ? caught.body() : undefined);
    return answer(caught.body() === NOT_AUTHENTIC ? 401 : caught.status(), undefined);
  };
}

/** Where no token is checked, only programs of this machine are heard and answered: no page of another site, no address elsewhere. */
const fromThisMachine = (request: Request, { serviceUrl }: z.infer<typeof Incoming>): boolean =>
  [request.url, request.headers.get('origin') ?? request.url, serviceUrl].every(isLoopback);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
