import { Button } from '@fluentui/react-components';
import { goTo } from './go-to';

export type JumpPlace = readonly [id: string, name: string];
/** A long screen says what it has and takes there; the address keeps naming the screen. */
export function JumpTo({ places }: { readonly places: readonly JumpPlace[] }) {
  return (
    <nav className="jump" aria-label="En esta pantalla">
      {places.map(([id, name]) => (
        <Button key={id} size="small" appearance="subtle" onClick={() => goTo(id)}>
          {name}
        </Button>
      ))}
    </nav>
  );
}
