import { Avatar } from '@fluentui/react-components';
import { href } from '../data/route';
import { shortMoment } from '../ui/words';
import type { ChatSummary } from '../wire';

export function ChatList({
  chats,
  open,
}: {
  readonly chats: readonly ChatSummary[];
  readonly open: string | null;
}) {
  return (
    <nav className="side" aria-label="Chats">
      <h2>Chat</h2>
      <ul className="side-list">
        {chats.map((chat) => (
          <li key={chat.id}>
            <a href={href('chat', chat.id)} aria-current={chat.id === open ? 'true' : undefined}>
              <ChatAvatar chat={chat} />
              <span className="side-text">
                <span className="side-title">{chat.title}</span>
                <span className="side-more">{plain(chat.preview) || 'Sin mensajes'}</span>
              </span>
              <time dateTime={chat.lastAt}>{shortMoment(chat.lastAt)}</time>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const ChatAvatar = ({ chat: { kind } }: { readonly chat: ChatSummary }) => (
  <Avatar
    shape={kind === 'personal' ? 'square' : 'circular'}
    initials={kind === 'personal' ? 'M' : 'R'}
    color={kind === 'personal' ? 'brand' : 'teal'}
    size={32}
    aria-hidden
  />
);

/** A preview is one plain line. */
const plain = (text: string): string =>
  text
    .replace(/<\/?at[^>]*>/g, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/\*\*|__|~~/g, '')
    .slice(0, 120);
