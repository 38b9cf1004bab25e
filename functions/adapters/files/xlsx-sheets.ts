import { streamXlsxRows } from 'hucre/xlsx';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Cell, Sheet, SheetRow } from './cells';
import { type Merge, mergesOf, spread } from './merges';
import { damaged, LIMITS, macros, wrongType } from './refusals';
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
  if (part(/vbaProject\.bin$/i)) return macros();
  const workbook = part(/^xl\/workbook\.xml$/i);
  if (!workbook) return wrongType(part(/^(word|ppt)\//) ? 'de Word o PowerPoint' : 'comprimido');
  const xml = unzip(bytes, workbook, 8_000_000);
  if (!xml.ok) return xml;
  const names = sheetNames(xml.value.toString('utf8'));
  if (names.length === 0 || names.length > LIMITS.sheets) return damaged();
  const rels = part(/^xl\/_rels\/workbook\.xml\.rels$/i);
  const links = rels ? unzip(bytes, rels, 8_000_000) : null;
  const targets = links?.ok ? targetsOf(links.value.toString('utf8')) : new Map<string, string>();
  const partOf = (id: string): ZipEntry | undefined =>
    entries.value.find(({ name }) => name === targets.get(id));
  const sheets = names.flatMap(({ name, hidden, id }, index) =>
    hidden ? [] : [{ name, rows: rowsOf(bytes, index, mergesOf(bytes, partOf(id))) }],
  );
  const unseen = names
    .filter(({ hidden }) => hidden)
    .map(({ name }) => `La hoja oculta «${name}» no se leyó.`);
  const outside = part(/^xl\/externalLinks\//i)
    ? ['El libro tiene vínculos a otros archivos: se tomaron los valores guardados, no se abrió ninguno.']
    : [];
  return ok({ sheets, warnings: [...unseen, ...outside] });
}

async function* rowsOf(bytes: Buffer, sheet: number, merges: readonly Merge[]): AsyncGenerator<SheetRow> {
  const told = spread(merges);
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, maxRows: LIMITS.rows + 1 }))
    yield told({ number: index + 1, cells: values as Cell[] });
}

/** Parts of the workbook by their id. */
const targetsOf = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = '']): [string, string] => {
      const target = /\bTarget="([^"]*)"/.exec(attributes)?.[1] ?? '';
      return [
        /\bId="([^"]*)"/.exec(attributes)?.[1] ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      ];
    }),
  );

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
