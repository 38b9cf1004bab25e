import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useOffice } from './data/office';
import { href, SCREENS } from './routes';
import { Boundary } from './ui/boundary';
import { useRoute } from './use-route';

interface Props {
  /** Beside a meeting there is no room for the menu; the screens are a link away. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}
/** Skip link, menu and the region of the screen; a change of screen moves the focus to its title. */
export function Shell({ bare = false, children }: Props) {
  const { me } = useOffice();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const menu = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const first = useRef(true);
  // The matrix opens its panel without leaving the screen: the panel takes the focus itself.
  const hidden = bare && route.screen === 'en-vivo';
  const place = route.screen === 'matriz' ? 'matriz' : href(route.screen, route.id ?? undefined);
  const screen = SCREENS.find((each) => each.name === route.screen);
  const section = screen && 'under' in screen ? screen.under : route.screen;
  const label = SCREENS.find((each) => each.name === section)?.label ?? 'Inicio';
  useEffect(() => {
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    document.title = `${screen?.label ?? 'Inicio'} · Mesas`;
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus();
  }, [place, screen]);

  return (
    <>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Ir al contenido
      </a>
      {!hidden && (
        <header className="topbar">
          <button
            type="button"
            className="menu-button"
            aria-expanded={open}
            aria-controls="secciones"
            onClick={() => setOpen(!open)}
          >
            <span className="sr-only">Secciones: </span>
            {label}
          </button>
          <nav id="secciones" aria-label="Secciones" className="menu" data-open={open} ref={menu}>
            {SCREENS.filter(
              (each) => !('under' in each) && (!('act' in each) || me.acciones.includes(each.act)),
            ).map((each) => (
              <a
                key={each.name}
                href={href(each.name)}
                aria-current={each.name === section ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                {each.label}
              </a>
            ))}
          </nav>
        </header>
      )}
      <main id="content" className="content" tabIndex={-1} ref={main}>
        <Boundary key={place}>{children}</Boundary>
      </main>
    </>
  );
}
