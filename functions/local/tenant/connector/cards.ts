import { isNode, type Node, textOf } from '../json';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** Elements and actions of Adaptive Cards 1.5 as Teams draws them. */
const KNOWN = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Image',
  'ImageSet',
  'Media',
  'MediaSource',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Table',
  'TableRow',
  'TableCell',
  'ActionSet',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
]);
const REFRESH_LIMIT = 60;

const PARTS = [
  'body',
  'items',
  'columns',
  'rows',
  'cells',
  'actions',
  'inlines',
  'images',
  'inlineAction',
  'selectAction',
  'card',
];

/** The node and everything in it that has a type of its own. */
export function* nodesOf(card: unknown): Generator<Node> {
  if (Array.isArray(card)) for (const part of card) yield* nodesOf(part);
  else if (isNode(card)) {
    yield card;
    for (const part of PARTS) if (part in card) yield* nodesOf(card[part]);
  }
}

/** The Adaptive Card of a message, if it has one. */
export function cardOf(attachments: readonly unknown[]): Node | null {
  const attachment = attachments.find((it) => isNode(it) && it['contentType'] === ADAPTIVE);
  return isNode(attachment) && isNode(attachment['content']) ? attachment['content'] : null;
}

/** What Teams would not show as meant: told to the desk, which shows it beside the card. Nothing is refused for it. */
export function notesOn(attachments: readonly unknown[]): string[] {
  return attachments.flatMap((attachment) => {
    if (!isNode(attachment) || attachment['contentType'] !== ADAPTIVE) return [];
    const card = attachment['content'];
    if (!isNode(card)) return ['La tarjeta no es un objeto: Teams no la muestra.'];
    const notes: string[] = [];
    const version = textOf(card['version']);
    if (!/^1\.[0-5]$/.test(version))
      notes.push(
        `Versión «${version}»: Teams muestra tarjetas hasta 1.5; en lugar de esta muestra fallbackText.`,
      );
    for (const node of nodesOf(card)) {
      const type = node['type'];
      if (typeof type === 'string' && !KNOWN.has(type) && node['fallback'] === undefined)
        notes.push(`Elemento desconocido «${type}» sin fallback: Teams no lo muestra.`);
      if (type === 'Action.Execute' && node['verb'] === undefined) notes.push('Action.Execute sin verb.');
    }
    notes.push(...refreshNotes(card['refresh']));
    const size = Buffer.byteLength(JSON.stringify(card));
    if (size > 28 * 1024)
      notes.push(
        `La tarjeta pesa ${Math.ceil(size / 1024)} KB: por encima de 28 KB algunos clientes la rechazan.`,
      );
    return notes;
  });
}

function refreshNotes(refresh: unknown): string[] {
  if (!isNode(refresh)) return [];
  const ids = refresh['userIds'];
  const action = refresh['action'];
  const notes: string[] = [];
  if (!isNode(action) || action['type'] !== 'Action.Execute')
    notes.push('refresh.action debe ser Action.Execute: Teams no actualiza la tarjeta.');
  if (Array.isArray(ids) && ids.length > REFRESH_LIMIT)
    notes.push(`refresh.userIds nombra ${ids.length} personas: Teams atiende 60.`);
  if (Array.isArray(ids) && ids.some((id) => !String(id).startsWith('29:')))
    notes.push(
      'refresh.userIds lleva identificadores que no son de Teams (29:…): esas personas no verán la suya.',
    );
  return notes;
}

/** May this person see a card of their own? The first sixty named; without names, everyone in chats of up to sixty. */
export function refreshes(card: unknown, userId: string, members: number): Node | null {
  const refresh = isNode(card) ? card['refresh'] : undefined;
  if (!isNode(refresh) || !isNode(refresh['action']) || refresh['action']['type'] !== 'Action.Execute')
    return null;
  const ids = refresh['userIds'];
  const entitled = Array.isArray(ids)
    ? ids.slice(0, REFRESH_LIMIT).includes(userId)
    : members <= REFRESH_LIMIT;
  return entitled ? refresh['action'] : null;
}
