import type { SimulatedTenant } from '../../../functions/local/tenant/tenant';
import type { Chaos } from '../chaos';
import type { OfficeSeen } from '../office-seen';
import type { PatientPeople } from '../patient-people';
import type { RecordInDatabase } from '../record-in-database';

/** What is left when the mesa is over and the product is still up. */
export interface Aftermath {
  readonly office: OfficeSeen;
  readonly tenant: SimulatedTenant;
  readonly record: RecordInDatabase;
  readonly chaos: Chaos;
  readonly people: PatientPeople;
}
/** Something that must hold whatever was killed: answers every way in which it does not. */
export type Invariant = (after: Aftermath) => Promise<readonly string[]>;

/** One sentence per key that was not counted as often as it must be. */
export function counted(
  expected: Readonly<Record<string, number>>,
  keys: readonly string[],
): readonly string[] {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...new Set([...Object.keys(expected), ...found.keys()])].flatMap((key) => {
    const [want, have] = [expected[key] ?? 0, found.get(key) ?? 0];
    return want === have ? [] : [`${key}: ${have} times instead of ${want}`];
  });
}
