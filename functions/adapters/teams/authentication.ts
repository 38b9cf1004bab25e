import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AppTokens } from '../auth';

export interface BotIdentity {
  readonly appId: string;
  readonly appTenantId: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly loginBaseUrl: string;
  readonly botOpenIdUrl: string;
  readonly botTokenIssuer: string;
  /** Only for Microsoft's emulator and for benches, on loopback. */
  readonly unverified: boolean;
}

/** What a bot's token is for, in Microsoft's cloud and in any stand-in of it. */
const CONNECTOR = 'https://api.botframework.com';
/** A multi-tenant bot asks Microsoft's own directory for it. */
const BOT_DIRECTORY = 'botframework.com';

/** The header of our calls to the Connector; none when nothing is verified. */
export const bearerOf = (identity: BotIdentity, tokens: AppTokens) => async (): Promise<string | null> => {
  if (identity.unverified) return null;
  const tenant = identity.appType === 'MultiTenant' ? BOT_DIRECTORY : identity.appTenantId;
  return `Bearer ${await tokens(CONNECTOR, tenant)}`;
};

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/** Who we are to the channel, and whom its tokens must be meant for. */
const credentialsFor = (identity: BotIdentity, bearer: () => Promise<string | null>): CredentialsFactory => ({
  isValidAppId: (appId) => Promise.resolve(appId === identity.appId),
  isAuthenticationDisabled: () => Promise.resolve(identity.unverified),
  createCredentials: () =>
    Promise.resolve({
      signRequest: async (request) => {
        const header = await bearer();
        if (header !== null) request.headers.set('Authorization', header);
        return request;
      },
    }),
});

/** The token is not the channel's: said apart from a channel whose keys could not be fetched. */
export const NOT_AUTHENTIC = 'The token is not authentic';
const FORGED = new Set(['JsonWebTokenError', 'NotBeforeError']);

/** botbuilder answers 500 to a forged signature; this names it, so that the endpoint answers 401. */
class Verification extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']> {
    try {
      return await super.authenticateRequest(...request);
    } catch (error) {
      throw error instanceof Error && FORGED.has(error.name) ? new Error(NOT_AUTHENTIC) : error;
    }
  }
}

/**
 * The same verification for Microsoft's issuer and for a configured one: keys from `botOpenIdUrl`, issuer `botTokenIssuer`, our app id.
 * The emulator's and skills' keys are looked for in that same place, where Microsoft publishes none: those ways in stay shut.
 */
export const botAuthentication = (identity: BotIdentity, bearer: () => Promise<string | null>) =>
  new Verification(
    {
      MicrosoftAppId: identity.appId,
      MicrosoftAppTenantId: identity.appTenantId,
      ToChannelFromBotLoginUrl: `${identity.loginBaseUrl}/${identity.appTenantId}`,
      ToChannelFromBotOAuthScope: CONNECTOR,
      ToBotFromChannelTokenIssuer: identity.botTokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: identity.botOpenIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: identity.botOpenIdUrl,
      OAuthUrl: CONNECTOR,
      ValidateAuthority: true,
    },
    credentialsFor(identity, bearer),
  );
