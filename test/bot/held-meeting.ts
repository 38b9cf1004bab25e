import { showCard } from '../../bot/proactive';
import { convene } from '../../domain/dies058';
import { linkCalendar, type MesaState, mesaFeature } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { TENANT } from '../helpers/given';
import { CHAT, said, type Teams, teams } from './teams';

interface Meeting {
  readonly chat: Teams;
  readonly mesaId: string;
  readonly itemIds: readonly string[];
  readonly formIds: readonly string[];
  readonly mesa: () => Promise<Exclude<MesaState, { kind: 'none' }>>;
  /** The card that everybody sees in the chat of the meeting. */
  readonly shared: (cardKey: string) => Promise<unknown>;
}

export async function meeting({ open = true } = {}): Promise<Meeting> {
  const chat = await teams();
  const { house } = chat;
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('sistema', linkCalendar, {
    mesaId,
    calendar: { eventId: 'ev-1', joinUrl: 'https://teams.example/j', onlineMeetingId: 'om-1', chatId: CHAT },
  });
  const mesa = async () => {
    const { state } = await house.reader().get(mesaFeature, mesaId);
    if (state.kind === 'none') throw new Error('no mesa');
    return state;
  };
  const itemIds = (await mesa()).items.map(({ id }) => id);
  if (open) await chat.click('moderadora', 'mesas/open', { mesaId }, CHAT);
  const shared = async (cardKey: string) => {
    const message = await showCard(chat.ports, TENANT, cardKey);
    return message && said(message).card;
  };
  return { chat, mesaId, itemIds, formIds, mesa, shared };
}

export const task = { msteams: { type: 'task/fetch' } };
