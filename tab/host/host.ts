import type { TokenSource } from '../data/client';

export type ThemeName = 'light' | 'dark' | 'contrast';
export interface Host {
  readonly token: TokenSource;
  readonly theme: ThemeName;
  readonly onTheme: (change: (theme: ThemeName) => void) => void;
  /** Where the link that opened the tab points to, as a route (`/formatos/…`). */
  readonly startAt: string | null;
  /** The chat the tab was opened in: its mesa is shown first. */
  readonly chatId: string | null;
  /** Beside a meeting: narrow, and there to run it. */
  readonly beside: boolean;
  /** The page with which a tab is added to a chat or channel. */
  readonly settings: { readonly save: (name: string, contentUrl: string) => void } | null;
}

export const themeOf = (name: string | undefined): ThemeName =>
  name === 'dark' ? 'dark' : name === 'contrast' || name === 'highContrast' ? 'contrast' : 'light';
