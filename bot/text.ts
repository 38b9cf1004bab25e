/**
 * What people wrote, shown as they wrote it and nothing else: no markdown, no HTML, no mention, no date macro of Adaptive Cards.
 * Every TextBlock of every card passes through here (`fill`); templates therefore style with properties, never with markdown.
 */
const ZERO = '\u200b';
/** A space of no visible width that CommonMark counts as white: `*` beside it opens nothing. */
const HAIR = '\u200a';

// oxlint-disable-next-line no-control-regex -- the very characters that must not reach a card
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export const neutral = (text: string): string =>
  text
    .replaceAll(UNSEEN, '')
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll('`', '\u02cb')
    .replaceAll('*', `${HAIR}*${HAIR}`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, `${ZERO}_${ZERO}`)
    .replaceAll(SPECIAL, (mark) => `${mark}${ZERO}`)
    .replaceAll(/^(?=[-+#>=|]|\d+[.)](?:\s|$))/gm, ZERO);

/** What opens a tag, a strike, an escape, an entity, a link, a date macro or an expression. */
const SPECIAL = /[<~]|\\(?=[!-/:-@[-`{-~])|&(?=#?\w+;)|\](?=[([:])|\{(?=\{)|\$(?=\{)/g;

/** Shortens at a word, with «…»: a card must not exceed what Teams accepts. The whole text is in the dialog, the tab and the document. */
export function clip(text: string, max: number): string {
  const clean = text.trim();
  if (clean.length <= max) return clean;
  const cut = clean.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > max * 0.6 ? space : max - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
