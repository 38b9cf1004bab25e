import { useSyncExternalStore } from 'react';
import { useDesk } from '../data/desk';

/** The connection with the program was lost: said until it is back. */
export function Connection() {
  const { live } = useDesk();
  const state = useSyncExternalStore(live.onState, live.state);
  return (
    <output className="connection" data-state={state}>
      {state === 'lost' &&
        'Se perdió la conexión con el programa. Se intenta de nuevo; lo que escribió sigue aquí.'}
    </output>
  );
}
