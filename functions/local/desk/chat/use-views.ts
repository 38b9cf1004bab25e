import { useEffect, useRef } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import type { ChatMessage } from '../wire';

/** Cards that this person may see in a version of their own: asked for once per edit, as Teams' client does. */
export function useViews(chatId: string, messages: readonly ChatMessage[] | null, reload: () => void): void {
  const { me } = useDesk();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, revision, refreshDue } of messages ?? []) {
      const key = `${id}:${revision}`;
      if (!refreshDue || asked.current.has(key)) continue;
      asked.current.add(key);
      void tenant.refresh(chatId, id, me.key).then((answer) => {
        if (answer.ok && answer.value.kind === 'card') reload();
      });
    }
  }, [chatId, messages, me.key, reload]);
}
