/** What Windows-1252 has where Latin-1 has control marks; the decoder of Node leaves them as they are. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes as text: byte-order mark, then the pattern of zero bytes of UTF-16, then strict UTF-8, then Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decoded('utf-16be', bytes);
  if (a === 0xef && b === 0xbb && c === 0xbf) return decoded('utf-8', bytes);
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  if ((zeros[1] ?? 0) > head.length / 4) return decoded('utf-16le', bytes);
  if ((zeros[0] ?? 0) > head.length / 4) return decoded('utf-16be', bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded('latin1', bytes).replaceAll(
      /[\u0080-\u009f]/g,
      (mark) => WINDOWS[(mark.codePointAt(0) ?? 0) - 0x80] ?? mark,
    );
  }
}
const decoded = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);
