/** Lower case without accents, so that «ambito» finds «Ámbito». The ñ stays a letter of its own. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/[\u0300-\u036f]/g, '');

/** True when every word asked for is somewhere in the text; both already folded. */
export const matches = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
export const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);

/** «uno, dos y tres» */
export const enumerate = (words: readonly string[]): string => new Intl.ListFormat('es').format(words);

/** «1 formato», «3 formatos» */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('es-CO')} ${n === 1 ? one : many}`;
