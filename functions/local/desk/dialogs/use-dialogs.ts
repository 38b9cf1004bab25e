import { createContext, useContext } from 'react';
import type { ClickResult, Dialog } from '../wire';

export interface OpenDialog {
  readonly dialog: Dialog;
  /** What a submit answers: the bot's word for a card's dialog, the page's own for a tab's. */
  readonly submit: (data: unknown) => Promise<ClickResult>;
  readonly onClose: () => void;
}
interface Dialogs {
  readonly show: (open: OpenDialog) => void;
  /** The dialog that a click opened. */
  readonly fromBot: (dialog: Dialog) => void;
}
export const DialogsContext = createContext<Dialogs | null>(null);
export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useDialogs outside of DialogHost');
  return dialogs;
}
