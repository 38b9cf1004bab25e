import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../wire';
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
/** Asks once and names what will happen; the focus returns to the button that opened it. */
export function Confirm({
  open,
  title,
  children,
  verb,
  busy,
  disabled = false,
  problem,
  onConfirm,
  onClose,
}: Props) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && !busy && onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && !disabled) onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="dialog">
              {children}
              {problem && <Failure problem={problem} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabled={busy} type="button">
                Cancelar
              </Button>
              <Button appearance="primary" type="submit" disabled={busy || disabled}>
                {busy ? 'Un momento…' : verb}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
