import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keyed digest of a person's data for the events: with the secret it proves what a version said, without it nothing can be guessed. */
export function personDigest({
  digestKey,
  dataDir,
}: {
  readonly digestKey: string | null;
  readonly dataDir: string;
}): (text: string) => string {
  const secret = digestKey ?? keptIn(dataDir);
  return (text) => createHmac('sha256', secret).update(text).digest('hex');
}

function keptIn(dataDir: string): string {
  const file = join(dataDir, 'digest-key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch {
    // It was made by an earlier start, or by another process just now.
  }
  return readFileSync(file, 'utf8');
}
