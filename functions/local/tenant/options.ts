import { ORGANIZER_MAILBOX, SAMPLE_PEOPLE, SAMPLE_TENANT_ID, type SamplePerson } from '../people';

/** How the simulated tenant is set up. `dataDir` and `baseUrl` decide where it keeps its state and where the product reaches it. */
export interface TenantOptions {
  /** The product's DATA_DIR; the tenant keeps its files in `{dataDir}/tenant`. */
  readonly dataDir: string;
  /** Origin under which `/tenant` answers, no slash at the end: `http://127.0.0.1:3978`. */
  readonly baseUrl: string;
  /** The product's bot endpoint: `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly tenantId?: string;
  /** Audience of the people's tokens; default `api://{appId}`. */
  readonly tabAudience?: string;
  /** Id of the Teams app in the organization's catalogue; default the app id. */
  readonly teamsAppId?: string;
  readonly botName?: string;
  readonly organizerMailbox?: string;
  readonly people?: readonly SamplePerson[];
  readonly now?: () => Date;
  /** Teams waits 15 s for the answer to an invoke. */
  readonly invokeTimeoutMs?: number;
  readonly limits?: Partial<Limits>;
  /** The bot sends no token either: beside Microsoft's emulator the Connector takes what comes without one. */
  readonly unverified?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

interface Limits {
  /** Outlook: requests under way at once per mailbox. */
  readonly mailboxConcurrency: number;
  /** Outlook: requests per mailbox in ten minutes. */
  readonly mailboxPerTenMinutes: number;
  /** Teams: messages of the bot to one conversation in one second, in two, in thirty and in an hour. */
  readonly messagesPerSecond: number;
  readonly messagesPerTwoSeconds: number;
  readonly messagesPerThirtySeconds: number;
  readonly messagesPerHour: number;
  readonly messageBytes: number;
  /** Activity notifications per second. */
  readonly notificationsPerSecond: number;
}

export type Setting = Required<Omit<TenantOptions, 'limits' | 'env'>> & { readonly limits: Limits };

const LIMITS: Limits = {
  mailboxConcurrency: 4,
  mailboxPerTenMinutes: 10_000,
  messagesPerSecond: 7,
  messagesPerTwoSeconds: 8,
  messagesPerThirtySeconds: 60,
  messagesPerHour: 1_800,
  messageBytes: 100 * 1024,
  notificationsPerSecond: 5,
};

/** Thrown at start: the tenant is a development surface and must never run beside the cloud's. */
class RefusedToStart extends Error {
  override readonly name = 'RefusedToStart';
}

/** Fills in what was not said. Refuses in the cloud: nothing there may sign tokens in Microsoft's stead. */
export function readOptions(options: TenantOptions): Setting {
  const env = options.env ?? process.env;
  if (env['WEBSITE_HOSTNAME'])
    throw new RefusedToStart(
      'El inquilino simulado no se inicia en la nube (WEBSITE_HOSTNAME está definida).',
    );
  const host = new URL(options.baseUrl).hostname;
  if (!isLoopback(host))
    throw new RefusedToStart(`El inquilino simulado solo atiende en la máquina local, no en ${host}.`);
  return {
    dataDir: options.dataDir,
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    botEndpoint: options.botEndpoint,
    appId: options.appId,
    appSecret: options.appSecret,
    tenantId: options.tenantId ?? SAMPLE_TENANT_ID,
    tabAudience: options.tabAudience ?? `api://${options.appId}`,
    teamsAppId: options.teamsAppId ?? options.appId,
    botName: options.botName ?? 'Mesas',
    organizerMailbox: options.organizerMailbox ?? ORGANIZER_MAILBOX,
    people: options.people ?? SAMPLE_PEOPLE,
    now: options.now ?? (() => new Date()),
    invokeTimeoutMs: options.invokeTimeoutMs ?? 15_000,
    unverified: options.unverified ?? false,
    limits: { ...LIMITS, ...options.limits },
  };
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '[::1]' ||
  host === '::1' ||
  /^127(\.\d+){3}$/.test(host);
