import type { FichaField } from './ficha-field';
import { fichaSchema } from './ficha-schema';
import type { Ficha, FieldDifference } from './indicators';

/** Field by field, in the order of the schema, then what the schema does not know (MES-076). Blank and absent are the same. */
export function fieldDifferences(
  before: Ficha | null,
  after: Ficha,
  schema: readonly FichaField[] = fichaSchema,
): readonly FieldDifference[] {
  const labels = new Map(schema.map(({ key, label }) => [key, label]));
  const keys = new Set([...labels.keys(), ...Object.keys(before ?? {}), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [was, is] = [said(before ?? {}, key), said(after, key)];
    return was === is ? [] : [{ key, label: labels.get(key) ?? key, before: was, after: is }];
  });
}

const said = (ficha: Ficha, key: string): string | null => {
  const value = Object.hasOwn(ficha, key) ? ficha[key] : undefined;
  return value === undefined || value.trim() === '' ? null : value;
};
