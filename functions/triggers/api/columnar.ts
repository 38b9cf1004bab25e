import { gzipSync } from 'node:zlib';
import type { MatrixRow } from '../../../domain/reports';
import type { Answer } from './call';
import { etagOf } from './etag';
import type { Matrix, MatrixColumn } from './schemas';

/** Each column once: its different texts, and per row which of them; plain values where hardly any repeats. */
export function columnar(rows: readonly MatrixRow[]): Matrix {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const years = keys
    .flatMap((key) => (/^p\d{4}$/.test(key) ? [Number(key.slice(1))] : []))
    .sort((a, b) => a - b);
  return { rows: rows.length, years, columns: keys.map((key) => column(key, rows)) };
}

function column(key: string, rows: readonly MatrixRow[]): MatrixColumn {
  const values = rows.map((row) => row[key] ?? null);
  const places = new Map<string | null, number>();
  for (const value of values) if (!places.has(value)) places.set(value, places.size);
  if (places.size * 2 > rows.length) return { key, values };
  return { key, dictionary: [...places.keys()], index: values.map((value) => places.get(value) ?? 0) };
}

/** Packed once per content: level 1, because level 6 of a whole matrix costs 190–420 ms (components.md). */
export function packer(): (rows: readonly MatrixRow[]) => Answer {
  let held: { readonly etag: string; readonly gzip: Uint8Array } | null = null;
  return (rows) => {
    const body = JSON.stringify(columnar(rows));
    const etag = etagOf(body);
    if (held?.etag !== etag) held = { etag, gzip: gzipSync(body, { level: 1 }) };
    return { kind: 'packed', gzip: held.gzip, plain: () => new TextEncoder().encode(body), etag };
  };
}
