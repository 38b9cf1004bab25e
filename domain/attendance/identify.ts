import type { PersonVersion } from '../kernel/store';
import { normalise, sameText } from '../kernel/text';
import { bareName } from './bare-name';
import type { Joiner } from './recipients';

export interface Identity extends Joiner {
  readonly aadObjectId: string | null;
}
/** `ask`: the name alone is the same; somebody must confirm before two lines become one person. */
export type Match =
  | { readonly kind: 'same'; readonly person: PersonVersion }
  | { readonly kind: 'ask'; readonly candidates: readonly PersonVersion[] }
  | { readonly kind: 'new' };

/** The known person behind a line of a report: by account, else by e-mail, else a name to confirm. */
export function identify(
  { aadObjectId, email, displayName }: Identity,
  known: readonly PersonVersion[],
): Match {
  const byAccount =
    aadObjectId === null ? undefined : known.find((person) => person.aadObjectId === aadObjectId);
  const byEmail = email
    ? known.find((person) => normalise(person.email ?? '') === normalise(email))
    : undefined;
  const person = byAccount ?? byEmail;
  if (person) return { kind: 'same', person };
  const candidates = known.filter(({ name }) => sameText(name, bareName(displayName)));
  return candidates.length > 0 ? { kind: 'ask', candidates } : { kind: 'new' };
}
