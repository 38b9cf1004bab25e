import { createContext, type ReactNode, useContext } from 'react';
import type { DeskPerson } from '../wire';
import type { Answer } from './http';
import type { Live } from './live';

/** Who is at this window: somebody of the directory, or a visitor without account who typed a name at a meeting's door. */
export interface Me {
  readonly key: string;
  readonly name: string;
  readonly person: DeskPerson | null;
  /** The meeting whose chat a visitor is in. */
  readonly visiting: { readonly meetingId: string; readonly chatId: string } | null;
}
export type ThemeName = 'light' | 'dark' | 'contrast';
export interface Desk {
  readonly me: Me;
  readonly people: readonly DeskPerson[];
  readonly tenantId: string;
  readonly live: Live;
  readonly theme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
  readonly product: <T>(path: string) => Promise<Answer<T>>;
  /** Says something once: seen as a notice, heard by screen readers. */
  readonly tell: (text: string, tone?: 'info' | 'error') => void;
}

const Held = createContext<Desk | null>(null);
export const DeskProvider = ({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) => (
  <Held.Provider value={desk}>{children}</Held.Provider>
);
export function useDesk(): Desk {
  const desk = useContext(Held);
  if (!desk) throw new Error('useDesk outside of DeskProvider');
  return desk;
}
