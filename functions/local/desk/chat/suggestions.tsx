import { Button } from '@fluentui/react-components';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import type { ChatSummary } from '../wire';

/** Answers the bot proposes; pressing one says it. */
export function Suggestions({
  chat,
  suggested,
}: {
  readonly chat: ChatSummary;
  readonly suggested: unknown;
}) {
  const { me, tell } = useDesk();
  const actions = actionsOf(suggested);
  if (actions.length === 0) return null;
  return (
    <div className="row">
      {actions.map(({ title, value }) => (
        <Button
          key={title}
          size="small"
          shape="circular"
          onClick={() =>
            void tenant.say(chat.id, me.key, value).then((answer) => {
              if (!answer.ok) tell(answer.text, 'error');
            })
          }
        >
          {title}
        </Button>
      ))}
    </div>
  );
}

function actionsOf(suggested: unknown): readonly { readonly title: string; readonly value: string }[] {
  const list = (suggested as { readonly actions?: unknown } | null)?.actions;
  return Array.isArray(list)
    ? list.flatMap((one: { readonly title?: unknown; readonly value?: unknown }) =>
        typeof one.title === 'string'
          ? [{ title: one.title, value: typeof one.value === 'string' ? one.value : one.title }]
          : [],
      )
    : [];
}
