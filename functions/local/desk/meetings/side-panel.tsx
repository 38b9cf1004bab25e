import { Button } from '@fluentui/react-components';
import { TabFrame } from '../frame/tab-frame';
import { Icon } from '../ui/icon';

interface SidePanelProps {
  readonly chatId: string;
  readonly meetingId: string | null;
  readonly onClose: () => void;
}

/** The tab beside the meeting, as Teams shows it: narrow, and in the context of this chat. */
export const SidePanel = ({ chatId, meetingId, onClose }: SidePanelProps) => (
  <aside className="panel-side" aria-label="Panel de la mesa">
    <div className="panel-head">
      <h2>Mesas</h2>
      <Button
        appearance="subtle"
        aria-label="Cerrar el panel"
        icon={<Icon name="close" />}
        onClick={onClose}
      />
    </div>
    <TabFrame title="Mesas en la reunión" address="/tab/" place={{ frame: 'sidePanel', chatId, meetingId }} />
  </aside>
);
