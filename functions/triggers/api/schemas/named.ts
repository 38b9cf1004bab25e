import { z } from 'zod';

/** The schemas of what the API answers, by the name they have in the description. */
export const NAMED = z.registry<{ readonly id: string }>();

/** A schema for exactly this type: leaving a field out does not compile. */
export const named = <T>(id: string, schema: z.ZodType<T>): z.ZodType<T> => {
  NAMED.add(schema, { id });
  return schema;
};

export interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}
export const pageSchema = <T>(id: string, item: z.ZodType<T>): z.ZodType<Listed<T>> =>
  named<Listed<T>>(
    id,
    z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() }),
  );

export const text = z.string();
export const maybe = z.string().nullable();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const instant = z.iso.datetime().describe('Momento en UTC');
export const day = z.iso.date();
