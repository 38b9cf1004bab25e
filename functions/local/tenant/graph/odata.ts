import { textOf } from '../json';
import { badRequest } from './errors';

export type Item = Readonly<Record<string, unknown>>;

const VALUE = /^(?:'((?:[^']|'')*)'|(true|false|null)|(\d{4}-\d\d-\d\dT[\d:.]+Z?)|(-?\d+))$/;
const CLAUSE = /^\(?\s*([\w/@.]+)\s+(eq|ne|ge|gt|le|lt)\s+('(?:[^']|'')*'|[^\s)]+)\s*\)?$/i;
const STARTS = /^startswith\(\s*([\w/]+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i;

/** `$filter` of the kinds we send: comparisons and startswith, joined by `and` or `or`. Graph refuses what it cannot read; so do we. */
export function filterBy(filter: string | undefined): (item: Item) => boolean {
  if (!filter) return () => true;
  const alternatives = split(filter, 'or').map((group) => split(group, 'and').map(clause));
  return (item) => alternatives.some((all) => all.every((holds) => holds(item)));
}

function split(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  const joint = ` ${word} `;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text.slice(at, at + joint.length).toLowerCase() === joint) {
      parts.push(text.slice(start, at));
      start = at + joint.length;
    }
  }
  return [...parts, text.slice(start)];
}

function clause(text: string): (item: Item) => boolean {
  const starts = STARTS.exec(text.trim());
  if (starts) {
    const [, path = '', prefix = ''] = starts;
    return (item) => textOf(valueAt(item, path)).toLowerCase().startsWith(unquote(prefix).toLowerCase());
  }
  const compared = CLAUSE.exec(text.trim());
  const [, path = '', operator = '', literal = ''] = compared ?? [];
  const value = VALUE.exec(literal);
  if (!compared || !value) throw badRequest('BadRequest', `Invalid filter clause: ${text}`);
  const wanted = value[1] === undefined ? literal : unquote(value[1]);
  return (item) => holds(valueAt(item, path), operator.toLowerCase(), wanted);
}

const unquote = (text: string): string => text.replaceAll("''", "'");

function holds(found: unknown, operator: string, wanted: string): boolean {
  const left = textOf(found, 'null').toLowerCase();
  const right = wanted.toLowerCase();
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  const order = left < right ? -1 : left > right ? 1 : 0;
  return { ge: order >= 0, gt: order > 0, le: order <= 0, lt: order < 0 }[operator] ?? false;
}

function valueAt(item: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Item)[key] : undefined),
      item,
    );
}

/** `$select`: the named members, with `id` and the annotations. */
export function select(item: Item, names: string | undefined): Item {
  if (!names) return item;
  const wanted = new Set([
    ...names.split(',').map((name) => name.trim()),
    'id',
    '@odata.etag',
    '@odata.context',
  ]);
  return Object.fromEntries(Object.entries(item).filter(([key]) => wanted.has(key)));
}

/** A page of a collection, with the link to the next one. `$top` is at most 1000. */
export function page(items: readonly Item[], url: URL, context: string, size = 100): Item {
  const query = url.searchParams;
  const ordered = orderBy(items.filter(filterBy(query.get('$filter') ?? undefined)), query.get('$orderby'));
  const skip = Number(query.get('$skip') ?? 0);
  const top = Math.min(Number(query.get('$top') ?? size), 1000);
  if (!Number.isInteger(skip) || !Number.isInteger(top) || top < 1 || skip < 0)
    throw badRequest('BadRequest', 'Invalid value specified for $top or $skip.');
  const more = ordered.length > skip + top;
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + top));
  return {
    '@odata.context': context,
    ...(query.get('$count') === 'true' ? { '@odata.count': ordered.length } : {}),
    value: ordered.slice(skip, skip + top).map((item) => select(item, query.get('$select') ?? undefined)),
    ...(more ? { '@odata.nextLink': next.toString() } : {}),
  };
}

function orderBy(items: readonly Item[], order: string | null): readonly Item[] {
  if (!order) return items;
  const [path = '', direction = 'asc'] = (order.split(',')[0] ?? '').trim().split(/\s+/);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const key = (item: Item): string => textOf(valueAt(item, path));
  return [...items].sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
