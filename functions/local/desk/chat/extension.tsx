import { Button, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import manifest from '../../../../manifest/manifest.json';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import type { ChatSummary } from '../wire';
import { type Found, type FoundCard, foundIn } from './found';

const COMMAND = manifest.composeExtensions[0]?.commands[0];
const WAIT_MS = 250;

/** The search of the app beside the compose box, as its manifest describes it: what is chosen is posted under one's own name. */
export function Extension({ chat }: { readonly chat: ChatSummary }) {
  const [open, setOpen] = useState(false);
  if (!COMMAND) return null;
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="above-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" type="button">
          {COMMAND.title}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="found-pop" aria-label={COMMAND.description}>
        <Search chat={chat} onPosted={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}

function Search({ chat, onPosted }: { readonly chat: ChatSummary; readonly onPosted: () => void }) {
  const { me, tell } = useDesk();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const command = COMMAND?.id ?? '';
  const parameter = COMMAND?.parameters[0]?.name ?? '';

  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const answer = await tenant.find(chat.id, me.key, command, parameter, text);
      if (current) setFound(answer.ok ? foundIn(answer.value) : { kind: 'message', text: answer.text });
    };
    const waiting = window.setTimeout(() => void ask(), WAIT_MS);
    return () => {
      current = false;
      window.clearTimeout(waiting);
    };
  }, [chat.id, me.key, command, parameter, text]);

  const choose = async ({ attachment }: FoundCard): Promise<void> => {
    setBusy(true);
    const answer = await tenant.postCard(chat.id, me.key, attachment);
    setBusy(false);
    if (answer.ok) onPosted();
    else tell(answer.text, 'error');
  };
  return (
    <div className="found">
      <Input
        type="search"
        value={text}
        aria-label={COMMAND?.description ?? ''}
        placeholder="Código o palabras del nombre"
        onChange={(_, { value }) => setText(value)}
      />
      <div aria-live="polite">
        {found === null && <p className="muted">Buscando…</p>}
        {found?.kind === 'message' && <p>{found.text}</p>}
      </div>
      {found?.kind === 'results' && (
        <ul className="found-list">
          {found.cards.map((card) => (
            <li key={card.title}>
              <button type="button" disabled={busy} onClick={() => void choose(card)}>
                <strong>{card.title}</strong>
                <span className="muted">{card.detail}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
