import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
export interface Keys {
  /** Signs what people and apps show to Graph, to the tab's API and to the connector. */
  readonly login: SigningKey;
  /** Signs what Teams shows to the bot. */
  readonly channel: SigningKey;
}

interface Stored {
  readonly kid: string;
  readonly pem: string;
}

/** The tenant's own RSA keys: made once, kept readable by their owner only. */
export function openKeys(dataDir: string): Keys {
  const folder = join(dataDir, 'tenant');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'keys.json');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, JSON.stringify({ login: make(), channel: make() }), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  const stored = JSON.parse(readFileSync(path, 'utf8')) as { login: Stored; channel: Stored };
  return { login: read(stored.login), channel: read(stored.channel) };
}

function make(): Stored {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    kid: randomBytes(20).toString('base64url'),
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function read(stored: Stored): SigningKey {
  const privateKey = createPrivateKey(stored.pem);
  return { kid: stored.kid, privateKey, publicKey: createPublicKey(privateKey) };
}

export const jwkOf = (key: SigningKey): Record<string, unknown> => ({
  ...key.publicKey.export({ format: 'jwk' }),
  use: 'sig',
  kid: key.kid,
  x5t: key.kid,
});
