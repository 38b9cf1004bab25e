import type { Result } from '../../../../domain/kernel/result';
import { publicText } from '../../../adapters/documents/public';
import type { Pdf } from '../ports';
import type { Piece } from './piece';

/**
 * For the public version: the kept file where it carries no contact data, and where it does the same paper printed without it, which says
 * so.
 */
export async function published(
  pieces: readonly Piece[],
  print: () => Promise<Result<Pdf>>,
): Promise<readonly Piece[]> {
  const [piece] = pieces;
  if (!piece) return [];
  const made = await print();
  if (!made.ok) return [];
  const { bytes } = made.value;
  if (bytes.byteLength === 0) return pieces;
  return [{ ...piece, title: `${piece.title} (sin datos de contacto)`, bytes }];
}

/** Names of files and tables, whose texts people wrote too. */
export const publishedTable = (piece: Piece): Piece => ({
  ...piece,
  title: publicText(piece.title),
  bytes: piece.path.endsWith('.csv')
    ? new TextEncoder().encode(publicText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece.bytes)))
    : piece.bytes,
});
