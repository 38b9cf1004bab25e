import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICK_US = 10_000;

/** Processor time of the embedded PostgreSQL and its processes, in microseconds; Linux only, else 0. */
export function databaseCost(dataDir: string): number {
  try {
    const cluster = postmasterOf(dataDir);
    if (cluster === null) return 0;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat !== null)
      .filter(({ pid, parent }) => pid === cluster || parent === cluster)
      .reduce((sum, { ticks }) => sum + ticks * TICK_US, 0);
  } catch {
    return 0;
  }
}

function postmasterOf(dataDir: string): number | null {
  const file = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  );
  return file ? Number(readFileSync(join(dataDir, file), 'utf8').split('\n')[0]) : null;
}

function statOf(name: string): { pid: number; parent: number; ticks: number } | null {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [parent = 0, user = 0, system = 0] = [1, 11, 12].map((n) => Number(fields[n]));
    return { pid: Number(name), parent, ticks: user + system };
  } catch {
    return null;
  }
}
