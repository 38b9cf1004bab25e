import { Avatar } from '@fluentui/react-components';
import { memo } from 'react';
import { hour, initials } from '../ui/words';
import type { ChatMessage, ChatSummary } from '../wire';
import { escapeHtml, markdown } from './markdown';
import { MessageCard } from './message-card';
import { Suggestions } from './suggestions';

interface MessageProps {
  readonly chat: ChatSummary;
  readonly message: ChatMessage;
  /** The same person wrote the one before: name and picture are not repeated. */
  readonly follows: boolean;
  readonly reload: () => void;
}
const UNHEARD =
  'Mesas no oyó este mensaje: en el chat de una reunión solo oye lo que la menciona con @Mesas.';
const FAILED = 'No llegó a Mesas. Vuelva a enviarlo.';

export const Message = memo(function Message({ chat, message, follows, reload }: MessageProps) {
  const { from, mine, deleted, text, card, notes, delivery } = message;
  const bot = from.kind === 'bot';
  return (
    <article className={`message ${mine ? 'mine' : ''}`} data-follows={follows}>
      {!mine && (
        <span className="message-face" aria-hidden>
          {!follows && (
            <Avatar
              name={from.name}
              initials={bot ? 'M' : initials(from.name)}
              shape={bot ? 'square' : 'circular'}
              color={bot ? 'brand' : 'colorful'}
              size={32}
            />
          )}
        </span>
      )}
      <div className="message-main">
        <p className="message-head">
          <span className={mine || follows ? 'sr-only' : 'message-name'}>{mine ? 'Usted' : from.name}</span>
          {from.kind === 'visitor' && <span className="muted"> sin cuenta</span>}{' '}
          <time dateTime={message.createdAt}>{hour(message.createdAt)}</time>
          {message.editedAt && !deleted && <span className="muted"> Editado</span>}
        </p>
        {deleted ? (
          <p className="bubble muted">Este mensaje se eliminó.</p>
        ) : (
          <>
            {text !== '' && (
              // Everything is escaped by `markdown`; only its own tags come out.
              <div className="bubble" dangerouslySetInnerHTML={{ __html: htmlOf(message) }} />
            )}
            {card !== null && <MessageCard chat={chat} message={message} reload={reload} />}
            {bot && <Suggestions chat={chat} suggested={message.suggestedActions} />}
          </>
        )}
        {notes.map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
        {mine && delivery === 'unheard' && <p className="note">{UNHEARD}</p>}
        {mine && delivery === 'failed' && <p className="note error">{FAILED}</p>}
      </div>
    </article>
  );
});

function htmlOf({ from, text, textFormat }: ChatMessage): string {
  if (from.kind === 'bot' && textFormat !== 'plain') return markdown(text);
  return escapeHtml(text)
    .replace(/&lt;at&gt;(.{1,200}?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\r?\n/g, '<br>');
}
