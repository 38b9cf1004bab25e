import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { href } from '../data/route';
import { hour, plural } from '../ui/words';
import { useMeeting } from './use-meeting';
import { Visitor } from './visitor';

/** The Teams meeting of an event: who is in, and the doors. */
export function Room({ meetingId }: { readonly meetingId: string }) {
  const { meeting, inside, busy, join, leave, end } = useMeeting(meetingId);
  const [visitor, setVisitor] = useState(false);
  if (!meeting) return null;
  const { live, present, sessions } = meeting;
  const ended = sessions.filter(({ endedAt }) => endedAt !== null).length;
  return (
    <section className="panel" aria-label="Reunión de Teams">
      <div className="row">
        <h2>Reunión de Teams</h2>
        <Badge appearance="tint" color={live ? 'danger' : 'informative'}>
          {live ? 'En curso' : 'No ha empezado o ya terminó'}
        </Badge>
      </div>
      <output>
        {live
          ? `Están: ${present.map(({ name, since }) => `${name} (desde las ${hour(since)})`).join(', ')}`
          : 'Nadie está en la reunión. La primera persona que entre la inicia.'}
        {ended > 0 && ` Hubo ${plural(ended, 'sesión terminada', 'sesiones terminadas')}.`}
      </output>
      <div className="row">
        {inside ? (
          <Button disabledFocusable={busy} onClick={() => void leave()}>
            Salir
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void join()}>
            {live ? 'Unirse' : 'Iniciar la reunión'}
          </Button>
        )}
        {live && (
          <Button disabledFocusable={busy} onClick={() => void end()}>
            Terminar para todos
          </Button>
        )}
        <Button as="a" href={href('chat', meeting.chatId)}>
          Chat de la reunión
        </Button>
        <Button appearance="subtle" onClick={() => setVisitor(true)}>
          Entrar como invitada sin cuenta…
        </Button>
      </div>
      {visitor && <Visitor meetingId={meetingId} onDone={() => setVisitor(false)} />}
    </section>
  );
}
