import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TenantState } from './model';

/** State in memory, kept in `state.json`. A write is acknowledged to a caller only after `flush` came back. */
export interface StateFile {
  readonly data: TenantState;
  /** Something changed: it is on disk within 50 ms. */
  readonly touch: () => void;
  /** Resolves when everything changed so far is in the file. */
  readonly flush: () => Promise<void>;
  readonly keepBytes: (bytes: Uint8Array) => Promise<{ readonly sha256: string; readonly size: number }>;
  readonly bytes: (sha256: string) => Promise<Buffer>;
  readonly partPath: (token: string) => string;
}

const DEBOUNCE_MS = 50;

const empty = (): TenantState => ({
  version: 1,
  people: [],
  events: [],
  meetings: [],
  mails: [],
  uploads: [],
  chats: [],
  notifications: [],
  controls: {
    accessPolicy: 'granted',
    attendanceDelayMs: 0,
    meetingEvents: true,
    hearsAllChat: false,
    deniedRoles: [],
    latencyMs: 0,
    faults: [],
  },
  counters: {},
});

/** Opens (or begins) the tenant's state under `{dataDir}/tenant`. A killed process loses nothing that was flushed: no fsync is needed for that. */
export function openState(dataDir: string): StateFile {
  const folder = join(dataDir, 'tenant');
  const blobs = join(folder, 'blobs');
  mkdirSync(blobs, { recursive: true });
  const path = join(folder, 'state.json');
  const data: TenantState = existsSync(path)
    ? { ...empty(), ...(JSON.parse(readFileSync(path, 'utf8')) as TenantState) }
    : empty();
  let changed = 0;
  let written = 0;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const write = async (): Promise<void> => {
    const upTo = changed;
    await writeFile(`${path}.new`, JSON.stringify(data));
    await rename(`${path}.new`, path);
    written = upTo;
  };
  const flush = async (): Promise<void> => {
    const wanted = changed;
    if (timer) clearTimeout(timer);
    timer = null;
    while (written < wanted) {
      writing ??= write().finally(() => {
        writing = null;
      });
      await writing;
    }
  };
  return {
    data,
    touch: () => {
      changed++;
      timer ??= setTimeout(() => {
        timer = null;
        void flush();
      }, DEBOUNCE_MS).unref();
    },
    flush,
    keepBytes: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const target = join(blobs, sha256);
      if (!existsSync(target)) {
        const temporary = `${target}.${process.hrtime.bigint()}`;
        await writeFile(temporary, bytes);
        await rename(temporary, target);
      }
      return { sha256, size: bytes.byteLength };
    },
    bytes: (sha256) => readFile(join(blobs, sha256)),
    partPath: (token) => join(blobs, `${token}.part`),
  };
}
