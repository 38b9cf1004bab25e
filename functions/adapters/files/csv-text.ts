import { fromOldEncoding, once } from './old-encodings';

/** Bytes as text: byte-order mark, then the pattern of zero bytes of UTF-16, then strict UTF-8, then the old sets of eight bits. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decoded('utf-16be', bytes);
  if (a === 0xef && b === 0xbb && c === 0xbf) return once(decoded('utf-8', bytes));
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  if ((zeros[1] ?? 0) > head.length / 4) return decoded('utf-16le', bytes);
  if ((zeros[0] ?? 0) > head.length / 4) return decoded('utf-16be', bytes);
  try {
    return once(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fromOldEncoding(bytes);
  }
}
const decoded = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);
