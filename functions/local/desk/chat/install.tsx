import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';

/** As in Teams: nobody writes to an app they have not added. */
export function Install() {
  const { me, tell } = useDesk();
  const [busy, setBusy] = useState(false);
  if (me.person?.kind !== 'member')
    return <p className="install">Esta persona no tiene Teams en la organización: recibe correo.</p>;
  return (
    <div className="install">
      <p>Para conversar con Mesas, primero agregue la aplicación, como en Teams.</p>
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => {
          setBusy(true);
          void tenant.install(me.key).then((answer) => {
            setBusy(false);
            if (!answer.ok) tell(answer.text, 'error');
          });
        }}
      >
        Agregar
      </Button>
    </div>
  );
}
