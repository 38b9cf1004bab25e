import { streamXlsxRows } from 'hucre/xlsx';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Cell, Sheet, SheetRow } from './cells';
import { refuseEndlessRows } from './long-rows';
import {
  bomb,
  damaged,
  encrypted,
  LIMITS,
  macros,
  otherSpreadsheet,
  tooManySheets,
  wrongType,
} from './refusals';
import { lookOf, percentStylesOf, type SheetLook, spread } from './sheet-look';
import { unzip, withinLimits, type ZipEntry, zipEntries } from './zip-directory';

/** The visible sheets of a workbook, each read row by row; formulas give the value that was last calculated, nothing is ever evaluated or fetched. */
export function xlsxSheets(
  bytes: Buffer,
): Result<{ readonly sheets: readonly Sheet[]; readonly warnings: readonly string[] }> {
  const listed = zipEntries(bytes);
  if (!listed.ok) return listed;
  const entries = withinLimits(listed.value);
  if (!entries.ok) return entries;
  const part = (pattern: RegExp): ZipEntry | undefined =>
    entries.value.find(({ name }) => pattern.test(name));
  if (entries.value.some((entry) => entry.encrypted)) return encrypted();
  if (part(/vbaProject\.bin$/i)) return macros();
  const workbook = part(/^xl\/workbook\.xml$/i);
  // LibreOffice's own format, and Excel's binary one.
  if (!workbook && part(/^(content\.xml|xl\/workbook\.bin)$/i)) return otherSpreadsheet();
  if (!workbook) return wrongType(part(/^(word|ppt)\//) ? 'de Word o PowerPoint' : 'comprimido');
  const xml = unzip(bytes, workbook, 8_000_000);
  if (!xml.ok) return xml;
  const names = sheetNames(xml.value.toString('utf8'));
  if (names.length === 0) return damaged();
  if (names.length > LIMITS.sheets) return tooManySheets();
  const rels = part(/^xl\/_rels\/workbook\.xml\.rels$/i);
  const links = rels ? unzip(bytes, rels, 8_000_000) : null;
  const related = links?.ok ? relationsOf(links.value.toString('utf8')) : [];
  if (entries.value.some((entry) => isReadWhole(entry, related) && !fits(bytes, entry))) return bomb();
  const isDrawn = (id: string): boolean => related.some((one) => one.id === id && one.drawn);
  const partOf = (id: string): ZipEntry | undefined =>
    entries.value.find(({ name }) => related.some((one) => one.id === id && one.target === name));
  const styles = part(/^xl\/styles\.xml$/i);
  const percent = percentStylesOf(styles ? textOf(bytes, styles) : '');
  const sheets = names.flatMap(({ name, hidden, id }, index) => {
    if (hidden || isDrawn(id)) return [];
    let seen: SheetLook | null = null;
    const look = (): SheetLook => (seen ??= lookOf(bytes, partOf(id), percent));
    const shown = {
      isPercent: (row: number, column: number) => look().isPercent(row, column),
      hiddenRows: () => look().hiddenRows,
    };
    return [{ name, shown, rows: rowsOf(bytes, index, partOf(id), look) }];
  });
  const unseen = names.flatMap(({ name, hidden, id }) =>
    hidden
      ? [`La hoja oculta «${name}» no se leyó.`]
      : isDrawn(id)
        ? [`La hoja «${name}» es un gráfico: no se leyó.`]
        : [],
  );
  const outside = part(/^xl\/externalLinks\//i)
    ? ['El libro tiene vínculos a otros archivos: se tomaron los valores guardados, no se abrió ninguno.']
    : [];
  return ok({ sheets, warnings: [...unseen, ...outside] });
}

const textOf = (bytes: Buffer, entry: ZipEntry): string => {
  const xml = unzip(bytes, entry, LIMITS.wholeBytes);
  return xml.ok ? xml.value.toString('utf8') : '';
};

async function* rowsOf(
  bytes: Buffer,
  sheet: number,
  part: ZipEntry | undefined,
  look: () => SheetLook,
): AsyncGenerator<SheetRow> {
  await refuseEndlessRows(bytes, part);
  const told = spread(look().merges);
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, maxRows: LIMITS.rows + 1 }))
    yield told({ number: index + 1, cells: values as Cell[] });
}

/** What the reader takes whole into memory: all but the sheets, whatever the workbook calls it. */
const WHOLE = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*(workbook|sharedStrings|styles|\.rels)[^/]*)$/i;
const isReadWhole = ({ name }: ZipEntry, related: readonly Relation[]): boolean =>
  WHOLE.test(name) || related.some(({ target, sheet }) => target === name && !sheet);
/** A small packed part cannot be large. */
const fits = (bytes: Buffer, entry: ZipEntry): boolean =>
  entry.size <= LIMITS.wholeBytes &&
  (entry.packed * 1032 <= LIMITS.wholeBytes || unzip(bytes, entry, LIMITS.wholeBytes).ok);

interface Relation {
  readonly id: string;
  readonly target: string;
  readonly sheet: boolean;
  /** A sheet of a chart or a dialog: it has no cells. */
  readonly drawn: boolean;
}
const relationsOf = (xml: string): readonly Relation[] =>
  [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = '']) => {
    const target = /\bTarget="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return {
      id: /\bId="([^"]*)"/.exec(attributes)?.[1] ?? '',
      target: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      sheet: /\bType="[^"]*\/(work|chart|dialog)sheet"/.test(attributes),
      drawn: /\bType="[^"]*\/(chart|dialog)sheet"/.test(attributes),
    };
  });

function sheetNames(
  xml: string,
): readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[] {
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: unescape(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '').trim(),
    id: /\b\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? '',
    hidden: /\bstate="(very)?hidden"/i.test(attributes),
  }));
}
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w+));/gi,
    (whole, decimal: string, hex: string, name: string) =>
      decimal
        ? String.fromCodePoint(Number(decimal))
        : hex
          ? String.fromCodePoint(Number.parseInt(hex, 16))
          : (ENTITIES[name] ?? whole),
  );
