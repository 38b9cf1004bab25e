import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import type { Dialog } from '../wire';
import { DialogBox } from './dialog-box';
import { DialogsContext, type OpenDialog } from './use-dialogs';

/** One dialog at a time, above everything: forms of the bot and of the tab. */
export function DialogHost({ children }: { readonly children: ReactNode }) {
  const { tell } = useDesk();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const show = useCallback((next: OpenDialog) => {
    setFailure(null);
    setOpen(next);
  }, []);
  const fromBot = useCallback(
    (dialog: Dialog) =>
      show({
        dialog,
        submit: async (data) => {
          const answer = await tenant.submitDialog(dialog.token, data);
          return answer.ok ? answer.value : { kind: 'error', text: answer.text };
        },
        onClose: () => void tenant.closeDialog(dialog.token),
      }),
    [show],
  );
  const submit = async (data: unknown): Promise<void> => {
    if (!open) return;
    setFailure(null);
    const result = await open.submit(data);
    if (result.kind === 'dialog') return fromBot(result.dialog);
    if (result.kind === 'error') return setFailure(result.text);
    setOpen(null);
    if ((result.kind === 'closed' || result.kind === 'message') && result.text) tell(result.text);
  };
  const value = useMemo(() => ({ show, fromBot }), [show, fromBot]);
  return (
    <DialogsContext.Provider value={value}>
      {children}
      {open && (
        <DialogBox
          key={open.dialog.token}
          open={open}
          failure={failure}
          onSubmit={submit}
          onClose={() => {
            open.onClose();
            setOpen(null);
          }}
        />
      )}
    </DialogsContext.Provider>
  );
}
