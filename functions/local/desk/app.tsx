import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { ThemeName } from './data/desk';
import { openLive } from './data/live';
import { tenant } from './data/tenant';
import { useHeld } from './data/use-held';
import { Identified } from './people/identified';
import { Who } from './people/who';
import { useTheme } from './shell/use-theme';

const THEMES = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<ThemeName, object>;

/** `/?as=…` says who is at this window: a person's id, mail or key in the sample, or a visitor's key. */
export function App() {
  const [theme, setTheme] = useTheme();
  const [live] = useState(openLive);
  const directory = useHeld(live, tenant.people, ({ type }) =>
    ['people', 'mail', 'notification'].includes(type),
  );
  const as = useMemo(() => new URLSearchParams(window.location.search).get('as'), []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme]} className="desk">
      <div className="ground">
        {as === null ? (
          <Who directory={directory} live={live} theme={theme} setTheme={setTheme} />
        ) : (
          <Identified as={as} directory={directory} live={live} theme={theme} setTheme={setTheme} />
        )}
      </div>
    </FluentProvider>
  );
}
