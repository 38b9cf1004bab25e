import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { tenant } from '../data/tenant';

/** Somebody without account at the meeting's door: they type a name, and get a window of their own. */
export function Visitor({ meetingId, onDone }: { readonly meetingId: string; readonly onDone: () => void }) {
  const [key, setKey] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const enter = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const answer = await tenant.visit(meetingId, name.trim(), email.trim());
    if (answer.ok) setKey(answer.value.key);
    else setFailure(answer.text);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onDone()}>
      <DialogSurface className="small-dialog">
        <form onSubmit={(event) => void enter(event)}>
          <DialogBody>
            <DialogTitle>Entrar como invitada sin cuenta</DialogTitle>
            <DialogContent className="fields">
              {key === null ? (
                <>
                  <Field label="Nombre" required validationMessage={failure}>
                    <Input value={name} required onChange={(_, { value }) => setName(value)} />
                  </Field>
                  <Field label="Correo (opcional)">
                    <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
                  </Field>
                </>
              ) : (
                <output>{name} está en la reunión. Su ventana se abre con el enlace.</output>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onDone}>Cerrar</Button>
              {key === null ? (
                <Button appearance="primary" type="submit">
                  Entrar
                </Button>
              ) : (
                <Button
                  as="a"
                  appearance="primary"
                  href={`/?as=${encodeURIComponent(key)}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  Abrir la ventana de {name}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
