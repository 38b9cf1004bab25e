import { deflateRawSync } from 'node:zlib';

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A zip as anybody could write it: entries with the sizes that the table of contents claims. */
export function zip(
  entries: readonly { readonly name: string; readonly bytes: Uint8Array; readonly claims?: number }[],
  flags = 0,
): Uint8Array {
  const [parts, directory] = [[] as Buffer[], [] as Buffer[]];
  let offset = 0;
  for (const { name, bytes, claims = bytes.length } of entries) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(bytes, { level: 1 })];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claims, 22);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claims, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    directory.push(central, label);
    offset += 30 + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
const SHEET =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>';
const relation = (id: string, target: string, type: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

interface Odd {
  /** Other parts of the archive. */
  readonly more?: Parameters<typeof zip>[0];
  /** What the table of contents says of the size of the sheet. */
  readonly claims?: number;
  /** What the workbook calls the texts that its cells share. */
  readonly shared?: string;
  readonly sheets?: number;
  readonly flags?: number;
}
/** A workbook written by hand: it can lie. */
export const workbook = (sheet: Uint8Array, { more = [], claims, shared, sheets = 1, flags = 0 }: Odd = {}) =>
  zip(
    [
      { name: '[Content_Types].xml', bytes: text(TYPES) },
      { name: '_rels/.rels', bytes: text(relations(relation('rId1', 'xl/workbook.xml', 'officeDocument'))) },
      {
        name: 'xl/workbook.xml',
        bytes: text(
          `${SHEET}${Array.from({ length: sheets }, (_, i) => `<sheet name="Hoja ${i + 1}" sheetId="${i + 1}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: text(
          relations(
            relation('rId1', 'worksheets/sheet1.xml', 'worksheet'),
            ...(shared === undefined ? [] : [relation('rId2', shared, 'sharedStrings')]),
          ),
        ),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes: sheet,
        ...(claims === undefined ? {} : { claims }),
      },
      ...more,
    ],
    flags,
  );
export const sheetXml = (rows: string): Uint8Array =>
  text(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
export const line = (cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
