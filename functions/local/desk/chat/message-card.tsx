import { useState } from 'react';
import { CardView } from '../cards/card-view';
import type { Pressed } from '../cards/draw';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import { useDialogs } from '../dialogs/use-dialogs';
import { isWebAddress } from '../ui/web-address';
import type { ChatMessage, ChatSummary } from '../wire';

interface MessageCardProps {
  readonly chat: ChatSummary;
  readonly message: ChatMessage;
  readonly reload: () => void;
}

/** A card in a chat: a click goes to the bot and its answer is shown where the person is looking. */
export function MessageCard({ chat, message, reload }: MessageCardProps) {
  const { me } = useDesk();
  const { fromBot } = useDialogs();
  const [said, setSaid] = useState<{ readonly text: string; readonly error: boolean } | null>(null);
  const press = async ({ action }: Pressed): Promise<void> => {
    setSaid(null);
    const answer = await tenant.click(chat.id, message.id, me.key, action);
    if (!answer.ok) return setSaid({ text: answer.text, error: true });
    const result = answer.value;
    switch (result.kind) {
      case 'dialog':
        return fromBot(result.dialog);
      case 'message':
      case 'error':
        return setSaid({ text: result.text, error: result.kind === 'error' });
      case 'closed':
        return setSaid(result.text ? { text: result.text, error: false } : null);
      case 'url':
        if (isWebAddress(result.url)) window.open(result.url, '_blank', 'noopener');
        return undefined;
      case 'card':
        return reload();
      case 'sent':
      case 'none':
        return undefined;
    }
  };
  return (
    <>
      <CardView
        card={message.card}
        revision={message.revision}
        onPress={press}
        label={message.summary ?? `Tarjeta de ${message.from.name}`}
      />
      <output>{said && <span className={`said ${said.error ? 'error' : ''}`}>{said.text}</span>}</output>
    </>
  );
}
