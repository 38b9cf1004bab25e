import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { longDay, sameDay } from '../ui/words';
import type { ChatMessage, ChatSummary } from '../wire';
import { Message } from './message';
import { useStick } from './use-stick';

interface MessagesProps {
  readonly chat: ChatSummary;
  readonly messages: readonly ChatMessage[] | null;
  readonly failure: string | null;
  readonly reload: () => void;
}

export function Messages({ chat, messages, failure, reload }: MessagesProps) {
  const spoken = useSpoken(messages);
  const scrolling = useStick(messages);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="messages" aria-label="Mensajes" tabIndex={0} {...scrolling}>
        <ol className="message-list">
          {messages?.map((message, i) => {
            const before = messages[i - 1];
            return (
              <li key={message.id}>
                {(!before || !sameDay(before.createdAt, message.createdAt)) && (
                  <p className="day">{longDay(message.createdAt)}</p>
                )}
                <Message
                  chat={chat}
                  message={message}
                  follows={
                    before?.from.key === message.from.key && sameDay(before.createdAt, message.createdAt)
                  }
                  reload={reload}
                />
              </li>
            );
          })}
        </ol>
        {messages === null && !failure && <Spinner label="Cargando los mensajes…" />}
        {messages?.length === 0 && (
          <p className="empty">
            {chat.kind === 'personal'
              ? 'Todavía no hay mensajes. Escriba «ayuda» para ver lo que puede hacer.'
              : 'Todavía no hay mensajes en el chat de esta reunión.'}
          </p>
        )}
      </section>
      <output className="sr-only" aria-live="polite">
        {spoken}
      </output>
    </>
  );
}

/** What a screen reader says when somebody else writes. */
function useSpoken(messages: readonly ChatMessage[] | null): string {
  const [spoken, setSpoken] = useState('');
  const seen = useRef<string | null>(null);
  useEffect(() => {
    const last = messages?.filter(({ deleted }) => !deleted).at(-1);
    if (!last) return;
    if (seen.current !== null && last.id > seen.current && !last.mine)
      setSpoken(`${last.from.name}: ${last.summary ?? (last.text || 'envió una tarjeta')}`.slice(0, 300));
    seen.current = last.id;
  }, [messages]);
  return spoken;
}
