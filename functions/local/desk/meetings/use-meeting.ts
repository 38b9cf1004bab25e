import { useCallback, useState } from 'react';
import { useDesk } from '../data/desk';
import { type Answer, ask } from '../data/http';
import { tenant } from '../data/tenant';
import { useHeld } from '../data/use-held';
import type { DeskMeeting } from '../wire';

/** One meeting, live, with what can be done about it. A second press while the first is under way does nothing. */
export function useMeeting(id: string) {
  const { me, live, tell } = useDesk();
  const load = useCallback(
    () => ask<DeskMeeting>('GET', `/tenant/desk/meetings/${encodeURIComponent(id)}`),
    [id],
  );
  const { value } = useHeld(live, load, ({ type }) => type === 'meeting' || type === 'calendar');
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<Answer<unknown>>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await work();
    setBusy(false);
    if (!answer.ok) tell(answer.text, 'error');
  };
  const inside = value?.present.some(({ key }) => key === me.key) ?? false;
  return {
    meeting: value,
    inside,
    busy,
    join: () => act(() => tenant.join(id, me.key)),
    leave: () => act(() => tenant.leave(id, me.key)),
    end: () => act(() => tenant.end(id)),
  };
}
