import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useOffice } from './data/office';
import { href, SCREENS } from './routes';
import { Boundary } from './ui/boundary';
import { useRoute } from './use-route';

/** Skip link, menu and the region of the screen; a change of screen moves the focus to its title. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { me } = useOffice();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const menu = useRef<HTMLElement>(null);
  const first = useRef(true);
  // The matrix opens its panel without leaving the screen: the panel takes the focus itself.
  const place = route.screen === 'matriz' ? 'matriz' : href(route.screen, route.id ?? undefined);
  useEffect(() => {
    menu.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    document.title = `${SCREENS.find((each) => each.name === route.screen)?.label ?? 'Inicio'} · Mesas`;
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus();
  }, [place, route.screen]);

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
      <header className="topbar">
        <nav aria-label="Secciones" className="menu" ref={menu}>
          {SCREENS.filter(
            (screen) => !('hidden' in screen) && (!('act' in screen) || me.acciones.includes(screen.act)),
          ).map((screen) => (
            <a
              key={screen.name}
              href={href(screen.name)}
              aria-current={screen.name === route.screen ? 'page' : undefined}
            >
              {screen.label}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" className="content" tabIndex={-1} ref={main}>
        <Boundary key={place}>{children}</Boundary>
      </main>
    </>
  );
}
