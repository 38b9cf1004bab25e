import type { Result } from '../../../../domain/kernel/result';
import { type Table, writeTableCsv } from '../../../adapters/files';
import type { Call } from '../call';
import type { Pdf } from '../ports';

/** One file of the expediente, in the order of its name. */
export interface Piece {
  readonly path: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}
export const two = (n: number): string => String(n).padStart(2, '0');
export const extension = (filename: string): string => filename.split('.').at(-1) ?? 'pdf';
/** What a file of any system may be called. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);

/** The exact bytes that were kept under a hash. */
export async function kept(
  call: Call,
  sha256: string | null,
  path: string,
  title: string,
): Promise<readonly Piece[]> {
  const file = sha256 === null ? null : await call.ports.office.documents.get(call.actor.tenantId, sha256);
  return file ? [{ path: `${path}.${extension(file.filename)}`, title, bytes: file.bytes }] : [];
}

export const printedNow = async (
  paper: () => Promise<Result<Pdf>>,
  path: string,
  title: string,
): Promise<readonly Piece[]> => {
  const made = await paper();
  return made.ok ? [{ path: `${path}.pdf`, title, bytes: made.value.bytes }] : [];
};

export const csv = (path: string, title: string, names: readonly string[], rows: Table['rows']): Piece => ({
  path,
  title,
  bytes: writeTableCsv({
    sheet: title,
    columns: names.map((name) => ({ title: name, width: 20, kind: 'texto' as const })),
    rows,
  }),
});

export const text = (path: string, title: string, written: string): Piece => ({
  path,
  title,
  bytes: new TextEncoder().encode(written),
});
