import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface SecretSource {
  readonly digestKey: string | null;
  readonly dataDir: string;
}

/** The secret of the office that is never in the database: from the setting, else one made once and kept in DATA_DIR. */
export const officeSecret = ({ digestKey, dataDir }: SecretSource): string => digestKey ?? keptIn(dataDir);

/** Keyed digest of a person's data for the events: with the secret it proves what a version said, without it nothing can be guessed. */
export function personDigest(source: SecretSource): (text: string) => string {
  const secret = officeSecret(source);
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
