/** Lower case without accents: `Peña Ríos` → `pena rios`. Both what is searched and what is asked for pass through it. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

/** What of a person can be searched. */
export const searchable = (person: {
  readonly name: string;
  readonly cargo: string;
  readonly email: string | null;
  readonly dependencia: string;
}): string => foldText(`${person.name} ${person.cargo} ${person.email ?? ''} ${person.dependencia}`);

/** Every word must appear somewhere. */
export const wordsOf = (text: string): readonly string[] => foldText(text).split(/\s+/).filter(Boolean);
