import { SYSTEM } from '../../../domain/kernel/actor';
import type { PersonRef } from '../../../domain/kernel/feature';
import type { PersonsReader, PersonVersion } from '../../../domain/kernel/store';
import { foldText, searchable, wordsOf } from './fold-text';
import type { Queries } from './query';
import { together } from './together';

export interface PersonRow {
  readonly person_id: string;
  readonly version: number;
  readonly name: string;
  readonly cargo: string;
  readonly email: string | null;
  readonly dependencia: string;
  readonly aad_object_id: string | null;
}

export const PERSON =
  'select person_id, version, name, cargo, email, dependencia, aad_object_id from mesas.person_versions where tenant = $1';
const keyOf = ({ personId, version }: PersonRef): string => `${version} ${personId}`;
const ORDER = 'order by name_key collate "C", person_id collate "C"';

export function personsReader(db: Queries, tenantId: string): PersonsReader {
  const one = async (condition: string, ...values: readonly unknown[]): Promise<PersonVersion | null> => {
    const [row] = await db.rows<PersonRow>(`${PERSON} and ${condition} limit 1`, [tenantId, ...values]);
    return row ? versionOf(row) : null;
  };
  const some = async (condition: string, ...values: readonly unknown[]): Promise<readonly PersonVersion[]> =>
    (await db.rows<PersonRow>(`${PERSON} and ${condition}`, [tenantId, ...values])).map(versionOf);
  return {
    at: together(keyOf, async (refs) => {
      const found = await some(
        '(person_id, version) in (select * from unnest($2::text[], $3::integer[]))',
        refs.map(({ personId }) => personId),
        refs.map(({ version }) => version),
      );
      const versions = new Map(found.map((person) => [keyOf(person), person]));
      return refs.map((ref) => versions.get(keyOf(ref)) ?? null);
    }),
    current: together(
      (personId) => personId,
      async (personIds) => {
        const found = await some('person_id = any($2::text[]) and current', personIds);
        const persons = new Map(found.map((person) => [person.personId, person]));
        return personIds.map((personId) => persons.get(personId) ?? null);
      },
    ),
    byAccount: (aadObjectId) => one('aad_object_id = $2 and current', aadObjectId),
    byEmail: (email) => one('lower(email) = $2 and current', email.trim().toLowerCase()),
    search: async (text = '', limit) => {
      const rows = await db.rows<PersonRow>(
        `${PERSON} and current and person_id <> $4 and not exists (select 1 from unnest($2::text[]) word where strpos(search, word) = 0) ${ORDER} limit $3`,
        [tenantId, wordsOf(text), limit ?? null, SYSTEM.personId],
      );
      return rows.map(versionOf);
    },
  };
}

export const versionOf = (row: PersonRow): PersonVersion => ({
  personId: row.person_id,
  version: row.version,
  name: row.name,
  cargo: row.cargo,
  email: row.email,
  dependencia: row.dependencia,
  aadObjectId: row.aad_object_id,
});

/** A person version as its table takes it. */
export const personRow = (tenantId: string, person: PersonVersion): object => ({
  tenant: tenantId,
  person_id: person.personId,
  version: person.version,
  name: person.name,
  cargo: person.cargo,
  email: person.email,
  dependencia: person.dependencia,
  aad_object_id: person.aadObjectId,
  current: true,
  name_key: foldText(person.name),
  search: searchable(person),
});

/** Forgets a person's data after the retention term; the events keep their reference and their hashes. */
export async function erasePerson(db: Queries, tenantId: string, personId: string): Promise<void> {
  await db.rows('delete from mesas.person_versions where tenant = $1 and person_id = $2', [
    tenantId,
    personId,
  ]);
}
