import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { ServerType } from '@hono/node-server';

export async function portOf(server: ServerType): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
/** Processor time of this process so far, in microseconds. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  const port = await portOf(probe as never);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
