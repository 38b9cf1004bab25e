/** What may be opened from a card, a letter or a frame: the web, a letter, a page of this site. Never a script. */
export const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^(https?:\/\/|mailto:|\/(?!\/))/i.test(value);
