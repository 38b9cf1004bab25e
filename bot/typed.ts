import { z } from 'zod';
import { parsePlainDate } from '../domain/kernel/instant';

/** What people type in cards: everything arrives as text. Messages are what they read when something is missing. */
export const typed = {
  text: (missing: string, max = 4000) =>
    z
      .string({ error: missing })
      .trim()
      .min(1, missing)
      .max(max, `El texto pasa de ${max} caracteres: acórtelo.`),
  optional: (max = 4000) =>
    z.string().trim().max(max, `El texto pasa de ${max} caracteres: acórtelo.`).default(''),
  choice: (missing: string) => z.string({ error: missing }).min(1, missing),
  /** Several choices: `a,b`. */
  list: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean)),
  toggle: z
    .union([z.string(), z.boolean()])
    .default('false')
    .transform((value) => value === 'true' || value === true),
  yesNo: z
    .string()
    .default('')
    .transform((value) => (value === 'si' ? true : value === 'no' ? false : null)),
  date: (missing: string) =>
    z.string({ error: missing }).transform((text, context) => {
      const day = parsePlainDate(text.slice(0, 10));
      if (day) return day;
      context.addIssue(missing);
      return z.NEVER;
    }),
  time: (missing: string) =>
    z
      .string({ error: missing })
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, missing)
      .transform((text) => text.padStart(5, '0')),
  integer: z.coerce.number().int(),
} as const;
