import type { Desk } from '../kernel/handle';
import { mesaFeature } from '../mesas';

/** The card of the form's point in the chat of its mesa says what became of the form. `cause` makes the message singular. */
export async function tellItemCard(desk: Desk, mesaId: string, formId: string, cause: string): Promise<void> {
  const { state } = await desk.look(mesaFeature, mesaId);
  if (state.kind === 'none') return;
  const item = state.items.find((one) => one.formId === formId);
  if (!item) return;
  const cardKey = `item:${mesaId}:${item.id}`;
  desk.tell({ topic: 'card/show', key: `card/show:${cardKey}:${cause}`, data: { cardKey } });
}
