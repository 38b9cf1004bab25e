import { useDesk } from '../data/desk';
import { PersonMenu } from '../people/person-menu';
import { Icon } from '../ui/icon';

export function TopBar() {
  const { me } = useDesk();
  return (
    <header className="top">
      <p className="brand">
        <Icon name="mesas" size={22} />
        <span>
          Escritorio local<span className="brand-more"> · hace las veces de Teams y Outlook</span>
        </span>
      </p>
      <PersonMenu key={me.key} />
    </header>
  );
}
