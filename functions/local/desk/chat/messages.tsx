import { Spinner } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { longDay, sameDay } from '../ui/words';
import type { ChatMessage, ChatSummary } from '../wire';
import { Message } from './message';

interface MessagesProps {
  readonly chat: ChatSummary;
  readonly messages: readonly ChatMessage[] | null;
  readonly failure: string | null;
  readonly reload: () => void;
}
/** As near the end as this, a new message scrolls into view. */
const NEAR = 120;

export function Messages({ chat, messages, failure, reload }: MessagesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const near = useRef(true);
  const count = messages?.length ?? 0;
  const spoken = useSpoken(messages);
  const last = messages?.at(-1);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && near.current) box.scrollTop = box.scrollHeight;
  }, [count, last?.revision, last?.ownView]);
  useEffect(() => {
    const box = scroller.current;
    const inner = box?.firstElementChild;
    if (!box || !inner) return undefined;
    const watch = new ResizeObserver(() => {
      if (near.current) box.scrollTop = box.scrollHeight;
    });
    watch.observe(inner);
    return () => watch.disconnect();
  }, []);

  return (
    <>
      <div
        className="messages"
        ref={scroller}
        role="region"
        aria-label="Mensajes"
        tabIndex={0}
        onScroll={({ currentTarget: box }) => {
          near.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
        }}
      >
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
        {messages !== null && count === 0 && (
          <p className="empty">
            {chat.kind === 'personal'
              ? 'Todavía no hay mensajes. Escriba «ayuda» para ver lo que puede hacer.'
              : 'Todavía no hay mensajes en el chat de esta reunión.'}
          </p>
        )}
      </div>
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
