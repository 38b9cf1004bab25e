import type { Desk } from '../../kernel/handle';
import type { PersonVersion } from '../../kernel/store';

/** What is known of a person, without the version it belongs to. */
export type PersonData = Omit<PersonVersion, 'personId' | 'version'>;

const KEYS = ['name', 'cargo', 'email', 'dependencia', 'aadObjectId'] as const;

/** The digest that an event keeps instead of the data (design §3). */
export const digestOf = (desk: Desk, data: PersonData): string =>
  desk.digest(JSON.stringify(KEYS.map((key) => data[key])));

export const sameData = (a: PersonData, b: PersonData): boolean => KEYS.every((key) => a[key] === b[key]);
