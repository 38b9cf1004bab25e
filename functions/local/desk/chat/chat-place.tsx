import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useDesk } from '../data/desk';
import type { Answer } from '../data/http';
import { tenant } from '../data/tenant';
import { useHeld } from '../data/use-held';
import type { ChatSummary } from '../wire';
import { ChatList } from './chat-list';
import { ChatView } from './chat-view';

/** The list of chats and the one that is open; on a phone, one or the other. */
export function ChatPlace({ id }: { readonly id: string | null }) {
  const { me, live } = useDesk();
  const visiting = me.visiting?.chatId ?? null;
  const load = useCallback(async (): Promise<Answer<{ readonly chats: readonly ChatSummary[] }>> => {
    if (visiting === null) return tenant.chats(me.key);
    const answer = await tenant.chat(visiting);
    return answer.ok ? { ok: true, value: { chats: [answer.value] } } : answer;
  }, [me.key, visiting]);
  const { value, failure } = useHeld(live, load, ({ type }) =>
    ['message', 'calendar', 'meeting', 'people'].includes(type),
  );
  if (!value)
    return failure ? (
      <p className="empty" role="alert">
        {failure}
      </p>
    ) : (
      <Spinner className="empty" label="Cargando los chats…" />
    );
  const { chats } = value;
  const open =
    chats.find((chat) => chat.id === id) ??
    (id === null ? (chats.find(({ kind }) => kind === 'personal') ?? chats[0]) : undefined);
  return (
    <div className="two" data-open={id !== null}>
      <ChatList chats={chats} open={open?.id ?? null} />
      {open ? (
        <ChatView key={open.id} chat={open} />
      ) : (
        <p className="empty">Ese chat no existe o usted no está en él.</p>
      )}
    </div>
  );
}
