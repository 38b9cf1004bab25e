import { Button } from '@fluentui/react-components';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { Problem } from '../wire';
import './confirm.css';
import { Failure } from './failure';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The verb on the button: «Firmar», «Devolver con observaciones». */
  readonly verb: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly problem?: Problem | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}
/** Asks once and names what will happen. The browser's own modal dialog: it keeps the focus, closes with Escape and gives the focus back. */
export function Confirm(props: Props) {
  return props.open ? <Asking {...props} /> : null;
}

function Asking({ title, children, verb, busy, disabled = false, problem, onConfirm, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      window.setTimeout(() => giveBack(opener), 0);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !disabled) onConfirm();
        }}
      >
        <h2 id={id}>{title}</h2>
        <div className="confirm-content">
          {children}
          {problem && <Failure problem={problem} />}
        </div>
        <div className="confirm-actions">
          <Button onClick={onClose} disabled={busy} type="button">
            Cancelar
          </Button>
          <Button appearance="primary" type="submit" disabled={busy || disabled}>
            {busy ? 'Un momento…' : verb}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** To the button that asked, or, when the act took it away, to the screen. */
function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body) return;
  const next = opener?.isConnected ? opener : document.getElementById('content');
  if (next instanceof HTMLElement) next.focus();
}
