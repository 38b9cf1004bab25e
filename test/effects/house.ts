import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { type Convened, convene } from '../../domain/dies058';
import { indicatorFeature } from '../../domain/indicators';
import { SYSTEM } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import { addMinutes, bogotaDay, type Instant, instant } from '../../domain/kernel/instant';
import type { Office } from '../../domain/kernel/office';
import { ok } from '../../domain/kernel/result';
import { type KnownMesa, loadMesa } from '../../domain/mesas';
import { actorFor } from '../../domain/people';
import { appTokens } from '../../functions/adapters/auth';
import { graphClient } from '../../functions/adapters/graph';
import { mailbox } from '../../functions/adapters/mail';
import { teamsAdapter } from '../../functions/adapters/teams';
import { RetryLater, type World } from '../../functions/effects/ports';
import { EFFECTS } from '../../functions/effects/table';
import {
  ORGANIZER_MAILBOX,
  SAMPLE_PEOPLE,
  SAMPLE_PROCESO_ID,
  SAMPLE_TENANT_ID,
} from '../../functions/local/people';
import { openSampleOffice, SAMPLE_DEPENDENCIA } from '../../functions/local/sample-office';
import { type ServedTenant, serveTenant } from '../../functions/local/tenant/server';
import { openOffice } from '../../functions/office';
import { valueOf } from '../helpers/given';
import {
  memoryCards,
  memoryConversations,
  memoryDeliveries,
  memoryDocuments,
} from '../helpers/memory-registries';
import { type Enqueued, type MemoryStore, memoryStore } from '../helpers/memory-store';
import { meet, message } from './memory';

const APP_ID = '5a1e0000-0000-4000-8000-00000000b07a';
const SECRET = 'secreto-de-prueba';
export const TENANT = SAMPLE_TENANT_ID;
export const idOf = (key: string): string => SAMPLE_PEOPLE.find((person) => person.key === key)?.id ?? key;
export const mailOf = (key: string): string => SAMPLE_PEOPLE.find((person) => person.key === key)?.mail ?? '';

export interface House {
  readonly tenant: ServedTenant;
  readonly office: Office;
  readonly store: MemoryStore;
  readonly world: World;
  readonly clock: { now: Date };
  readonly log: string[];
  /** As somebody of the sample, or the product itself. */
  readonly as: <I, O>(key: string, act: Act<I, O>, input: I) => Promise<O>;
  /** What the workers would do, until nothing is due; jobs that answer «later» are tried again. Answers those that never came to an end. */
  readonly work: (tries?: number) => Promise<readonly Enqueued[]>;
  /** Does one job now, as the queue would when it is delivered twice. */
  readonly run: (topic: string, data: Enqueued['data'], key?: string) => Promise<void>;
  readonly convened: () => Promise<Convened>;
  readonly mesa: (mesaId: string) => Promise<KnownMesa>;
  readonly pass: (minutes: number) => void;
  readonly close: () => Promise<void>;
}

export async function house(): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'efectos-'));
  const clock = { now: new Date('2026-11-23T13:00:00.000Z') };
  const now = (): Instant => instant(clock.now.toISOString());
  const store = memoryStore();
  const documents = memoryDocuments();
  const printed = (name: string) => async () => {
    const file = {
      bytes: Buffer.from(`%PDF ${name}`),
      contentType: 'application/pdf' as const,
      filename: `${name}.pdf`,
    };
    return ok(file);
  };
  const office = openOffice({
    store,
    clock: { now, today: () => bogotaDay(now()) },
    documents,
    printer: {
      form: async (_actor, formId) =>
        ok({
          sha256: await documents.put(TENANT, Buffer.from(`%PDF ${formId}`), {
            contentType: 'application/pdf',
            filename: `formato-${formId.slice(0, 4)}.pdf`,
          }),
          revision: 2,
          title: 'Formato',
        }),
      acta: async (_actor, actaId) =>
        ok({
          sha256: await documents.put(TENANT, Buffer.from(`%PDF ${actaId}`), {
            contentType: 'application/pdf',
            filename: 'acta-001-1-r1.pdf',
          }),
          revision: 1,
          title: 'Acta',
        }),
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });

  const bot: { handle: (request: Request) => Promise<Response> } = {
    handle: async () => new Response(null, { status: 503 }),
  };
  const server = await new Promise<ServerType>((resolve) => {
    const started: ServerType = serve(
      { fetch: (request) => bot.handle(request), hostname: '127.0.0.1', port: 0 },
      () => resolve(started),
    );
  });
  const tenant = await serveTenant({
    dataDir,
    botEndpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    appId: APP_ID,
    appSecret: SECRET,
    now: () => clock.now,
    env: {},
  });
  const login = `${tenant.baseUrl}/tenant/login`;
  const tokens = appTokens({ loginBaseUrl: login, appId: APP_ID, secret: SECRET });
  const teams = teamsAdapter({
    appId: APP_ID,
    appTenantId: TENANT,
    appType: 'SingleTenant',
    loginBaseUrl: login,
    botOpenIdUrl: `${tenant.baseUrl}/tenant/botframework/.well-known/openidconfiguration`,
    botTokenIssuer: `${tenant.baseUrl}/tenant/botframework`,
    unverified: false,
    tokens,
    serviceUrl: `${tenant.baseUrl}/tenant/connector/`,
  });
  const conversations = memoryConversations();
  bot.handle = teams.teamsEndpoint({ run: (context) => meet(context, conversations) });

  const log: string[] = [];
  const graph = graphClient({ graphBaseUrl: `${tenant.baseUrl}/tenant/graph`, tenantId: TENANT, tokens });
  let shown = 0;
  const world: World = {
    office,
    printer: {
      draftForm: printed('borrador'),
      signedForm: printed('firmado'),
      finalActa: printed('acta-final'),
      constancia: printed('constancia'),
      informe: printed('informe'),
      cronograma: printed('cronograma'),
      archivo: printed('indicadores-a-tratar'),
    },
    graph,
    mailbox: mailbox(graph, ORGANIZER_MAILBOX),
    teams,
    cards: memoryCards(),
    conversations,
    deliveries: memoryDeliveries(),
    faces: {
      card: async (_tenantId, cardKey) => message(`${cardKey} ${++shown}`),
      personal: async (_tenantId, personId, cardKey) => message(`${cardKey} para ${personId}`),
      pendings: async (_tenantId, personId) => message(`pendientes de ${personId} ${++shown}`),
    },
    config: {
      organizerMailbox: ORGANIZER_MAILBOX,
      publicUrl: 'https://mesas.example',
      procesoId: SAMPLE_PROCESO_ID,
      teamsAppId: APP_ID,
      calendarLookSeconds: 60,
    },
    log: { info: (_fields, text) => void log.push(text), warn: (_fields, text) => void log.push(text) },
  };
  await openSampleOffice(office);
  store.drain();

  let commands = 0;
  const as: House['as'] = async (key, act, input) => {
    const reader = office.reader(TENANT);
    const actor =
      key === 'sistema'
        ? { tenantId: TENANT, person: SYSTEM, grants: [] }
        : await actorFor(reader, TENANT, { personId: idOf(key), version: 1 });
    return valueOf(await office.perform(actor, act, input, `prueba-${++commands}`));
  };
  const run: House['run'] = async (topic, data, key = topic) => {
    const effect = EFFECTS[topic];
    if (!effect) throw new Error(`no effect for ${topic}`);
    await effect({ tenantId: TENANT, topic, key, data }, world);
  };
  let late: Enqueued[] = [];
  const work: House['work'] = async (tries = 8) => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const failed: Enqueued[] = [];
      const due = [...late, ...store.drain()];
      late = due.filter(({ after }) => after !== undefined && after > now());
      const ready = due.filter((job) => !late.includes(job));
      if (ready.length === 0) break;
      for (const job of ready)
        await run(job.topic, job.data, job.key).catch((error: unknown) => {
          if (!(error instanceof RetryLater)) log.push(String(error));
          failed.push(job);
        });
      await tenant.desk.settled();
      late = [...late, ...failed];
      if (failed.length > 0 && attempt === tries - 1) return failed;
    }
    return [];
  };

  return {
    tenant,
    office,
    store,
    world,
    clock,
    log,
    as,
    run,
    work,
    convened: async () => {
      const found = await office
        .reader(TENANT)
        .find(indicatorFeature, { procesoId: SAMPLE_PROCESO_ID }, { orderBy: 'codigo', limit: 2 });
      return as('moderadora', convene, {
        procesoId: SAMPLE_PROCESO_ID,
        dependenciaId: SAMPLE_DEPENDENCIA,
        start: '2026-11-24T14:00:00.000Z',
        end: '2026-11-24T16:00:00.000Z',
        modalidad: 'virtual',
        temas: ['a'],
        moderadorId: idOf('moderadora'),
        relatorId: idOf('relator'),
        invitees: [{ personId: idOf('invitado'), origin: 'enlace' }],
        indicatorIds: found.map(({ id }) => id),
        acceptWarnings: true,
        reason: 'Prueba',
      });
    },
    mesa: async (mesaId) => valueOf(await loadMesa(office.reader(TENANT), mesaId)),
    pass: (minutes) => {
      clock.now = new Date(addMinutes(now(), minutes));
    },
    close: async () => {
      await tenant.stop();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
