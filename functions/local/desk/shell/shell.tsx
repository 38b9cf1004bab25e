import { useRef } from 'react';
import { Activity } from '../activity/activity';
import { useActivityNotices } from '../activity/use-notices';
import { ChatPlace } from '../chat/chat-place';
import { useDesk } from '../data/desk';
import { useRoute } from '../data/use-route';
import { TabFrame } from '../frame/tab-frame';
import { MailPlace } from '../mail/mail-place';
import { CalendarPlace } from '../meetings/calendar-place';
import { TurnLine } from '../turn/turn-line';
import { Connection } from './connection';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/** Teams: the bar on top, the rail, and what is open. */
export function Shell() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useActivityNotices();
  return (
    <div className="shell">
      <a
        className="skip-link"
        href="#contenido"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Ir al contenido
      </a>
      <TopBar />
      <Connection />
      <TurnLine />
      <Rail />
      <main id="contenido" className="place" tabIndex={-1} ref={main}>
        <Opened place={route.place} id={route.id} />
      </main>
    </div>
  );
}

function Opened({ place, id }: ReturnType<typeof useRoute>) {
  const { me } = useDesk();
  switch (place) {
    case 'chat':
      return <ChatPlace id={id} />;
    case 'calendario':
      return <CalendarPlace id={id} />;
    case 'correo':
      return <MailPlace id={id} />;
    case 'actividad':
      return <Activity />;
    case 'mesas':
      return me.person ? (
        <section className="whole" aria-label="Aplicación Mesas">
          <TabFrame
            title="Mesas"
            address={`/tab/${id ? `#/${id}` : ''}`}
            place={{ frame: 'content', chatId: null, meetingId: null }}
          />
        </section>
      ) : (
        <p className="empty">Quien entra como invitada no tiene la aplicación.</p>
      );
  }
}
