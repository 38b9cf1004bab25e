import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../data/desk';
import { tenant } from '../data/tenant';
import type { CalendarEvent } from '../wire';

/** The clock of Bogotá as `datetime-local` wants it, and back. */
const FIVE_HOURS = 5 * 3_600_000;
const local = (moment: string): string =>
  new Date(Date.parse(moment) - FIVE_HOURS).toISOString().slice(0, 16);
const moment = (typed: string): number => Date.parse(`${typed}:00-05:00`);

/** What somebody with the office's mailbox does in Outlook itself: move or cancel the event, without Mesas. */
export function OutlookHand({ event }: { readonly event: CalendarEvent }) {
  const { tell } = useDesk();
  const [when, setWhen] = useState(local(event.start));
  const [busy, setBusy] = useState(false);
  const perform = async (work: () => ReturnType<typeof tenant.dropEvent>, said: string): Promise<void> => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    tell(done.ok ? said : done.text, done.ok ? 'info' : 'error');
  };
  const move = (submitted: FormEvent): void => {
    submitted.preventDefault();
    const start = moment(when);
    if (Number.isNaN(start)) return;
    const end = start + Date.parse(event.end) - Date.parse(event.start);
    void perform(
      () => tenant.moveEvent(event.id, new Date(start).toISOString(), new Date(end).toISOString()),
      'El evento se movió en Outlook. Mesas lo nota en unos segundos.',
    );
  };
  return (
    <details>
      <summary>Mover o cancelar en Outlook, sin pasar por Mesas</summary>
      <form className="fields" onSubmit={move}>
        <p className="muted">Como quien abre el buzón de la oficina y cambia el evento a mano.</p>
        <Field label="Nuevo inicio">
          <Input type="datetime-local" value={when} onChange={(_, { value }) => setWhen(value)} />
        </Field>
        <div className="row">
          <Button type="submit" disabledFocusable={busy}>
            Mover el evento
          </Button>
          <Button
            disabledFocusable={busy}
            onClick={() =>
              void perform(
                () => tenant.dropEvent(event.id),
                'El evento se canceló en Outlook. Mesas le preguntará a quien modera.',
              )
            }
          >
            Cancelar el evento
          </Button>
        </div>
      </form>
    </details>
  );
}
