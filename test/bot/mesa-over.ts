import { composeActa } from '../../domain/actas';
import { formFeature } from '../../domain/dies058';
import { signingFeature } from '../../domain/signatures';
import { attended, type Held, heldMesa } from '../dies058/held';
import { button, buttonsOf, textOf, valuesOf } from './read-cards';
import { type Said, type Teams, teams } from './teams';

export const task = { msteams: { type: 'task/fetch' } };

export async function closed(): Promise<{ chat: Teams; held: Held }> {
  const chat = await teams();
  const held = await heldMesa(chat.house);
  await chat.house.ok('sistema', composeActa, { mesaId: held.mesaId });
  await attended(chat.house, held.mesaId, ['moderadora', 'relator', 'enlace']);
  return { chat, held };
}
export async function sent() {
  const { chat, held } = await closed();
  const data = { verb: 'actas/send', actaId: held.sesionId };
  const form = await chat.dialog('relator', 'task/fetch', { ...task, ...data });
  await chat.dialog('relator', 'task/submit', {
    ...button(form.card, 'Enviar a firma').data,
    formatos: 'true',
  });
  const [formId = ''] = held.formIds;
  const form1 = async () => (await chat.house.reader().get(formFeature, formId)).state;
  const state = await form1();
  const signingId = state.kind === 'in-signature' ? state.signingId : '';
  const signing = async () => (await chat.house.reader().get(signingFeature, signingId)).state;
  return { chat, held, formId, signingId, form1, signing };
}
/** Opens the dialog of a button and sends it filled. */
export async function fillIn(
  chat: Teams,
  who: string,
  card: unknown,
  title: string,
  typed: object,
): Promise<Said> {
  const open = button(card, title);
  const form = await chat.dialog(who, 'task/fetch', open.data);
  const [send] = buttonsOf(form.card).filter(({ verb }) => verb === open.verb);
  if (!send) throw new Error(`${form.text} ${textOf(form.card)}`);
  return chat.dialog(who, 'task/submit', { ...valuesOf(form.card), ...send.data, ...typed });
}
export const all = ({ text, card }: Said): string => `${text}\n${card ? textOf(card) : ''}`;
