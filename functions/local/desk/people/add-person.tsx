import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { tenant } from '../data/tenant';
import type { DeskPerson } from '../wire';

const FIELDS = [
  { name: 'name', label: 'Nombre y apellidos', type: 'text', required: true },
  { name: 'cargo', label: 'Cargo', type: 'text', required: false },
  { name: 'dependencia', label: 'Dependencia', type: 'text', required: false },
  { name: 'mail', label: 'Correo', type: 'email', required: true },
] as const;

/** A new account of the simulated organization, or a guest without Teams. */
export function AddPerson({ onDone }: { readonly onDone: (added: DeskPerson | null) => void }) {
  const [guest, setGuest] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const given = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    setBusy(true);
    const answer = await tenant.addPerson({
      name: given('name'),
      mail: given('mail'),
      cargo: given('cargo'),
      dependencia: given('dependencia'),
      kind: guest ? 'guest' : 'member',
    });
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setFailure(answer.text);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onDone(null)}>
      <DialogSurface className="small-dialog">
        <form onSubmit={(event) => void save(event)}>
          <DialogBody>
            <DialogTitle>Agregar una persona</DialogTitle>
            <DialogContent className="fields">
              {failure !== null && (
                <MessageBar intent="error">
                  <MessageBarBody role="alert">{failure}</MessageBarBody>
                </MessageBar>
              )}
              {FIELDS.map(({ name, label, type, required }) => (
                <Field key={name} label={label} required={required}>
                  <Input name={name} type={type} required={required} autoComplete="off" />
                </Field>
              ))}
              <Checkbox
                checked={guest}
                onChange={(_, { checked }) => setGuest(checked === true)}
                label="Es externa: sin cuenta de Teams en la organización"
              />
              <p className="muted">
                Tendrá cuenta y buzón en este escritorio. Para que tenga funciones en las mesas, la
                administración la registra en la oficina.
              </p>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => onDone(null)}>Cancelar</Button>
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
                Agregar
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
