import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useDesk } from '../data/desk';
import { href } from '../data/route';
import { tenant } from '../data/tenant';
import { useHeld } from '../data/use-held';
import { dayKey, hour, longDay } from '../ui/words';
import { answerOf } from './answers';
import { EventView } from './event-view';

/** The person's calendar by days, and the meeting that is open. */
export function CalendarPlace({ id }: { readonly id: string | null }) {
  const { me, live } = useDesk();
  const load = useCallback(() => tenant.calendar(me.key), [me.key]);
  const { value } = useHeld(live, load, ({ type }) => type === 'calendar' || type === 'meeting');
  if (!value) return <Spinner className="empty" label="Cargando el calendario…" />;
  const { events } = value;
  const open = events.find((event) => event.id === id) ?? (id === null ? events[0] : undefined);
  const days = [...new Set(events.map(({ start }) => dayKey(start)))];
  return (
    <div className="two" data-open={id !== null}>
      <nav className="side" aria-label="Calendario">
        <h2>Calendario</h2>
        {days.map((day) => {
          const these = events.filter(({ start }) => dayKey(start) === day);
          return (
            <section key={day} aria-label={longDay(these[0]?.start ?? day)}>
              <h3 className="side-day">{longDay(these[0]?.start ?? day)}</h3>
              <ul className="side-list">
                {these.map((event) => (
                  <li key={event.id}>
                    {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its text is two levels down */}
                    <a href={href('calendario', event.id)} aria-current={event === open ? 'true' : undefined}>
                      <span className="side-text">
                        <span className="side-title" data-cancelled={event.state === 'cancelled'}>
                          {event.subject}
                        </span>
                        <span className="side-more">
                          {hour(event.start)} a {hour(event.end)} · {answerOf(event, me.person?.mail)}
                        </span>
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {events.length === 0 && (
          <p className="empty">No hay reuniones. Al agendar una mesa, la invitación aparece aquí.</p>
        )}
      </nav>
      {open ? <EventView key={open.id} event={open} /> : <p className="empty">Elija una reunión.</p>}
    </div>
  );
}
