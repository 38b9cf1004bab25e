import { Agent, request } from 'node:http';
import type { Slot } from './said';
import { APP_ID, TENANT_ID } from './settings';

export type Turn = (client: number, n: number) => object;
export interface Run {
  readonly seconds: number;
  /** Milliseconds of each answered turn, ascending. */
  readonly latencies: readonly number[];
}

const common = (serviceUrl: string, person: string) => ({
  channelId: 'msteams',
  serviceUrl,
  timestamp: new Date().toISOString(),
  locale: 'es-CO',
  from: { id: `29:${person}`, name: 'Persona', aadObjectId: person },
  recipient: { id: `28:${APP_ID}`, name: 'Mesas' },
  conversation: {
    id: '19:banco@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: TENANT_ID,
  },
  channelData: { tenant: { id: TENANT_ID } },
});

let ids = 0;
export const message =
  (serviceUrl: string): Turn =>
  () => ({ ...common(serviceUrl, 'p'), type: 'message', id: `b${++ids}`, text: 'hola' });

/** «De acuerdo» and «No estoy de acuerdo», in turn: every click changes something and is committed. */
export const click =
  (serviceUrl: string, slots: readonly Slot[]): Turn =>
  (client, n) => {
    const { mesaId, itemId, person } = slots[client % slots.length] ?? {
      mesaId: 'm',
      itemId: 'i',
      person: 'p',
    };
    const data = { mesaId, itemId, valor: n % 2 === 0 ? 'de-acuerdo' : 'no-de-acuerdo' };
    return {
      ...common(serviceUrl, person),
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `b${++ids}`,
      replyToId: 'tarjeta',
      value: { action: { type: 'Action.Execute', id: 'a', verb: 'mesas/position', data }, trigger: 'manual' },
    };
  };

/** As many clients as asked, each with one turn at a time, until each has made its turns. */
export async function run(port: number, turn: Turn, clients: number, turns: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  const begun = performance.now();
  const one = async (client: number): Promise<void> => {
    for (let n = 0; n < Math.ceil(turns / clients); n++) {
      const sent = performance.now();
      const { status, body } = await post(agent, port, turn(client, n));
      latencies.push(performance.now() - sent);
      if (status >= 300 || body.includes('No se registró') || body.includes('No pude'))
        throw new Error(`a turn was not answered well: ${status} ${body.slice(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  } finally {
    agent.destroy();
  }
  return { seconds: (performance.now() - begun) / 1000, latencies: latencies.sort((a, b) => a - b) };
}

/** Posts activities to the product over kept connections, as many at once as asked. */
export function sender(most: number): {
  readonly post: (port: number, activity: object) => ReturnType<typeof post>;
  readonly close: () => void;
} {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  return { post: (port, activity) => post(agent, port, activity), close: () => agent.destroy() };
}

function post(agent: Agent, port: number, activity: object): Promise<{ status: number; body: string }> {
  const text = JSON.stringify(activity);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/api/messages',
        method: 'POST',
        timeout: 30_000,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error('no answer in 30 s')));
    asked.end(text);
  });
}
