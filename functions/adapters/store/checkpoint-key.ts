import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Ed25519 key that signs checkpoints: from the setting (PEM), else one made once and kept in DATA_DIR. */
export interface CheckpointKey {
  readonly id: string;
  readonly sign: (text: string) => string;
  readonly verifies: (text: string, signature: string) => boolean;
}

export function checkpointKey(
  source: { readonly pem: string } | { readonly dataDir: string },
): CheckpointKey {
  const privateKey = createPrivateKey('pem' in source ? source.pem : keptIn(source.dataDir));
  const publicKey = createPublicKey(privateKey);
  return {
    id: idOf(publicKey),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    verifies: (text, signature) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64')),
  };
}

const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

function keptIn(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'checkpoint-key.pem');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const draft = `${file}.${process.pid}`;
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch {
      // Another process made it first.
    }
    rmSync(draft, { force: true });
    return readFileSync(file, 'utf8');
  }
}
