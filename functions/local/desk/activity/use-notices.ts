import { useCallback, useEffect, useRef } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import type { Notification } from '../wire';

export const textOfNotification = ({ preview, parameters, activityType }: Notification): string =>
  preview || parameters.map(({ value }) => value).join(' · ') || activityType;

/** A toast for each new entry of the activity feed. */
export function useActivityNotices(): void {
  const { me, live, tell } = useDesk();
  const known = useRef<Set<string> | null>(null);
  const look = useCallback(async () => {
    if (!me.person) return;
    const answer = await tenant.notifications(me.key);
    if (!answer.ok) return;
    const before = known.current;
    known.current = new Set(answer.value.notifications.map(({ id }) => id));
    if (before === null) return;
    for (const one of answer.value.notifications) if (!before.has(one.id)) tell(textOfNotification(one));
  }, [me.key, me.person, tell]);
  useEffect(() => {
    if (known.current === null) void look();
    return live.subscribe((event) => {
      if (event.type === 'notification' && event.personId === me.key) void look();
    });
  }, [live, look, me.key]);
}
