import { z } from 'zod';
import { parseInstant, parsePlainDate } from './instant';
import { ok, type Result, refuse } from './result';

/** An id as cards, forms and links carry it. */
export const zId = z.string().trim().min(1).max(200);
export const zText = z.string().max(20_000);
export const zMoment = z.string().transform((value, context) => {
  const moment = parseInstant(value);
  if (moment) return moment;
  context.addIssue('no es un momento con zona, como 2026-11-24T14:00:00Z');
  return z.NEVER;
});
export const zDate = z.string().transform((value, context) => {
  const day = parsePlainDate(value);
  if (day) return day;
  context.addIssue('no es una fecha que exista, como 2026-12-04');
  return z.NEVER;
});

const spanish = z.locales.es().localeError;

/** Parses once, strictly: what is missing or not expected is named, field by field. */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input, { error: spanish });
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return refuse(
    'input-invalid',
    'No se hizo nada: los datos recibidos no están completos o no tienen la forma esperada. Revise los campos señalados y envíe de nuevo.',
    faults,
  );
}
