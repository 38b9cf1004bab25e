import { type Host, type ThemeName, themeOf } from './host';
import { secondsLeft } from './seconds-left';

/** Seconds before the end of a token's life at which another one is asked for. */
const MARGIN = 60;

/** Talks to Teams. The own origin is accepted as a host too: the local desk serves tab and frame from the same place. */
export async function teamsHost(): Promise<Host> {
  const { app, authentication, pages } = await import('./teams-sdk');
  await app.initialize([window.location.origin]);
  const changes: ((theme: ThemeName) => void)[] = [];
  app.registerOnThemeChangeHandler((name) => {
    for (const change of changes) change(themeOf(name));
  });
  const context = await app.getContext();
  void app.notifySuccess();

  let held: string | null = null;
  /** Requests of the same moment wait for one answer of Teams. */
  let asked: Promise<string | null> | null = null;
  const ask = async (): Promise<string | null> => {
    try {
      return await authentication.getAuthToken({ silent: true });
    } catch {
      return null;
    } finally {
      asked = null;
    }
  };
  return {
    token: async (renew) => {
      if (held !== null && !renew && secondsLeft(held) > MARGIN) return held;
      asked ??= ask();
      held = await asked;
      return held;
    },
    theme: themeOf(context.app.theme),
    onTheme: (change) => void changes.push(change),
    startAt: context.page.subPageId ? `/${context.page.subPageId.replace(/^\//, '')}` : null,
    chatId: context.chat?.id ?? null,
    beside: context.page.frameContext === 'sidePanel',
    settings:
      context.page.frameContext === 'settings'
        ? {
            save: (name, contentUrl) => {
              pages.config.registerOnSaveHandler((event) => {
                void pages.config
                  .setConfig({
                    entityId: 'mesas',
                    contentUrl,
                    websiteUrl: contentUrl,
                    suggestedDisplayName: name,
                  })
                  .then(() => event.notifySuccess());
              });
              pages.config.setValidityState(true);
            },
          }
        : null,
  };
}
