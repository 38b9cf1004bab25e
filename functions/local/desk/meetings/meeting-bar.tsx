import { Badge, Button } from '@fluentui/react-components';
import { useDesk } from '../data/desk';
import { plural } from '../ui/words';
import { useMeeting } from './use-meeting';

/** Join, leave, end: what the header of a meeting's chat offers. */
export function MeetingBar({ meetingId }: { readonly meetingId: string }) {
  const { me } = useDesk();
  const { meeting, inside, busy, join, leave, end } = useMeeting(meetingId);
  if (!meeting) return null;
  if (meeting.cancelled) return <Badge appearance="tint">Cancelada</Badge>;
  return (
    <div className="row meeting-bar">
      {meeting.live && (
        <Badge appearance="tint" color="danger" title={meeting.present.map(({ name }) => name).join(', ')}>
          En curso · {plural(meeting.present.length, 'persona', 'personas')}
        </Badge>
      )}
      {inside ? (
        <>
          <Button disabledFocusable={busy} onClick={() => void leave()}>
            Salir
          </Button>
          {me.person && (
            <Button disabledFocusable={busy} onClick={() => void end()}>
              Terminar
            </Button>
          )}
        </>
      ) : (
        me.person && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void join()}>
            {meeting.live ? 'Unirse' : 'Iniciar'}
          </Button>
        )
      )}
    </div>
  );
}
