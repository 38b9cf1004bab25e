import type { Desk } from '../../kernel/handle';
import type { PersonVersion } from '../../kernel/store';
import { normalise } from '../../kernel/text';
import { bareName } from '../bare-name';
import type { FileLine } from '../file';
import { identify } from '../identify';
import { joinerKind } from '../recipients';
import type { FileQuestion } from './import-nouns';

/** Who a line of the file turned out to be. `line`: the same person as another line of the file. */
export type Who =
  | { readonly kind: 'known'; readonly person: PersonVersion }
  | { readonly kind: 'line'; readonly key: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'ask' };
export interface MatchedLine {
  readonly line: FileLine;
  readonly who: Who;
  readonly question: FileQuestion | null;
}

const OTHER = 'otra-persona';

/** The person behind each line: by e-mail or UPN, else by the exact name once somebody confirms it. */
export async function matchLines(
  desk: Desk,
  lines: readonly FileLine[],
  resolutions: Readonly<Record<string, string>>,
): Promise<readonly MatchedLine[]> {
  const matched: MatchedLine[] = [];
  for (const line of lines) matched.push(await matchLine(desk, line, lines, resolutions));
  return matched;
}

async function matchLine(
  desk: Desk,
  line: FileLine,
  lines: readonly FileLine[],
  resolutions: Readonly<Record<string, string>>,
): Promise<MatchedLine> {
  const { name, email } = line;
  if (joinerKind({ displayName: name, email }) === 'telefono')
    return { line, who: { kind: 'phone' }, question: null };
  const byEmail = email ? await desk.persons.byEmail(email) : null;
  if (byEmail) return { line, who: { kind: 'known', person: byEmail }, question: null };
  const found = email ? [] : await desk.persons.search(bareName(name), 20);
  const match = identify({ aadObjectId: null, email, displayName: name }, found);
  const named = match.kind === 'ask' ? match.candidates : [];
  const beside = email
    ? []
    : lines.filter(
        (other) =>
          other.email !== null &&
          normalise(bareName(other.name)) === normalise(bareName(name)) &&
          !named.some((person) => person.email?.toLowerCase() === other.email),
      );
  if (named.length + beside.length === 0) return { line, who: { kind: 'new' }, question: null };
  const id = `persona:${line.key}`;
  const said = resolutions[id];
  const question = {
    id,
    texto: `«${name}» entró sin correo. ¿Es alguna de estas personas?`,
    opciones: [
      ...named.map((person) => ({
        id: `p:${person.personId}`,
        texto: `Sí: ${[person.name, person.cargo, person.dependencia].filter(Boolean).join(', ')}`,
      })),
      ...beside.map((other) => ({
        id: `f:${other.key}`,
        texto: `Sí: ${other.name}, de este mismo archivo (${other.email})`,
      })),
      { id: OTHER, texto: 'No: es otra persona' },
    ],
    respuesta: said ?? null,
  };
  return { line, who: answered(said, named, beside), question };
}

function answered(
  said: string | undefined,
  named: readonly PersonVersion[],
  beside: readonly FileLine[],
): Who {
  if (said === OTHER) return { kind: 'new' };
  const person = named.find(({ personId }) => said === `p:${personId}`);
  if (person) return { kind: 'known', person };
  const other = beside.find(({ key }) => said === `f:${key}`);
  return other ? { kind: 'line', key: other.key } : { kind: 'ask' };
}
