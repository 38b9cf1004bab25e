import type { Dialog } from '../wire';

/** What a page in a frame asks to open as a dialog. */
export function dialogOf(info: Readonly<Record<string, unknown>>): Dialog {
  const { title, width, height, card, url } = info;
  return {
    token: crypto.randomUUID(),
    title: typeof title === 'string' ? title : '',
    width: width ?? 'medium',
    height: height ?? 'medium',
    card: typeof card === 'string' ? (JSON.parse(card) as unknown) : (card ?? null),
    url: typeof url === 'string' ? url : null,
  };
}
