import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './failure';
import type { Launcher } from './launcher';

export const DATABASE = 'postgres';
export const SUPERUSER = 'mesas';
/** Windows has no unix socket for the driver: there the server listens on loopback, behind a password kept beside the data. */
export const overTcp = process.platform === 'win32';

/** Only what PostgreSQL needs: nothing of ours leaks into it, and no PG* variable of the person changes it. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(overTcp ? { SystemRoot: process.env['SystemRoot'] ?? '', TEMP: process.env['TEMP'] ?? '' } : {}),
});

/** Makes the cluster in a folder beside it and renames it whole: a start that is killed in between leaves nothing half made. */
export function ensureCluster(launcher: Launcher, pgdata: string): void {
  if (existsSync(join(pgdata, 'PG_VERSION'))) {
    // A copy or a restored backup may have opened the folder to others: PostgreSQL would not start on it.
    if (statSync(pgdata).mode & 0o027) chmodSync(pgdata, 0o700);
    return;
  }
  mkdirSync(dirname(pgdata), { recursive: true });
  const draft = mkdtempSync(`${pgdata}-nuevo-`);
  const passwordFile = join(dirname(pgdata), 'postgres-password');
  if (overTcp && !existsSync(passwordFile))
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  launcher.own(draft);
  const [program, args] = launcher.command(launcher.binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(overTcp ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`] : ['--auth=trust']),
  ]);
  const made = spawnSync(program, args, {
    ...launcher.identity,
    env: cleanEnvironment(),
    cwd: draft,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      `No se pudo crear la base de datos en ${pgdata}: ${(made.stderr || String(made.error ?? '')).trim()}. ` +
        (launcher.name === 'nobody'
          ? 'Como root, PostgreSQL corre aquí con la cuenta «nobody»: DATA_DIR debe estar en una carpeta en la que esa cuenta pueda entrar (por ejemplo /var/lib/mesas). '
          : 'Revise los permisos y el espacio de DATA_DIR. ') +
        'También puede indicar su propia PostgreSQL en DATABASE_URL.',
    );
  }
  try {
    renameSync(draft, pgdata);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process that started at the same time finished first: its cluster is the cluster.
    if (!existsSync(join(pgdata, 'PG_VERSION'))) throw error;
  }
}

export function passwordOf(pgdata: string): string | undefined {
  return overTcp ? readFileSync(join(dirname(pgdata), 'postgres-password'), 'utf8') : undefined;
}
