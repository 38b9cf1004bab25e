/** Everything a person reads in a card, without the invisible signs that keep it plain. */
export function textOf(card: unknown): string {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (key === 'data' || key === 'fallback') continue;
        if (typeof value === 'string' && ['text', 'title', 'label'].includes(key)) texts.push(value);
        else walk(value);
      }
  };
  walk(card);
  return texts.join('\n').replaceAll(/\u200b/g, '');
}

interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, string>;
}

/** The buttons of a card with what each would send. */
export function buttonsOf(card: unknown): readonly Button[] {
  const found: Button[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null) {
      const { type, ...action } = node as unknown as Button & { readonly type: string };
      if (type === 'Action.Execute') found.push(action);
      if (type === 'Action.Submit') found.push({ ...action, verb: action.data['verb'] ?? '' });
      for (const [key, value] of Object.entries(node)) if (key !== 'fallback' && key !== 'data') walk(value);
    }
  };
  walk(card);
  return found;
}

export const button = (card: unknown, title: string): Button => {
  const found = buttonsOf(card).find((one) => one.title.startsWith(title));
  if (!found)
    throw new Error(
      `No button «${title}» among: ${buttonsOf(card)
        .map((one) => one.title)
        .join(' · ')}`,
    );
  return found;
};

/** What the inputs of a form hold, as Teams would send them. */
export function valuesOf(card: unknown): Record<string, string> {
  const values: Record<string, string> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null) {
      const { type, id, value } = node as Record<string, unknown>;
      if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string')
        values[id] = typeof value === 'string' ? value : '';
      for (const [key, inner] of Object.entries(node)) if (key !== 'fallback' && key !== 'data') walk(inner);
    }
  };
  walk(card);
  return values;
}
