import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Client, createClient } from './data/client';
import { OfficeProvider } from './data/office';
import type { Host, ThemeName } from './host/host';
import { Screens } from './screens';
import { Shell } from './shell';
import { Failure } from './ui/failure';
import { Loading } from './ui/loading';
import { go } from './use-route';
import type { Me, MesaRow, Page, Problem } from './wire';

const THEMES = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<ThemeName, object>;

export function App({ host }: { readonly host: Host }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme]} className="app">
      <Identified host={host} />
    </FluentProvider>
  );
}

type Known =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'known'; readonly me: Me };

function Identified({ host }: { readonly host: Host }) {
  const client = useMemo(() => createClient(host.token), [host]);
  const [known, setKnown] = useState<Known>({ kind: 'asking' });
  const [spoken, setSpoken] = useState('');
  const announce = useCallback((text: string) => {
    setSpoken('');
    window.setTimeout(() => setSpoken(text), 50);
  }, []);

  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    let current = true;
    void identify(host, client).then((found) => {
      if (current) setKnown(found);
    });
    return () => {
      current = false;
    };
  }, [host, client, round]);

  return (
    <>
      <output className="sr-only">{spoken}</output>
      {known.kind === 'asking' && <Loading what="Mesas" />}
      {known.kind === 'failed' && (
        <main className="content">
          <Failure
            problem={known.problem}
            retry={() => {
              setKnown({ kind: 'asking' });
              refresh();
            }}
          />
        </main>
      )}
      {known.kind === 'known' && (
        <OfficeProvider office={{ client, me: known.me, announce, refresh }}>
          <Shell bare={host.beside}>
            <Screens host={host} />
          </Shell>
        </OfficeProvider>
      )}
    </>
  );
}

async function identify(host: Host, client: Client): Promise<Known> {
  const answer = await client.get<Me>('/me');
  if (!answer.ok) return { kind: 'failed', problem: answer.problem };
  if (window.location.hash === '') await openAt(host, client);
  return { kind: 'known', me: answer.value };
}

/** A link to a screen wins; otherwise, in the chat of a mesa, that mesa; beside its meeting, the mesa as it is held. */
async function openAt(host: Host, client: Client): Promise<void> {
  if (host.startAt) return go(host.startAt);
  if (host.chatId === null) return;
  const found = await client.get<Page<MesaRow>>(`/mesas?chat=${encodeURIComponent(host.chatId)}`);
  const mesa = found.ok ? found.value.items[0] : undefined;
  if (mesa) go(`/${host.beside ? 'en-vivo' : 'mesas'}/${mesa.mesaId}`);
}
