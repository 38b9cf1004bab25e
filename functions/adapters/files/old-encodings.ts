/** What Windows-1252 has where Latin-1 has control marks. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** Code page 850 from byte 0x80: what Excel still writes as «CSV (MS-DOS)». */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const latin1 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
const withTable = (bytes: Uint8Array, table: string, upTo: number): string =>
  latin1(bytes).replaceAll(/[\u0080-\u00ff]/g, (mark) => {
    const at = (mark.codePointAt(0) ?? 0) - 0x80;
    return at < upTo ? (table[at] ?? mark) : mark;
  });

/** A letter of Spanish beside another letter. */
const SPANISH = /(?<=[a-z])[áéíóúñü]|(?<=[A-Z])[ÁÉÍÓÚÑÜ]|[áéíóúñüÁÉÍÓÚÑÜ](?=[a-zA-Z])/g;
const FOREIGN = /[^\p{ASCII}áéíóúñüÁÉÍÓÚÑÜ¿¡°ºª«»“”‘’–—…·•²³±€]/gu;
const seen = (text: string, marks: RegExp): number => text.slice(0, 20_000).match(marks)?.length ?? 0;

/**
 * Bytes that are no UTF-8: Windows-1252 as Excel writes it in Colombia, unless that shows no letter of Spanish and another of the old sets (MS-DOS,
 * Macintosh) shows several and nothing strange.
 */
export function fromOldEncoding(bytes: Uint8Array): string {
  const windows = withTable(bytes, WINDOWS, 32);
  if (seen(windows, SPANISH) > 0) return windows;
  const others = [withTable(bytes, DOS, 128), new TextDecoder('macintosh').decode(bytes)];
  return others.find((text) => seen(text, SPANISH) > 1 && seen(text, FOREIGN) === 0) ?? windows;
}

const TWICE =
  /[ÂÃ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122\u20ac]/g;
/** Text that was UTF-8, was taken for Windows-1252 and written as UTF-8 again, «EducaciÃ³n»: as it was, when all of it says so. */
export function once(text: string): string {
  if (seen(text, TWICE) < 2 || seen(text, SPANISH) > 0) return text;
  const bytes: number[] = [];
  for (const mark of text) {
    const point = mark.codePointAt(0) ?? 0;
    const at = WINDOWS.indexOf(mark);
    if (at < 0 && point > 0xff) return text;
    bytes.push(at < 0 ? point : at + 0x80);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
