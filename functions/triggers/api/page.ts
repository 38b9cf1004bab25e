import { z } from 'zod';
import { ok, type Result, refuse } from '../../../domain/kernel/result';

export interface PageOf<T> {
  readonly items: readonly T[];
  /** Give it back as `cursor` to read on; `null` at the end. */
  readonly next: string | null;
  readonly total: number;
}
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('Cuántos elementos, hasta 500'),
  cursor: z.string().optional().describe('`next` de la página anterior'),
});

const BAD_CURSOR = refuse(
  'cursor-invalido',
  'Esa página no existe: la lista cambió o la dirección está incompleta. Empiece de nuevo desde la primera página.',
);

/**
 * Cuts a list that the views hold whole. The cursor names the last element that was seen, so that a list which grows meanwhile neither
 * repeats nor skips what was already there.
 */
export function pageOf<T>(
  all: readonly T[],
  idOf: (item: T) => string,
  query: URLSearchParams,
): Result<PageOf<T>> {
  const asked = PageQuery.safeParse(Object.fromEntries(query));
  if (!asked.success)
    return refuse('input-invalid', 'El límite de la página debe ser un número entero entre 1 y 500.');
  const { limit, cursor } = asked.data;
  const after = cursor === undefined ? -1 : all.findIndex((item) => idOf(item) === decode(cursor));
  if (cursor !== undefined && after === -1) return BAD_CURSOR;
  const items = all.slice(after + 1, after + 1 + limit);
  const last = items.at(-1);
  const more = after + 1 + items.length < all.length;
  return ok({ items, next: more && last !== undefined ? encode(idOf(last)) : null, total: all.length });
}

const encode = (id: string): string => Buffer.from(id).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
