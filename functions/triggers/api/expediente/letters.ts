import { createHash } from 'node:crypto';
import { fechaHora, type Instant } from '../../../../domain/kernel/instant';
import type { Call } from '../call';
import { extension, kept, type Piece, slug } from './piece';

/**
 * The letters that were sent about the mesa, as files that mail programs open, oldest first; what was attached to them once, unless it is
 * among the `others` (MES-079).
 */
export async function letterPieces(
  call: Call,
  mesaId: string,
  others: readonly Piece[],
): Promise<readonly Piece[]> {
  const { deliveries, office } = call.ports;
  const { tenantId } = call.actor;
  const told = await deliveries.ofMesa(tenantId, mesaId);
  const letters = await Promise.all(
    told.map(({ external, updatedAt }, n) =>
      kept(
        call,
        external['carta'] ?? null,
        `09-correos/correo-${String(n + 1).padStart(3, '0')}`,
        `Correo enviado${updatedAt === '' ? '' : `, ${fechaHora(updatedAt as Instant)}`}`,
      ),
    ),
  );
  const hashes = new Set(
    told.flatMap(({ external }) => (external['adjuntos'] ?? '').split(' ').filter(Boolean)),
  );
  const elsewhere = hashesOf(others);
  const attached = await Promise.all(
    [...hashes]
      .filter((one) => !elsewhere.has(one))
      .map(async (sha256): Promise<readonly Piece[]> => {
        const file = await office.documents.get(tenantId, sha256);
        if (!file) return [];
        const name = slug(file.filename.replace(/\.[^.]*$/, ''));
        const path = `09-correos/adjuntos/${name}-${sha256.slice(0, 8)}.${extension(file.filename)}`;
        return [{ path, title: `Adjunto de correo: ${file.filename}`, bytes: file.bytes }];
      }),
  );
  return [...letters.flat(), ...attached.flat()];
}

const hashesOf = (pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')));
