import { createContext, useContext, useEffect } from 'react';

/** Grows whenever the server says that something of what the screen shows moved. */
export const Beat = createContext(0);

/** A part of the screen that reads by itself reads again with it; what somebody is writing in a dialog stays. */
export function useBeat(reload: () => void): void {
  const beat = useContext(Beat);
  useEffect(() => {
    if (beat > 0) reload();
  }, [beat, reload]);
}
