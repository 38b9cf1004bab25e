import { Avatar, Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThemeName } from '../data/desk';
import type { Live } from '../data/live';
import type { Held } from '../data/use-held';
import { Steps } from '../turn/steps';
import { Icon } from '../ui/icon';
import { initials } from '../ui/words';
import type { DeskPerson } from '../wire';
import { AddPerson } from './add-person';
import { roleOf, windowOf } from './identity';

interface WhoProps {
  readonly directory: Held<{ readonly people: readonly DeskPerson[]; readonly tenantId: string }>;
  readonly live: Live;
  readonly theme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
}

/** «¿Quién es usted?»: the first page. Each person opens in this window or in one of their own. */
export function Who({ directory: { value, failure }, theme, setTheme }: WhoProps) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="who">
      <header className="top">
        <p className="brand">
          <Icon name="mesas" size={22} />
          <span>Escritorio local</span>
        </p>
        <Button
          appearance="subtle"
          className="me"
          onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}
        >
          {theme === 'light' ? 'Tema oscuro' : 'Tema claro'}
        </Button>
      </header>
      <main className="who-main">
        <h1>¿Quién es usted?</h1>
        <p className="lead">
          Este escritorio hace las veces de Teams y Outlook para probar Mesas sin cuenta de Microsoft 365.
          Elija a una persona; para ser varias a la vez, abra una ventana por persona. Nada sale de este
          equipo.
        </p>
        {!value && (failure ? <p role="alert">{failure}</p> : <Spinner label="Buscando a las personas…" />)}
        {value && (
          <ul className="who-list">
            {value.people
              .filter(({ kind }) => kind !== 'office')
              .map((person) => (
                <li key={person.id}>
                  <a href={windowOf(person)}>
                    <Avatar
                      name={person.name}
                      initials={initials(person.name)}
                      color="colorful"
                      size={40}
                      aria-hidden
                    />
                    <span>
                      <strong>{person.name}</strong>
                      {roleOf(person) && <span className="role">{roleOf(person)}</span>}
                      <span className="muted">
                        {[person.cargo, person.dependencia].filter(Boolean).join(' · ') || person.mail}
                      </span>
                    </span>
                  </a>
                  <a
                    className="aside"
                    href={windowOf(person)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`Abrir otra ventana como ${person.name}`}
                  >
                    Otra ventana
                  </a>
                </li>
              ))}
          </ul>
        )}
        <div className="row">
          <Button icon={<Icon name="add" />} onClick={() => setAdding(true)}>
            Agregar una persona
          </Button>
        </div>
        <section className="panel" aria-labelledby="primeros-pasos">
          <h2 id="primeros-pasos">Primeros pasos</h2>
          <Steps />
        </section>
      </main>
      {adding && (
        <AddPerson
          onDone={(added) => {
            setAdding(false);
            if (added) window.location.assign(windowOf(added));
          }}
        />
      )}
    </div>
  );
}
