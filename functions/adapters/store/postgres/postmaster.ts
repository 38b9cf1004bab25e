import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` says: line 1 pid, 4 port, 5 socket folder, 6 address, 8 state. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** The postmaster that serves this data folder now, whoever started it; `null` when none lives. */
export function livePostmaster(pgdata: string): Postmaster | null {
  const written = readPidFile(pgdata);
  return written && serves(written.pid, pgdata) ? written : null;
}

export function readPidFile(pgdata: string): Postmaster | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  // A negative pid is a standalone backend of initdb; an empty file is being written.
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    ready: (lines[7] ?? '').trim() === 'ready',
  };
}

/** Alive, not a zombie, and a postgres of this folder: pids are used again after a crash. */
export function serves(pid: number, pgdata: string): boolean {
  if (!alive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const state = /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return state !== 'Z' && words.some((word) => word.includes('postgres')) && words.includes(pgdata);
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A pid file without a pid is being written; after this long nobody is writing it. */
const WRITING_MS = 2000;

/**
 * Takes away a pid file that would stop PostgreSQL from starting although its process is a zombie or somebody else's. Orphaned backends
 * may outlive their postmaster for a moment: answers false while one still works in the folder.
 */
export function clearStalePidFile(pgdata: string): boolean {
  const file = join(pgdata, 'postmaster.pid');
  const written = statSync(file, { throwIfNoEntry: false });
  if (!written) return true;
  if (livePostmaster(pgdata) || worksIn(pgdata)) return false;
  const pid = Math.abs(Number.parseInt(readFileSync(file, 'utf8'), 10));
  if (Number.isNaN(pid) && Date.now() - written.mtimeMs < WRITING_MS) return false;
  // A dead pid PostgreSQL clears by itself, under its own interlock.
  if (Number.isNaN(pid) || alive(pid)) rmSync(file, { force: true });
  return true;
}

function worksIn(pgdata: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === pgdata;
      } catch {
        return false;
      }
    });
}
