/** The bot's name as people type it and as it travels. */
export const MENTION = '@Mesas';
const TYPED = /@mesas(?![\p{L}\p{N}_])/giu;

export const withMention = (typed: string): string => typed.replace(TYPED, '<at>Mesas</at>');
export const mentions = (typed: string): boolean => new RegExp(TYPED.source, 'iu').test(typed);

/** What is being mentioned right before the caret: `@`, `@me` … and where it begins. */
export function mentionAt(
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | null {
  const found = /(?:^|\s)@([\p{L}]{0,20})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? '';
  return 'mesas'.startsWith(typed.toLowerCase()) ? { from: caret - typed.length - 1, typed } : null;
}

export function accept(text: string, caret: number): { readonly text: string; readonly caret: number } {
  const at = mentionAt(text, caret);
  const from = at?.from ?? caret;
  const lead = at === null && from > 0 && !/\s$/.test(text.slice(0, from)) ? ' ' : '';
  const put = `${lead}${MENTION} `;
  return { text: text.slice(0, from) + put + text.slice(caret), caret: from + put.length };
}
