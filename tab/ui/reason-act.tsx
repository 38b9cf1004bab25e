import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useAct } from '../data/use-act';
import { Confirm } from './confirm';

interface Props<T> {
  readonly label: string;
  /** Asked under this name: «¿Retirar el compromiso?» says too little, the text says what will happen. */
  readonly title: string;
  readonly path: string;
  readonly told: string;
  readonly onActed: (after: T) => void;
  readonly children: ReactNode;
  /** `required`: without it the server refuses; `optional`: it is kept when given; `none`: not asked. */
  readonly reason?: 'required' | 'optional' | 'none';
  readonly small?: boolean;
  /** Travels with the reason. */
  readonly extra?: object;
}
/** A button that asks once, with the reason if the act wants one, and hands over the state that came back. */
export function ReasonAct<T>(props: Props<T>) {
  const {
    label,
    title,
    path,
    told,
    onActed,
    children,
    reason = 'required',
    small = false,
    extra = {},
  } = props;
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const { busy, problem, run } = useAct();
  const perform = async (): Promise<void> => {
    const answer = await run<T>(
      'POST',
      path,
      { body: reason === 'none' ? extra : { ...extra, reason: text } },
      told,
    );
    if (!answer.ok) return;
    setAsking(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button size={small ? 'small' : 'medium'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        open={asking}
        title={title}
        verb={label}
        busy={busy}
        disabled={reason === 'required' && text.trim() === ''}
        problem={problem}
        onConfirm={() => void perform()}
        onClose={() => setAsking(false)}
      >
        {children}
        {reason !== 'none' && (
          <Field label="Motivo" required={reason === 'required'}>
            <Textarea value={text} rows={3} resize="vertical" onChange={(_, data) => setText(data.value)} />
          </Field>
        )}
      </Confirm>
    </>
  );
}
