import { z } from 'zod';
import { isLoopback } from './loopback';

/** The tenant of a local installation, where nothing says another one. */
export const LOCAL_TENANT_ID = '5a1e0000-0000-4000-8000-000000000001';
export const DEFAULT_PROCESO_ID = 'ssepot';

const url = z.string().regex(/^https?:\/\/\S+$/);

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3978),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  GRAPH_BASE_URL: url.default('https://graph.microsoft.com'),
  LOGIN_BASE_URL: url.default('https://login.microsoftonline.com'),
  BOT_OPENID_URL: url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_TOKEN_ISSUER: z.string().default('https://api.botframework.com'),
  /** Where Teams is reached before any turn has told it; Microsoft's global address unless set. */
  BOT_SERVICE_URL: url.optional(),
  MICROSOFT_APP_ID: z.string().optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  /** Audience of the tab's token; Entra's «Application ID URI». Unset: `api://{app id}`. */
  TAB_AUDIENCE: z.string().optional(),
  ORGANIZER_MAILBOX: z.string().optional(),
  /** Where people reach this product: links in cards and mail. */
  PUBLIC_URL: url.optional(),
  PROCESO_ID: z.string().default(DEFAULT_PROCESO_ID),
  /** Teams app id in the catalogue of the organization, for installation through Graph. */
  TEAMS_APP_ID: z.string().optional(),
  /** Only for Microsoft's emulator and for benches, on loopback: no token is checked. */
  MESAS_UNVERIFIED: z.enum(['1']).optional(),
  /** PEM of the Ed25519 key that signs checkpoints, and the secret of the digests of persons; locally both are kept in DATA_DIR. */
  CHECKPOINT_KEY: z.string().optional(),
  DIGEST_KEY: z.string().min(16).optional(),
  /** How often the calendar is looked at for mesas that were moved or cancelled in Outlook. */
  CALENDAR_LOOK_SECONDS: z.coerce.number().int().min(5).max(86_400).default(300),
  LOG_LEVEL: z.string().default('info'),
  WEBSITE_HOSTNAME: z.string().optional(),
});

export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly graphBaseUrl: string;
  readonly loginBaseUrl: string;
  readonly botOpenIdUrl: string;
  readonly botTokenIssuer: string;
  readonly botServiceUrl: string | null;
  readonly appId: string;
  readonly appPassword: string | null;
  readonly appTenantId: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tabAudience: string;
  readonly organizerMailbox: string;
  readonly publicUrl: string;
  readonly procesoId: string;
  readonly teamsAppId: string;
  readonly unverified: boolean;
  readonly checkpointKey: string | null;
  readonly digestKey: string | null;
  readonly calendarLookSeconds: number;
  readonly logLevel: string;
}

/** Without tokens nobody may reach a real organization: identity and Graph must be of this machine. */
const isLocalTenant = ({ GRAPH_BASE_URL, LOGIN_BASE_URL }: z.infer<typeof Environment>): boolean =>
  [GRAPH_BASE_URL, LOGIN_BASE_URL].every(isLoopback);

/** Thrown at start, before anything listens: names every setting that is missing and how to mend it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Reads the environment once. The cloud must name its identity, database and mailbox: nothing is assumed for it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success)
    throw new ConfigurationError(
      `La configuración no es válida: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join('; ')}.`,
    );
  const e = parsed.data;
  const missing = (['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'ORGANIZER_MAILBOX'] as const).filter(
    (name) => !e[name],
  );
  if (missing.length > 0)
    throw new ConfigurationError(
      `Faltan variables de entorno: ${missing.join(', ')}. Sin ellas el bot no puede probar quién es.`,
    );
  if (e.WEBSITE_HOSTNAME && !e.DATABASE_URL)
    throw new ConfigurationError(
      'Falta DATABASE_URL: en la nube la base de datos embebida no se usa. Indique una PostgreSQL 16 o superior.',
    );
  if (e.WEBSITE_HOSTNAME && !(e.CHECKPOINT_KEY && e.DIGEST_KEY))
    throw new ConfigurationError(
      'Faltan CHECKPOINT_KEY y DIGEST_KEY: en la nube las llaves no se guardan en el disco del proceso (docs/deploy.md dice cómo crearlas).',
    );
  if (e.MESAS_UNVERIFIED && (e.WEBSITE_HOSTNAME || e.DATABASE_URL?.includes('azure') || !isLocalTenant(e)))
    throw new ConfigurationError(
      'MESAS_UNVERIFIED solo se permite en la máquina local y con el inquilino simulado: quítela de la configuración.',
    );
  const appId = e.MICROSOFT_APP_ID ?? '';
  return {
    port: e.PORT,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL ?? null,
    graphBaseUrl: e.GRAPH_BASE_URL,
    loginBaseUrl: e.LOGIN_BASE_URL,
    botOpenIdUrl: e.BOT_OPENID_URL,
    botTokenIssuer: e.BOT_TOKEN_ISSUER,
    botServiceUrl: e.BOT_SERVICE_URL ?? null,
    appId,
    appPassword: e.MICROSOFT_APP_PASSWORD ?? null,
    appTenantId: e.MICROSOFT_APP_TENANT_ID ?? '',
    appType: e.MICROSOFT_APP_TYPE,
    tabAudience: e.TAB_AUDIENCE ?? `api://${appId}`,
    organizerMailbox: e.ORGANIZER_MAILBOX ?? '',
    publicUrl:
      e.PUBLIC_URL ?? (e.WEBSITE_HOSTNAME ? `https://${e.WEBSITE_HOSTNAME}` : `http://localhost:${e.PORT}`),
    procesoId: e.PROCESO_ID,
    teamsAppId: e.TEAMS_APP_ID ?? appId,
    unverified: e.MESAS_UNVERIFIED === '1',
    checkpointKey: e.CHECKPOINT_KEY ?? null,
    digestKey: e.DIGEST_KEY ?? null,
    calendarLookSeconds: e.CALENDAR_LOOK_SECONDS,
    logLevel: e.LOG_LEVEL,
  };
}
