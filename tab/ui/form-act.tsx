import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Method } from '../data/client';
import { useAct } from '../data/use-act';
import { Confirm } from './confirm';

interface Props<Draft, After> {
  /** On the button that opens it, and on the one that sends it. */
  readonly label: string;
  readonly title: string;
  /** On the button that sends it, when it is another word. */
  readonly verb?: string;
  /** What it is about, for those who hear the button alone. */
  readonly about?: string;
  readonly method?: Method;
  /** Of the state that was seen: if it is another one by then, the server refuses. */
  readonly ifMatch?: string | null;
  readonly path: string;
  readonly told: string;
  readonly initial: Draft;
  readonly ready: (draft: Draft) => boolean;
  readonly body: (draft: Draft) => object;
  readonly fields: (draft: Draft, change: (part: Partial<Draft>) => void) => ReactNode;
  readonly onActed: (after: After) => void;
  readonly primary?: boolean;
}
/** A button that asks for a few fields in a dialog and hands over the state that came back; what was typed stays while it is refused. */
export function FormAct<Draft extends object, After>(props: Props<Draft, After>) {
  const { label, title, path, told, initial, ready, body, fields, onActed, primary = false } = props;
  const { verb = label, about, method = 'POST', ifMatch = null } = props;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(initial);
  const { busy, problem, run, clear } = useAct();
  const send = async (): Promise<void> => {
    const answer = await run<After>(
      method,
      path,
      { body: body(draft), ...(ifMatch === null ? {} : { ifMatch }) },
      told,
    );
    if (!answer.ok) return;
    setOpen(false);
    setDraft(initial);
    onActed(answer.value);
  };
  return (
    <>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        {...(about ? { 'aria-label': `${label}: ${about}` } : {})}
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Confirm
        open={open}
        title={title}
        verb={verb}
        busy={busy}
        disabled={!ready(draft)}
        problem={problem}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        {fields(draft, (part) => setDraft({ ...draft, ...part }))}
      </Confirm>
    </>
  );
}
