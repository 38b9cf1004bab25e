import { Badge, Button, ToggleButton } from '@fluentui/react-components';
import { useDesk } from '../data/desk';
import { href } from '../data/route';
import { tenant } from '../data/tenant';
import { Html } from '../mail/html';
import { Icon } from '../ui/icon';
import { span } from '../ui/words';
import type { CalendarEvent, RsvpAnswer } from '../wire';
import { ANSWERS, answerOf } from './answers';
import { OutlookHand } from './outlook-hand';
import { Room } from './room';

const REPLIES: readonly { readonly answer: RsvpAnswer; readonly label: string }[] = [
  { answer: 'accepted', label: 'Aceptar' },
  { answer: 'tentativelyAccepted', label: 'Provisional' },
  { answer: 'declined', label: 'Rechazar' },
];

export function EventView({ event }: { readonly event: CalendarEvent }) {
  const { me, tell } = useDesk();
  const mine = event.invitees.find(({ address }) => address.toLowerCase() === me.person?.mail.toLowerCase());
  const cancelled = event.state === 'cancelled';
  const respond = async (answer: RsvpAnswer): Promise<void> => {
    const done = await tenant.respond(event.id, me.key, answer);
    if (!done.ok) tell(done.text, 'error');
  };
  return (
    <article className="read" aria-labelledby="event-title">
      <header className="read-head">
        <a className="back" href={href('calendario')} aria-label="Volver al calendario">
          <Icon name="back" />
        </a>
        <h1 id="event-title">{event.subject}</h1>
        <Badge appearance="tint" color={cancelled ? 'danger' : 'informative'}>
          {answerOf(event, me.person?.mail)}
        </Badge>
      </header>
      <p className="strong">{span(event.start, event.end)}</p>
      {event.location && <p className="muted">{event.location}</p>}
      {mine && !cancelled && (
        <fieldset className="row plain">
          <legend className="sr-only">Su respuesta a la invitación</legend>
          {REPLIES.map(({ answer, label }) => (
            <ToggleButton
              key={answer}
              checked={mine.response === answer}
              onClick={() => void respond(answer)}
            >
              {label}
            </ToggleButton>
          ))}
        </fieldset>
      )}
      {event.meetingId && !cancelled && <Room meetingId={event.meetingId} />}
      {!cancelled && <OutlookHand event={event} />}
      {event.body.content.trim() !== '' && <Html title="Texto de la invitación" body={event.body} />}
      <h2>Personas invitadas</h2>
      <ul className="list">
        {event.invitees.map(({ name, address, type, response }) => (
          <li key={address}>
            <span className="grow">
              {name || address}
              {type === 'optional' && <span className="muted"> (opcional)</span>}
            </span>
            <span className="muted">{ANSWERS[response]}</span>
          </li>
        ))}
      </ul>
      {event.meetingId && cancelled && <Button disabled>Reunión cancelada</Button>}
    </article>
  );
}
