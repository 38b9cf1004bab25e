import { createContext, type ReactNode, useContext } from 'react';
import type { Me } from '../wire';
import type { Client } from './client';

export interface Office {
  readonly client: Client;
  readonly me: Me;
  /** Says it aloud for those who do not see it (aria-live). */
  readonly announce: (text: string) => void;
  /** Reads again who asks and the catalogues of the proceso, after one of them changed. */
  readonly refresh: () => void;
}

const Context = createContext<Office | null>(null);

export function OfficeProvider({
  office,
  children,
}: {
  readonly office: Office;
  readonly children: ReactNode;
}) {
  return <Context.Provider value={office}>{children}</Context.Provider>;
}

export function useOffice(): Office {
  const office = useContext(Context);
  if (office === null) throw new Error('useOffice outside of OfficeProvider');
  return office;
}

/** Whether the person may do it somewhere: decides what is offered, never what is allowed. */
export const useMay = (act: string): boolean => useOffice().me.acciones.includes(act);
