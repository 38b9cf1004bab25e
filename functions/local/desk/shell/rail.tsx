import { CounterBadge } from '@fluentui/react-components';
import { useDesk } from '../data/desk';
import { href, type Place } from '../data/route';
import { useRoute } from '../data/use-route';
import { Icon } from '../ui/icon';

const PLACES: readonly { readonly place: Place; readonly label: string }[] = [
  { place: 'actividad', label: 'Actividad' },
  { place: 'chat', label: 'Chat' },
  { place: 'calendario', label: 'Calendario' },
  { place: 'correo', label: 'Correo' },
  { place: 'mesas', label: 'Mesas' },
];

export function Rail() {
  const { me } = useDesk();
  const route = useRoute();
  const counts: Partial<Record<Place, number>> = {
    actividad: me.person?.unreadNotifications ?? 0,
    correo: me.person?.unreadMail ?? 0,
  };
  const places = me.person ? PLACES : PLACES.filter(({ place }) => place === 'chat');
  return (
    <nav className="rail" aria-label="Secciones">
      {places.map(({ place, label }) => {
        const count = counts[place] ?? 0;
        return (
          <a key={place} href={href(place)} aria-current={route.place === place ? 'page' : undefined}>
            <span className="rail-icon">
              <Icon name={place} size={24} />
              {count > 0 && (
                <CounterBadge count={count} size="small" color="danger" className="rail-count" aria-hidden />
              )}
            </span>
            <span>{label}</span>
            {count > 0 && <span className="sr-only">({count} sin leer)</span>}
          </a>
        );
      })}
    </nav>
  );
}
