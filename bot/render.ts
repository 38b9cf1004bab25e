import { Template } from 'adaptivecards-templating';
import { clip, neutral } from './text';

/** An Adaptive Card as sent: JSON, version 1.5, at most `CARD_BYTES`. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
  readonly refresh?: unknown;
  readonly [property: string]: unknown;
}
type Element = Readonly<Record<string, unknown>>;

/** Teams refuses messages above about 28 KB in some clients (docs/decisions.md). */
export const CARD_BYTES = 28 * 1024;
export const bytesOf = (card: object): number => Buffer.byteLength(JSON.stringify(card));

/** Where a client may read markdown, mentions or macros, by the property that holds the text. */
const SHOWN = new Set(['text', 'title', 'label', 'fallbackText', 'altText', 'errorMessage', 'placeholder']);
const prepared = new Map<object, Template>();

/**
 * Fills a `*.card.json` with typed data. Data never holds `null`: the template engine would show the expression itself. Every shown text is
 * made neutral, and every Action.Execute gets its Action.Submit for clients that lack it: templates cannot forget either.
 */
export function fill(template: object, data: object): Card {
  refuseHoles(data, 'data');
  const engine = prepared.get(template) ?? new Template(template);
  prepared.set(template, engine);
  const filled = finish(engine.expand({ $root: data })) as Card;
  const whole = { ...filled, fallbackText: clip(filled.fallbackText, 300) };
  for (const max of [Number.POSITIVE_INFINITY, 400, 200, 100, 50]) {
    const card = max === Number.POSITIVE_INFINITY ? whole : (shortened(whole, max) as Card);
    if (bytesOf(card) <= CARD_BYTES) return card;
  }
  throw new CardTooBig(`A card of ${bytesOf(whole)} bytes: show fewer things in card.ts`);
}

class CardTooBig extends Error {
  override readonly name = 'CardTooBig';
}
/** The card with as many things in its lists as Teams accepts. */
export function fitting(counts: readonly number[], build: (count: number) => Card): Card {
  for (const count of counts.slice(0, -1)) {
    try {
      return build(count);
    } catch (error) {
      if (!(error instanceof CardTooBig)) throw error;
    }
  }
  return build(counts.at(-1) ?? 0);
}

/** Texts that are read get shorter; what people type in a form is never touched. */
const shortened = (node: unknown, max: number): unknown => {
  if (Array.isArray(node)) return node.map((item) => shortened(item, max));
  if (!isElement(node)) return node;
  const shorter = Object.entries(node).map(
    ([key, value]) => [key, key === 'data' ? value : shortened(value, max)] as const,
  );
  const { type, text } = node;
  return {
    ...Object.fromEntries(shorter),
    ...(type === 'TextBlock' && typeof text === 'string' ? { text: clip(text, max) } : {}),
  };
};

function finish(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(finish).filter((item) => !isHollow(item));
  if (!isElement(node)) return node;
  const done: Record<string, unknown> = node['type'] === 'TextBlock' ? { wrap: true } : {};
  for (const [key, value] of Object.entries(node))
    done[key] =
      key === 'data' ? value : SHOWN.has(key) && typeof value === 'string' ? neutral(value) : finish(value);
  if (done['type'] !== 'Action.Execute' || done['fallback'] !== undefined) return done;
  const { type: _type, verb, data, ...look } = done;
  return {
    ...done,
    fallback: { ...look, type: 'Action.Submit', data: { ...(isElement(data) ? data : {}), verb } },
  };
}

/** Containers whose every child was left out by `$when`. */
const isHollow = (node: unknown): boolean =>
  isElement(node) &&
  ((node['type'] === 'Container' && isEmpty(node['items'])) ||
    (node['type'] === 'ActionSet' && isEmpty(node['actions'])));
const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

function refuseHoles(value: unknown, path: string): void {
  if (value === null || value === undefined) throw new Error(`Card data has nothing at ${path}`);
  if (Array.isArray(value)) for (const [i, item] of value.entries()) refuseHoles(item, `${path}[${i}]`);
  else if (isElement(value))
    for (const [key, item] of Object.entries(value)) refuseHoles(item, `${path}.${key}`);
}

/** The same card with what happened on top: refusals and confirmations look alike everywhere. */
export function withNotice(
  card: Card,
  message: string,
  details: readonly string[] = [],
  style = 'warning',
): Card {
  const block = (text: string, weight: string): Element => ({
    type: 'TextBlock',
    wrap: true,
    text: neutral(text),
    weight,
  });
  const mark = style === 'good' ? '✓' : '⚠';
  const notice = {
    type: 'Container',
    style,
    items: [
      block(`${mark} ${message}`, 'Bolder'),
      ...details.slice(0, 12).map((text) => block(`· ${text}`, 'Default')),
    ],
  };
  return { ...card, body: [notice, ...card.body] };
}

/** The same card with what the person had typed: a refused form loses nothing. */
export function withTyped(card: Card, typed: unknown): Card {
  if (!isElement(typed)) return card;
  const restore = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(restore);
    if (!isElement(node)) return node;
    const { type, id } = node;
    const kept =
      typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' ? typed[id] : undefined;
    const entries = Object.entries(node).map(
      ([key, value]) => [key, key === 'data' ? value : restore(value)] as const,
    );
    const restored = Object.fromEntries(entries);
    return typeof kept === 'string' || typeof kept === 'number' ? { ...restored, value: kept } : restored;
  };
  return restore(card) as Card;
}

/** Dialogs of Teams know only Action.Submit: the verb travels in the data. */
export const asDialog = (card: Card): Card => {
  const convert = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(convert);
    if (!isElement(node)) return node;
    if (node['type'] === 'Action.Execute' && isElement(node['fallback'])) return node['fallback'];
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === 'data' ? value : convert(value)]),
    );
  };
  return convert(card) as Card;
};

/** At most 60 people see their own view of a shared card (Teams' limit); the others keep the base card. */
export const withRefresh = (card: Card, cardKey: string, userIds: readonly string[]): Card =>
  userIds.length === 0
    ? card
    : {
        ...card,
        refresh: {
          action: { type: 'Action.Execute', title: 'Actualizar', verb: 'cards/refresh', data: { cardKey } },
          userIds: userIds.slice(0, 60),
        },
      };

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
