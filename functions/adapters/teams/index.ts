import type { AppTokens } from '../auth';
import { type BotIdentity, bearerOf, botAuthentication } from './authentication';
import { connector } from './connector';
import { type Bot, teamsEndpoint as endpointFor } from './endpoint';
import { type Teams, teams } from './teams';
import { trusting } from './trust';

export { coalescing } from './coalesce';
export type { Activity } from './connector';
export { isTeamsFault, TeamsFault } from './fault';
export type { Place, Teams } from './teams';

export interface TeamsSettings extends BotIdentity {
  readonly tokens: AppTokens;
  /** Where Teams is reached before any turn has told it; Microsoft's global address unless configured. */
  readonly serviceUrl?: string;
  readonly onError?: (error: Error, conversationId: string) => void;
}
export interface TeamsAdapter extends Teams {
  /** `POST /api/messages` for this bot. */
  readonly teamsEndpoint: (bot: Bot) => (request: Request) => Promise<Response>;
}

const GLOBAL_SERVICE = 'https://smba.trafficmanager.net/teams/';

/** Everything that speaks with Teams. Refuses to exist without an application id: without one botbuilder accepts any token. */
export function teamsAdapter(settings: TeamsSettings): TeamsAdapter {
  const { appId, appTenantId, tokens, serviceUrl = GLOBAL_SERVICE, onError } = settings;
  if (appId.trim() === '')
    throw new Error('MICROSOFT_APP_ID is missing: without it nobody could be verified');
  const bearer = bearerOf(settings, tokens);
  const trust = trusting([serviceUrl]);
  const authentication = botAuthentication(settings, bearer);
  return {
    ...teams({
      connector: connector(bearer),
      trust,
      appId,
      tenantId: appTenantId,
      defaultServiceUrl: serviceUrl,
    }),
    teamsEndpoint: (bot) =>
      endpointFor(bot, {
        authentication,
        unverified: settings.unverified,
        trust,
        ...(onError ? { onError } : {}),
      }),
  };
}
