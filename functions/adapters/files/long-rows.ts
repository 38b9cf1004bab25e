import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { LIMITS } from './refusals';
import { packedBytes, type ZipEntry } from './zip-directory';

/** Deflate makes nothing larger than this many times. */
const MOST_DEFLATED = 1032;
const PIECE = 256 * 1024;

/** What a part may grow to whatever it declares. */
const mostOf = ({ method, packed, size }: ZipEntry): number =>
  method === 0 ? packed : Math.max(size, packed * MOST_DEFLATED);

/**
 * The reader holds a row until it ends, and a part may lie about its size: a large sheet is unpacked once, piece by piece and kept nowhere, to see
 * that its rows end. Throws what `readMatrix` answers as a suspicious file.
 */
export async function refuseEndlessRows(bytes: Buffer, entry: ZipEntry | undefined): Promise<void> {
  const packed = entry && mostOf(entry) > LIMITS.rowBytes ? packedBytes(bytes, entry) : null;
  if (!packed || entry?.method === 0) return;
  let [total, open] = [0, 0];
  for await (const piece of Readable.from([packed]).pipe(createInflateRaw({ chunkSize: PIECE }))) {
    const text = piece as Buffer;
    const first = text.indexOf('</row');
    total += text.length;
    open += first < 0 ? text.length : first;
    if (open > LIMITS.rowBytes || total > LIMITS.unzippedBytes)
      throw new RangeError('The sheet exceeds its limit');
    if (first >= 0) open = text.length - text.lastIndexOf('</row');
  }
}
