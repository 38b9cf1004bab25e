import { inflateRawSync } from 'node:zlib';
import { ok, type Result } from '../../../domain/kernel/result';
import { bomb, damaged, LIMITS } from './refusals';

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The table of contents at the end of a zip, without unpacking anything. */
export function zipEntries(bytes: Buffer): Result<readonly ZipEntry[]> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) return damaged();
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return ok(entries);
}

/** One entry as it lies in the archive; `null` where the archive ends before it. */
export function packedBytes(bytes: Buffer, { offset, packed }: ZipEntry): Buffer | null {
  if (offset + 30 > bytes.length) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + packed);
}

/** The bytes of one entry, never more than `limit`: a part that lies about its size is refused. */
export function unzip(bytes: Buffer, entry: ZipEntry, limit: number): Result<Buffer> {
  const packed = packedBytes(bytes, entry);
  if (!packed) return damaged();
  if (entry.method === 0) return packed.length > limit ? bomb() : ok(packed);
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch (error) {
    return error instanceof RangeError ? bomb() : damaged();
  }
}

/** Refuses an archive whose parts declare more than a workbook can need. */
export function withinLimits(entries: readonly ZipEntry[]): Result<readonly ZipEntry[]> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const swollen = entries.some(({ size, packed }) => size > 10_000_000 && size > packed * LIMITS.ratio);
  return total > LIMITS.unzippedBytes || swollen || entries.length > 5000 ? bomb() : ok(entries);
}
