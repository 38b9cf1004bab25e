import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { CardView } from '../cards/card-view';
import type { Pressed } from '../cards/draw';
import { TabFrame } from '../frame/tab-frame';
import { Icon } from '../ui/icon';
import { sizeOf } from './size';
import type { OpenDialog } from './use-dialogs';

interface DialogBoxProps {
  readonly open: OpenDialog;
  readonly failure: string | null;
  readonly onSubmit: (data: unknown) => Promise<void>;
  readonly onClose: () => void;
}

/** A task module: Teams sends only its Action.Submit. Escape and the cross close it; a click beside it does not. */
export function DialogBox({ open: { dialog }, failure, onSubmit, onClose }: DialogBoxProps) {
  const title = dialog.title || 'Mesas';
  const press = async ({ action }: Pressed): Promise<void> => {
    if (action.type === 'Action.Submit') await onSubmit(action.data);
  };
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_, { type }) => {
        if (type === 'escapeKeyDown') onClose();
      }}
    >
      <DialogSurface className="task" style={sizeOf(dialog)} aria-describedby={undefined}>
        <DialogBody className="task-body">
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label="Cerrar"
                icon={<Icon name="close" />}
                onClick={onClose}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className="task-content">
            {failure !== null && (
              <MessageBar intent="error" className="task-failure">
                <MessageBarBody role="alert">{failure}</MessageBarBody>
              </MessageBar>
            )}
            {dialog.url === null ? (
              <CardView card={dialog.card} revision={dialog.token} onPress={press} label={title} />
            ) : (
              <TabFrame
                title={title}
                address={dialog.url}
                place={{ frame: 'task', chatId: null, meetingId: null }}
                onTaskDone={(result) => void onSubmit(result)}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
