import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TenantState } from './model';
import type { Chat } from './teams/model';

/** State in memory, kept in `state.json` and one file per chat. A write is acknowledged to a caller only after `flush` came back. */
export interface StateFile {
  readonly data: TenantState;
  /** Something changed (in that chat, when it is named): it is on disk within 50 ms. */
  readonly touch: (chatId?: string) => void;
  /** Resolves when everything changed so far is in the files. */
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

const sha256Of = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Written beside, then renamed: a killed process leaves the old file or the new one, never half of one. */
async function replace(path: string, data: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.hrtime.bigint()}.new`;
  await writeFile(beside, data);
  await rename(beside, path);
}

function load(folder: string, chats: string): TenantState {
  const path = join(folder, 'state.json');
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<TenantState>) : {};
  const files = readdirSync(chats).filter((name) => name.endsWith('.json'));
  const read = files.map((name) => JSON.parse(readFileSync(join(chats, name), 'utf8')) as Chat);
  return {
    ...empty(),
    ...kept,
    controls: { ...empty().controls, ...kept.controls },
    chats: read.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
  };
}

/** Opens (or begins) the tenant's state under `{dataDir}/tenant`. What was flushed survives a killed process: no fsync is needed for that. */
export function openState(dataDir: string): StateFile {
  const folder = join(dataDir, 'tenant');
  const [blobs, chats] = [join(folder, 'blobs'), join(folder, 'chats')];
  mkdirSync(blobs, { recursive: true });
  mkdirSync(chats, { recursive: true });
  const data = load(folder, chats);
  const dirty = new Set<string>();
  let changed = 0;
  let written = 0;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const write = async (): Promise<void> => {
    const upTo = changed;
    const touched = data.chats.filter((chat) => dirty.delete(chat.id));
    const files = [
      ...touched.map((chat) =>
        replace(join(chats, `${sha256Of(chat.id).slice(0, 32)}.json`), JSON.stringify(chat)),
      ),
      replace(join(folder, 'state.json'), JSON.stringify({ ...data, chats: [] })),
    ];
    const failed = (await Promise.allSettled(files)).find((result) => result.status === 'rejected');
    if (failed) {
      for (const chat of touched) dirty.add(chat.id);
      throw failed.reason;
    }
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
    touch: (chatId) => {
      if (chatId) dirty.add(chatId);
      changed++;
      timer ??= setTimeout(() => {
        timer = null;
        void flush().catch(() => undefined);
      }, DEBOUNCE_MS).unref();
    },
    flush,
    keepBytes: async (bytes) => {
      const sha256 = sha256Of(bytes);
      const target = join(blobs, sha256);
      if (!existsSync(target)) await replace(target, bytes);
      return { sha256, size: bytes.byteLength };
    },
    bytes: (sha256) => readFile(join(blobs, sha256)),
    partPath: (token) => join(blobs, `${token}.part`),
  };
}
