import { pendingsActivity } from '../../bot/proactive';
import { composeActa } from '../../domain/actas';
import { attended, type Held, heldMesa } from '../dies058/held';
import { TENANT } from '../helpers/given';
import { button } from './read-cards';
import { said, type Teams, teams } from './teams';

export const task = { msteams: { type: 'task/fetch' } };

export async function closed(): Promise<{ chat: Teams; held: Held }> {
  const chat = await teams();
  const held = await heldMesa(chat.house);
  await chat.house.ok('sistema', composeActa, { mesaId: held.mesaId });
  await attended(chat.house, held.mesaId, ['moderadora', 'relator', 'enlace', 'invitado']);
  return { chat, held };
}

/** The relator sends acta and forms; everybody has something to sign. */
export async function sent() {
  const { chat, held } = await closed();
  const form = await chat.dialog('relator', 'task/fetch', {
    ...task,
    verb: 'actas/send',
    actaId: held.sesionId,
  });
  await chat.dialog('relator', 'task/submit', {
    ...button(form.card, 'Enviar a firma').data,
    formatos: 'true',
  });
  return { chat, held };
}

export const cardOf = async (chat: Teams, who: string): Promise<unknown> => {
  const message = await pendingsActivity(chat.ports, TENANT, who);
  return message && said(message).card;
};
