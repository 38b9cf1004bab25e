import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import { useHeld } from '../data/use-held';
import { MeetingBar } from '../meetings/meeting-bar';
import { SidePanel } from '../meetings/side-panel';
import { Icon } from '../ui/icon';
import { plural } from '../ui/words';
import type { ChatSummary } from '../wire';
import { ChatAvatar } from './chat-list';
import { Compose } from './compose';
import { Install } from './install';
import { Messages } from './messages';
import { useViews } from './use-views';

export function ChatView({ chat }: { readonly chat: ChatSummary }) {
  const { me, live } = useDesk();
  const [panel, setPanel] = useState(false);
  const load = useCallback(() => tenant.messages(chat.id, me.key), [chat.id, me.key]);
  const held = useHeld(live, load, (event) => event.type === 'message' && event.chatId === chat.id);
  const messages = held.value?.messages ?? null;
  useViews(chat.id, messages, held.reload);
  const meeting = chat.kind === 'meeting';
  const ready = chat.installed || meeting;

  return (
    <section className="chat" aria-labelledby="chat-title" data-panel={panel}>
      <header className="chat-head">
        <a className="back" href="#/chat" aria-label="Volver a los chats">
          <Icon name="back" />
        </a>
        <ChatAvatar chat={chat} />
        <div className="grow">
          <h1 id="chat-title">{chat.title}</h1>
          <p className="muted" title={chat.members.map(({ name }) => name).join(', ')}>
            {meeting
              ? plural(chat.members.length, 'participante', 'participantes')
              : 'Aplicación · chat personal'}
          </p>
        </div>
        {chat.meetingId && <MeetingBar meetingId={chat.meetingId} />}
        {meeting && me.person && (
          <Button
            appearance="subtle"
            icon={<Icon name="panel" />}
            aria-expanded={panel}
            aria-label="Panel de la mesa"
            onClick={() => setPanel(!panel)}
          />
        )}
      </header>
      <div className="chat-body">
        <Messages chat={chat} messages={messages} failure={held.failure} reload={held.reload} />
        {ready ? <Compose chat={chat} /> : <Install />}
      </div>
      {panel && <SidePanel chatId={chat.id} meetingId={chat.meetingId} onClose={() => setPanel(false)} />}
    </section>
  );
}
