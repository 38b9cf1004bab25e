import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ChatMessage } from '../wire';

/** As near the end as this, what comes is scrolled into view. */
const NEAR = 120;
const MARGIN = 12;

/** The end of a chat stays in view while the reader is there; a message taller than the window is shown from its beginning. */
export function useStick(messages: readonly ChatMessage[] | null): {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onScroll: () => void;
} {
  const ref = useRef<HTMLElement>(null);
  const near = useRef(true);
  const height = useRef(0);
  const last = messages?.at(-1);

  useLayoutEffect(() => {
    if (last?.mine) near.current = true;
    if (near.current) stick(ref.current);
  }, [last?.id, last?.mine]);
  useEffect(() => {
    const box = ref.current;
    const list = box?.firstElementChild;
    if (!box || !list) return undefined;
    const watch = new ResizeObserver(() => {
      height.current = box.scrollHeight;
      if (near.current) stick(box);
    });
    watch.observe(list);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  const onScroll = (): void => {
    const box = ref.current;
    // A scroll that comes with another height is the page's doing, not the reader's.
    if (!box || box.scrollHeight !== height.current) return;
    near.current = box.scrollTop >= wanted(box) - NEAR;
  };
  return { ref, onScroll };
}

function stick(box: HTMLElement | null): void {
  if (box) box.scrollTop = wanted(box);
}
function wanted(box: HTMLElement): number {
  const end = box.scrollHeight - box.clientHeight;
  const last = box.querySelector<HTMLElement>('.message-list > li:last-child');
  if (!last || last.offsetHeight <= box.clientHeight - MARGIN) return end;
  return Math.min(end, last.offsetTop - box.offsetTop - MARGIN);
}
