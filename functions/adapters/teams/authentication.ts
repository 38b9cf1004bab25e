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

type Authentication = ConfigurationBotFrameworkAuthentication;
type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Addresses of the service that are in use at a time: a region's, rarely two. */
const MOST_CLIENTS = 20;

/**
 * botbuilder answers 500 to a forged signature; this names it, so that the endpoint answers 401. And botbuilder builds two HTTP clients for every
 * turn; they hold nothing of it, so that one of each serves all.
 */
class Verification extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new Map<string, ConnectorClient>();
  private userTokens: ReturnType<Authentication['createUserTokenClient']> | undefined;

  override async authenticateRequest(
    ...request: Parameters<Authentication['authenticateRequest']>
  ): Promise<Authenticated> {
    try {
      const { connectorFactory, ...proved } = await super.authenticateRequest(...request);
      return connectorFactory ? { ...proved, connectorFactory: this.lasting(connectorFactory) } : proved;
    } catch (error) {
      throw error instanceof Error && FORGED.has(error.name) ? new Error(NOT_AUTHENTIC) : error;
    }
  }

  /** This bot signs nobody in: botbuilder wants the client, nobody uses it. */
  override createUserTokenClient(
    identity: Parameters<Authentication['createUserTokenClient']>[0],
  ): ReturnType<Authentication['createUserTokenClient']> {
    this.userTokens ??= super.createUserTokenClient(identity);
    return this.userTokens;
  }

  private lasting(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const place = JSON.stringify([serviceUrl, audience]);
        const client = this.clients.get(place) ?? (await factory.create(serviceUrl, audience));
        if (this.clients.size >= MOST_CLIENTS) this.clients.clear();
        this.clients.set(place, client);
        return client;
      },
    };
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
