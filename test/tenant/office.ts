import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_PEOPLE, SAMPLE_TENANT_ID } from '../../functions/local/people';
import { openKeys } from '../../functions/local/tenant/keys';
import type { TenantOptions } from '../../functions/local/tenant/options';
import { type ServedTenant, serveTenant } from '../../functions/local/tenant/server';

export const APP_ID = '5a1e0000-0000-4000-8000-00000000b07a';
export const SECRET = 'secreto-de-prueba';
export const ORGANIZER = 'mesas@planeacion.example';
export const ORGANIZER_ID = '5a1e0000-0000-4000-8000-000000000190';
type Json = Record<string, unknown>;

interface Heard {
  readonly activity: Json;
  readonly authorization: string;
}
/** A bot that only listens, and answers invokes as it is told. */
export interface ListeningBot {
  readonly heard: Heard[];
  answer: (activity: Json) => unknown;
  delayMs: number;
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

async function listeningBot(): Promise<ListeningBot> {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const activity = JSON.parse(text) as Json;
      heard.push({ activity, authorization: request.headers.authorization ?? '' });
      const answer = bot.answer(activity);
      setTimeout(() => {
        response.writeHead(answer === undefined ? 202 : 200, { 'content-type': 'application/json' });
        response.end(answer === undefined ? '' : JSON.stringify(answer));
      }, bot.delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bot: ListeningBot = {
    heard,
    answer: () => undefined,
    delayMs: 0,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bot;
}

let keys: string | null = null;
/** Making RSA keys takes long; the tests of one file share a pair. */
function testKeys(): string {
  if (keys) return keys;
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-keys-'));
  openKeys(dataDir);
  keys = readFileSync(join(dataDir, 'tenant', 'keys.json'), 'utf8');
  rmSync(dataDir, { recursive: true });
  return keys;
}

export interface Answer {
  readonly status: number;
  readonly body: Json;
  /** `body.id`. */
  readonly id: string;
  readonly headers: Headers;
}

export interface TestOffice {
  readonly tenant: ServedTenant;
  readonly bot: ListeningBot;
  readonly dataDir: string;
  readonly clock: { now: Date };
  readonly graph: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly connector: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly token: (scope: string) => Promise<string>;
  readonly id: (key: string) => string;
  readonly restart: () => Promise<TestOffice>;
  readonly close: () => Promise<void>;
}

export async function openOffice(
  options: Partial<TenantOptions> = {},
  kept: { readonly dataDir?: string; readonly bot?: ListeningBot } = {},
): Promise<TestOffice> {
  const dataDir = kept.dataDir ?? mkdtempSync(join(tmpdir(), 'tenant-'));
  const bot = kept.bot ?? (await listeningBot());
  mkdirSync(join(dataDir, 'tenant'), { recursive: true });
  writeFileSync(join(dataDir, 'tenant', 'keys.json'), testKeys());
  const clock = { now: new Date('2026-11-23T13:00:00.000Z') };
  const tenant = await serveTenant({
    dataDir,
    botEndpoint: bot.endpoint,
    appId: APP_ID,
    appSecret: SECRET,
    now: () => clock.now,
    env: {},
    ...options,
  });
  const tokens = new Map<string, string>();
  const token = async (scope: string): Promise<string> => {
    const known = tokens.get(scope);
    if (known) return known;
    const response = await fetch(`${tenant.baseUrl}/tenant/login/${SAMPLE_TENANT_ID}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: APP_ID,
        client_secret: SECRET,
        scope,
      }),
    });
    const made = ((await response.json()) as { access_token: string }).access_token;
    tokens.set(scope, made);
    return made;
  };
  const call =
    (root: string, scope: string) =>
    async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Answer> => {
      const response = await fetch(`${tenant.baseUrl}${root}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await token(scope)}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = (text ? JSON.parse(text) : {}) as Json & { id?: string };
      return { status: response.status, body: json, id: json.id ?? '', headers: response.headers };
    };
  const stop = async (): Promise<void> => {
    await tenant.stop();
  };
  return {
    tenant,
    bot,
    dataDir,
    clock,
    token,
    graph: call('/tenant/graph/v1.0', 'https://graph.microsoft.com/.default'),
    connector: call('/tenant/connector', 'https://api.botframework.com/.default'),
    id: (key) => SAMPLE_PEOPLE.find((person) => person.key === key)?.id ?? '',
    restart: async () => {
      await stop();
      return openOffice(options, { dataDir, bot });
    },
    close: async () => {
      await stop();
      await bot.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A mesa in the organizer's calendar, 8 to 10 in Bogotá, with Teams. */
export const mesaEvent = (
  transactionId: string,
  attendees: readonly string[] = ['relator', 'enlace'],
): Json => ({
  subject: 'Mesa 3 · Secretaría de Medio Ambiente',
  body: { contentType: 'html', content: '<p>Orden del día</p>' },
  start: { dateTime: '2026-11-24T08:00:00', timeZone: 'SA Pacific Standard Time' },
  end: { dateTime: '2026-11-24T10:00:00', timeZone: 'SA Pacific Standard Time' },
  location: { displayName: 'Sala 4' },
  attendees: attendees.map((key) => {
    const person = SAMPLE_PEOPLE.find((it) => it.key === key);
    return {
      type: 'required',
      emailAddress: { address: person?.mail ?? `${key}@otra.example`, name: person?.name ?? key },
    };
  }),
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  transactionId,
});
