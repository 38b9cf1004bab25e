import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../adapters/store/postgres/supervisor';

/** Another PostgreSQL 18, with its own folder and process, for whoever needs one named by DATABASE_URL (`.ci/run`). */
export async function start(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'mesas-segunda-'));
  const server = await startEmbedded(folder);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
