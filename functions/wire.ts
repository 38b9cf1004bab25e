import { type BotPorts, MesasBot } from '../bot';
import { appTokens, managedIdentity, userTokens } from './adapters/auth';
import type { Clock } from './adapters/clock';
import { systemClock } from './adapters/clock';
import { personDigest } from './adapters/digest';
import { mesaPapers } from './adapters/documents/mesa-papers';
import { documentPrinter } from './adapters/documents/printer';
import { typesetPublic } from './adapters/documents/public';
import { graphClient } from './adapters/graph';
import { type Logger, openLog } from './adapters/log';
import { mailbox } from './adapters/mail';
import { registerSearch } from './adapters/register-search';
import { openStore } from './adapters/store';
import { teamsAdapter } from './adapters/teams';
import { calendarsOf } from './calendars';
import type { Config } from './config';
import { directoryOf } from './directory';
import { ALL_FEATURES } from './features';
import { identities } from './identities';
import { openOffice } from './office';
import { handlers } from './topics';
import { website } from './triggers/website';

export interface Product {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly office: ReturnType<typeof openOffice>;
  /** 0: the world was told everything that is due. */
  readonly jobsDue: () => Promise<number>;
  readonly close: () => Promise<void>;
}

interface Circumstances {
  readonly clock?: Clock;
  readonly log?: Logger;
}

/** Database and office without surfaces: what the command-line tools work with. */
export async function openRecord(
  config: Config,
  { clock = systemClock, log = openLog(config.logLevel) }: Circumstances = {},
) {
  const record = await openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    features: ALL_FEATURES,
    log,
    ...(config.checkpointKey ? { checkpointKey: config.checkpointKey } : {}),
    ...(config.digestKey ? { secret: config.digestKey } : {}),
  });
  const paper = {
    reader: (tenantId: string) => ({ ...record.store.reader(tenantId), today: clock.today() }),
    documents: record.documents,
    now: clock.now,
    publicUrl: config.publicUrl,
  };
  const printer = documentPrinter(paper);
  const papers = { ...printer, ...mesaPapers({ ...paper, cronograma: printer.cronograma }) };
  const published = { ...paper, typeset: typesetPublic };
  const openPrinter = documentPrinter(published);
  const publicPapers = {
    ...openPrinter,
    ...mesaPapers({ ...published, cronograma: openPrinter.cronograma }),
  };
  const office = openOffice({
    store: record.store,
    clock,
    documents: record.documents,
    printer,
    digest: personDigest(config),
  });
  return { record, papers, publicPapers, office };
}

/** The only place where the parts meet. */
export async function openProduct(config: Config, circumstances: Circumstances = {}): Promise<Product> {
  const { log = openLog(config.logLevel) } = circumstances;
  const { record, papers, publicPapers, office } = await openRecord(config, { ...circumstances, log });
  const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = process.env;
  const tokens = appTokens({
    loginBaseUrl: config.loginBaseUrl,
    appId: config.appId,
    secret: config.appPassword,
    ...(IDENTITY_ENDPOINT && IDENTITY_HEADER
      ? { managed: managedIdentity(IDENTITY_ENDPOINT, IDENTITY_HEADER) }
      : {}),
  });
  const graph = graphClient({ graphBaseUrl: config.graphBaseUrl, tenantId: config.appTenantId, tokens });
  const teams = teamsAdapter({
    ...config,
    tokens,
    ...(config.botServiceUrl ? { serviceUrl: config.botServiceUrl } : {}),
    onError: (err, conversationId) => log.error({ err, conversationId }, 'turn broke'),
  });
  const directory = directoryOf({ graph, log });
  const who = identities({ office, config, directory });
  const links = {
    tab: (path: string) => `${config.publicUrl}/tab/#/${path}`,
    document: (sha256: string) => `${config.publicUrl}/tab/#/documentos/${sha256}`,
    verify: (code: string) => `${config.publicUrl}/verify/${code}`,
  };
  const calendars = calendarsOf({ office, graph, config, log });
  const ports: BotPorts = {
    office,
    procesoId: config.procesoId,
    actorFor: who.byAccount,
    cards: record.cards,
    conversations: record.conversations,
    memberId: async (tenantId, conversationId, aadObjectId) => {
      const chat = await record.conversations.lookupChat(tenantId, conversationId);
      return teams.memberId(chat ?? { serviceUrl: teams.defaultServiceUrl, conversationId }, aadObjectId);
    },
    freeMoments: (actor, ...wish) => calendars.freeMoments(actor.tenantId, ...wish),
    busyBetween: (actor, ...asked) => calendars.busyBetween(actor.tenantId, ...asked),
    readAnswers: (actor, mesaId) => calendars.readAnswers(actor.tenantId, mesaId),
    links,
    log,
  };
  const bot = new MesasBot(ports);
  const workers = record.work(
    handlers({
      office,
      graph,
      mailbox: mailbox(graph, config.organizerMailbox),
      teams,
      cards: record.cards,
      conversations: record.conversations,
      deliveries: record.deliveries,
      botPorts: ports,
      printer: papers,
      config,
      log,
    }),
  );
  const { fetch } = website({
    messages: teams.teamsEndpoint(bot),
    api: {
      office,
      papers,
      publicPapers,
      verifyToken: who.verify(
        userTokens({
          loginBaseUrl: config.loginBaseUrl,
          tenantId: config.appTenantId,
          audience: config.tabAudience,
        }),
      ),
      actorFor: who.actor,
      tenantId: config.appTenantId,
      procesoId: config.procesoId,
      publicUrl: config.publicUrl,
      contact: config.organizerMailbox,
      version: '0.1.0',
      search: registerSearch(record.names),
      deliveries: record.deliveries,
      watch: record.watch,
      calendars,
      directory,
      healthy: async () => (await record.health()).database === 'ok',
      log,
    },
  });
  return {
    fetch,
    office,
    jobsDue: record.jobsDue,
    close: async () => {
      await workers.stop();
      await record.close();
    },
  };
}
