import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  /** The text of the part, in pieces: only what is packed is kept. */
  readonly pieces: Iterable<string>;
}
interface Packed {
  readonly name: string;
  readonly bytes: readonly Buffer[];
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}
const PIECE = 256 * 1024;
/** 1980-01-01: the same data make the same file. */
const [DATE, UTF8, DEFLATED, VERSION] = [0x21, 0x0800, 8, 20];

/** An archive of texts, packed piece by piece. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const [files, directory] = [[] as Buffer[], [] as Buffer[]];
  let offset = 0;
  for (const part of parts) {
    const done = await pack(part);
    const label = Buffer.from(done.name);
    const [local, central] = headers(done, label.length, offset);
    files.push(local, label, ...done.bytes);
    directory.push(central, label);
    offset += local.length + label.length + done.packed;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

async function pack({ name, pieces }: ZipPart): Promise<Packed> {
  const deflate = createDeflateRaw({ level: 4 });
  const bytes: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => bytes.push(chunk));
  const ended = once(deflate, 'end');
  let [crc, size] = [0, 0];
  const write = async (text: string): Promise<void> => {
    const chunk = Buffer.from(text);
    crc = crc32(chunk, crc);
    size += chunk.length;
    if (!deflate.write(chunk)) await once(deflate, 'drain');
  };
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    await write(waiting);
    waiting = '';
  }
  await write(waiting);
  deflate.end();
  await ended;
  return { name, bytes, crc, packed: bytes.reduce((sum, chunk) => sum + chunk.length, 0), size };
}

function headers(
  { crc, packed, size }: Packed,
  label: number,
  offset: number,
): readonly [local: Buffer, central: Buffer] {
  const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)];
  local.writeUInt32LE(0x04034b50, 0);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(VERSION, 4);
  for (const [header, at] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(VERSION, at);
    header.writeUInt16LE(UTF8, at + 2);
    header.writeUInt16LE(DEFLATED, at + 4);
    header.writeUInt16LE(DATE, at + 8);
    header.writeUInt32LE(crc, at + 10);
    header.writeUInt32LE(packed, at + 14);
    header.writeUInt32LE(size, at + 18);
    header.writeUInt16LE(label, at + 22);
  }
  central.writeUInt32LE(offset, 42);
  return [local, central];
}
