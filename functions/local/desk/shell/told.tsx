import { Button } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { Icon } from '../ui/icon';

interface Word {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'error';
}
const STAY_MS = 8000;

/** Notices of the window: they stay a while, and go on request. */
export function useTold() {
  const [told, setTold] = useState<readonly Word[]>([]);
  const last = useRef(0);
  const forget = useCallback((id: number) => setTold((all) => all.filter((one) => one.id !== id)), []);
  const tell = useCallback(
    (text: string, tone: 'info' | 'error' = 'info') => {
      const id = ++last.current;
      setTold((all) => [...all.slice(-2), { id, text, tone }]);
      window.setTimeout(() => forget(id), STAY_MS);
    },
    [forget],
  );
  return { told, tell, forget };
}

export function Told({
  told,
  forget,
}: {
  readonly told: readonly Word[];
  readonly forget: (id: number) => void;
}) {
  return (
    <div className="told" aria-live="polite" aria-relevant="additions">
      {told.map(({ id, text, tone }) => (
        <div key={id} className={`told-one ${tone}`}>
          <p>{text}</p>
          <Button
            appearance="subtle"
            size="small"
            aria-label="Cerrar aviso"
            icon={<Icon name="close" size={16} />}
            onClick={() => forget(id)}
          />
        </div>
      ))}
    </div>
  );
}
