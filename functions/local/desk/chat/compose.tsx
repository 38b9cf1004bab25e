import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import { Icon } from '../ui/icon';
import type { ChatSummary } from '../wire';
import { Commands } from './commands';
import { Extension } from './extension';
import { accept, mentionAt, mentions, withMention } from './mention';

/** Enter sends, Shift+Enter is a new line; in a meeting's chat «@» offers to mention Mesas. */
export function Compose({ chat }: { readonly chat: ChatSummary }) {
  const { me, tell } = useDesk();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const meeting = chat.kind === 'meeting';
  const offered = meeting ? mentionAt(text, caret) : null;

  const put = (next: string, at: number): void => {
    setText(next);
    setCaret(at);
    window.requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    });
  };
  const mention = (): void => {
    const next = accept(text, box.current?.selectionStart ?? text.length);
    put(next.text, next.caret);
  };
  const send = async (said: string): Promise<void> => {
    const words = said.trim();
    if (words === '' || busy) return;
    setBusy(true);
    setText('');
    setCaret(0);
    const answer = await tenant.say(chat.id, me.key, meeting ? withMention(words) : words);
    setBusy(false);
    if (!answer.ok) {
      setText(said);
      tell(answer.text, 'error');
    }
    box.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (offered && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      mention();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send(text);
    }
  };

  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send(text);
      }}
    >
      {offered && (
        <div className="mention-pop">
          <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={mention}>
            <strong>Mesas</strong> <span>Mencionar (Tab)</span>
          </button>
        </div>
      )}
      {meeting && <p className="muted compose-hint">{hintFor(chat, text)}</p>}
      <textarea
        ref={box}
        className="compose-text"
        value={text}
        rows={1}
        aria-label={meeting ? 'Mensaje para la reunión' : 'Mensaje para Mesas'}
        placeholder={meeting ? 'Escriba un mensaje; @ para mencionar' : 'Escriba un mensaje'}
        onChange={({ target }) => {
          setText(target.value);
          setCaret(target.selectionStart);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKey}
      />
      <div className="compose-row">
        {meeting && (
          <Button appearance="subtle" type="button" onClick={mention} aria-label="Mencionar a Mesas">
            @Mesas
          </Button>
        )}
        <Commands
          meeting={meeting}
          onChoose={(command) => {
            const next = meeting ? `@Mesas ${command}` : command;
            put(next, next.length);
          }}
        />
        {chat.installed && <Extension chat={chat} />}
        <span className="grow" />
        <Button
          appearance="primary"
          type="submit"
          icon={<Icon name="send" />}
          aria-label="Enviar"
          disabledFocusable={busy || text.trim() === ''}
        />
      </div>
    </form>
  );
}

function hintFor({ installed }: ChatSummary, typed: string): string {
  if (!installed) return 'Mesas todavía no está en esta reunión: se agrega al agendar la mesa.';
  return typed.trim() !== '' && !mentions(typed)
    ? 'Mesas no oirá este mensaje: menciónela con @Mesas.'
    : 'Mesas solo oye lo que la menciona: @Mesas';
}
