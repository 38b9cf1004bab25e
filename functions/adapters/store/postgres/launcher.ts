import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './failure';

/** How a PostgreSQL program is started by whoever we are: it refuses to run as root. */
export interface Launcher {
  readonly name: 'direct' | 'unshare' | 'nobody';
  readonly binaries: Binaries;
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]];
  readonly identity: { readonly uid?: number; readonly gid?: number };
  /** Hands a folder over to the identity that PostgreSQL runs under. */
  readonly own: (folder: string) => void;
}

/** Root goes through a user namespace without a mapping (nothing on the system changes), else through `nobody`. */
export function chooseLauncher(binaries: Binaries, dataFolder: string): Launcher {
  if (process.getuid?.() !== 0) return direct(binaries);
  const owner = statSync(dataFolder, { throwIfNoEntry: false })?.uid;
  const tries = owner ? [nobody, unshare] : [unshare, nobody];
  for (const make of tries) {
    const launcher = make(binaries);
    if (launcher && runs(launcher)) return launcher;
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL no se ejecuta como root y en esta máquina no se pueden crear espacios de nombres de usuario (unshare -U) ni usar la cuenta «nobody». ' +
      'Inicie Mesas con otra cuenta de usuario, o indique su propia PostgreSQL en DATABASE_URL.',
  );
}

const direct = (binaries: Binaries): Launcher => ({
  name: 'direct',
  binaries,
  command: (program, args) => [program, args],
  identity: {},
  own: () => undefined,
});

const unshare = (binaries: Binaries): Launcher => ({
  name: 'unshare',
  binaries,
  command: (program, args) => ['unshare', ['-U', program, ...args]],
  identity: {},
  own: () => undefined,
});

/** `nobody` may be unable to read where npm installed the programs: then they are copied to where it can. */
export function nobody(binaries: Binaries): Launcher | null {
  const id = (flag: string): number =>
    Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout || Number.NaN);
  const identity = { uid: id('-u'), gid: id('-g') };
  if (!Number.isInteger(identity.uid) || !Number.isInteger(identity.gid)) return null;
  const launcher = (found: Binaries): Launcher => ({
    name: 'nobody',
    binaries: found,
    command: (program, args) => [program, args],
    identity,
    own: (folder) => chownTree(folder, identity.uid, identity.gid),
  });
  const inPlace = launcher(binaries);
  return runs(inPlace) ? inPlace : launcher(copied(binaries));
}

function copied(binaries: Binaries): Binaries {
  const native = join(tmpdir(), 'mesas-postgresql-18');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    mkdirSync(native, { recursive: true, mode: 0o755 });
    cpSync(binaries.native, native, { recursive: true, verbatimSymlinks: true });
  }
  return { native, initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function runs(launcher: Launcher): boolean {
  const [program, args] = launcher.command(launcher.binaries.postgres, ['--version']);
  return spawnSync(program, args, { ...launcher.identity, stdio: 'ignore', cwd: '/' }).status === 0;
}

function chownTree(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) chownTree(path, uid, gid);
    else if (!entry.isSymbolicLink()) chownSync(path, uid, gid);
  }
}
