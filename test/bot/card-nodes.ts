interface Node {
  readonly [key: string]: unknown;
}

/** Everything in a card that is an object, but what its buttons carry. */
export function nodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [
    value as Node,
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'data' ? [] : nodes(inner))),
  ];
}
