/**
 * The markdown that Teams draws in cards and in a bot's messages: bold, italics, strike-through, links, lists, line breaks. Everything is
 * escaped first and only the tags written here come out: whatever people type, no other element or attribute can appear.
 */
export function markdown(source: string, options: { readonly blocks: boolean } = { blocks: true }): string {
  const lines = escapeHtml(source).split(/\r?\n/);
  const out: string[] = [];
  let tag: 'ul' | 'ol' = 'ul';
  let items: string[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) out.push(`<p>${paragraph.map(inline).join('<br>')}</p>`);
    paragraph = [];
  };
  const endList = (): void => {
    if (items.length > 0)
      out.push(`<${tag}>${items.map((one) => `<li>${inline(one)}</li>`).join('')}</${tag}>`);
    items = [];
  };
  for (const line of lines) {
    const item = options.blocks ? /^\s{0,3}(?:([-*+])|(\d{1,3})[.)])\s+(.*)$/.exec(line) : null;
    if (item) {
      endParagraph();
      const kind = item[1] === undefined ? 'ol' : 'ul';
      if (kind !== tag) endList();
      tag = kind;
      items.push(item[3] ?? '');
    } else if (line.trim() === '') {
      endParagraph();
      endList();
    } else {
      endList();
      paragraph.push(line);
    }
  }
  endParagraph();
  endList();
  return out.join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** Marks that hold what must not be read again while the rest of the line is. */
const HELD = String.fromCharCode(0xe000);
const LINK = /\[([^\][]{1,500})\]\(((?:https?:\/\/|mailto:)[^\s()]{1,2000})\)/g;
const MENTION = /&lt;at(?: id=&quot;[^&]*&quot;)?&gt;(.{1,200}?)&lt;\/at&gt;/g;

function inline(escaped: string): string {
  const held: string[] = [];
  const hold = (html: string): string => `${HELD}${held.push(html) - 1}${HELD}`;
  const text = escaped
    .replaceAll(HELD, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!~|&])/g, (whole, char: string) => (char === '&' ? whole : hold(char)))
    .replace(MENTION, (_, name: string) => hold(`<span class="mention">${name}</span>`))
    .replace(LINK, (_, words: string, url: string) =>
      hold(`<a href="${url}" target="_blank" rel="noreferrer noopener">${emphasis(words)}</a>`),
    );
  return emphasis(text).replace(new RegExp(`${HELD}(\\d+)${HELD}`, 'g'), (_, index: string) =>
    restore(held, Number(index)),
  );
}
/** What is held may hold something itself: a link whose words have a mark. */
const restore = (held: readonly string[], index: number): string =>
  (held[index] ?? '').replace(new RegExp(`${HELD}(\\d+)${HELD}`, 'g'), (_, inner: string) =>
    Number(inner) < index ? restore(held, Number(inner)) : '',
  );

const emphasis = (text: string): string =>
  text
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\p{N}_])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}_])/gu, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*?[^\s*])\*(?![\p{L}\p{N}*])/gu, '<em>$1</em>')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*?[^\s_])_(?![\p{L}\p{N}_])/gu, '<em>$1</em>')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '<s>$1</s>');
