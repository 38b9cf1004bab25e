import { nodesOf } from '../connector/cards';
import { isNode, type Node, textOf } from '../json';
import { DeskError } from './errors';
import type { CardAction, Click } from './shapes';

/** For tests and scripts: the button with this verb, id or title in the card the person sees, with its inputs filled as a client fills them. */
export function findAction(card: unknown, asked: Click): CardAction {
  const nodes = [...nodesOf(card)];
  const actions = nodes.filter((node) => textOf(node['type']).startsWith('Action.'));
  const found = actions.find(
    (node) =>
      (asked.verb !== undefined && node['verb'] === asked.verb) ||
      (asked.id !== undefined && node['id'] === asked.id) ||
      (asked.title !== undefined && node['title'] === asked.title),
  );
  const wanted = asked.title ?? asked.verb ?? asked.id ?? '';
  if (!found)
    throw new DeskError(409, 'sin-boton', `La tarjeta que ve esta persona no tiene el botón «${wanted}».`);
  const inputs = found['associatedInputs'] === 'none' ? {} : inputsOf(nodes, asked.inputs ?? {});
  return {
    ...(found as unknown as CardAction),
    data: { ...(isNode(found['data']) ? found['data'] : {}), ...inputs },
  };
}

export function inputsOf(
  nodes: readonly Node[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const node of nodes) {
    const id = node['id'];
    if (!textOf(node['type']).startsWith('Input.') || typeof id !== 'string') continue;
    const value = given[id] ?? node['value'] ?? '';
    if (node['isRequired'] === true && value === '')
      throw new DeskError(
        422,
        'falta-dato',
        textOf(node['errorMessage'], `Falta llenar «${textOf(node['label'], id)}».`),
      );
    values[id] = value;
  }
  return { ...values, ...given };
}
