import { useCallback } from 'react';
import { useDesk } from '../data/desk';
import { href } from '../data/route';
import { tenant } from '../data/tenant';
import { useHeld } from '../data/use-held';
import { shortMoment } from '../ui/words';
import { textOfNotification } from './use-notices';

/** The activity feed: what the app notified this person of. */
export function Activity() {
  const { me, live } = useDesk();
  const load = useCallback(() => tenant.notifications(me.key), [me.key]);
  const { value } = useHeld(live, load, ({ type }) => type === 'notification');
  const all = value?.notifications ?? [];
  return (
    <section className="whole padded" aria-labelledby="actividad">
      <h1 id="actividad">Actividad</h1>
      {all.length === 0 ? (
        <p className="empty">
          No hay avisos. Mesas le escribe en su chat personal; si el chat no lo alcanza, por correo.
        </p>
      ) : (
        <ul className="list">
          {all.map((one) => (
            <li key={one.id}>
              <a href={href('chat')}>
                <span className="grow">{textOfNotification(one)}</span>
                <time dateTime={one.at}>{shortMoment(one.at)}</time>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
