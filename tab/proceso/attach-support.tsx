import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SesionView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';

interface Props {
  readonly sesion: SesionView;
  readonly onActed: () => void;
}
/** The file that proves something of a sesión without mesa, under its kind. */
export function AttachSupport({ sesion, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [clase, setClase] = useState(sesion.admite[0]?.clase ?? '');
  const [file, setFile] = useState<File | null>(null);
  const { busy, problem, run, clear } = useAct();
  const send = async (): Promise<void> => {
    if (!file) return;
    const form = new FormData();
    form.set('file', file);
    const { name, size, lastModified } = file;
    const answer = await run<SesionView>(
      'POST',
      `/sesiones/${sesion.sesionId}/evidence/${clase}`,
      { form, body: { name, size, lastModified } },
      'El archivo quedó guardado.',
    );
    if (!answer.ok) return;
    setOpen(false);
    setFile(null);
    onActed();
  };
  return (
    <>
      <Button
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        Adjuntar archivo
      </Button>
      <Confirm
        open={open}
        title={`Adjuntar un soporte: ${sesion.titulo}`}
        verb="Adjuntar"
        busy={busy}
        disabled={file === null}
        problem={problem}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        <Field label="Clase de soporte">
          <Select value={clase} onChange={(_, data) => setClase(data.value)}>
            {sesion.admite.map((one) => (
              <option key={one.clase} value={one.clase}>
                {one.titulo}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Archivo" hint="PDF, imagen u Office, hasta 25 MB" required>
          <input type="file" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        </Field>
      </Confirm>
    </>
  );
}
