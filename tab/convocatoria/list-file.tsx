import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConvocatoriaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Notice } from '../ui/notice';
import { count } from '../words/text';

interface Read {
  readonly personas: readonly {
    readonly nombre: string;
    readonly cargo: string;
    readonly dependencia: string;
    readonly correo: string;
  }[];
  readonly faltas: readonly string[];
}
interface Props {
  readonly path: string;
  readonly onActed: (view: ConvocatoriaView) => void;
}
/** The list of the enlace as a file: what it holds and what must be corrected is seen before anybody is added (MES-032). */
export function ListFile({ path, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const { busy, problem, run, clear } = useAct();
  const look = async (file: File | undefined): Promise<void> => {
    setRead(null);
    if (!file) return;
    const form = new FormData();
    form.set('file', file);
    const answer = await run<Read>('POST', `${path}/list`, { form });
    if (answer.ok) setRead(answer.value);
  };
  const send = async (): Promise<void> => {
    if (!read) return;
    const told = 'La lista quedó agregada, pendiente de visto bueno.';
    const body = { personas: read.personas };
    const answer = await run<ConvocatoriaView>('POST', `${path}/widen`, { body }, told);
    if (!answer.ok) return;
    setOpen(false);
    onActed(answer.value);
  };
  return (
    <>
      <Button
        onClick={() => {
          clear();
          setRead(null);
          setOpen(true);
        }}
      >
        Subir lista
      </Button>
      <Confirm
        open={open}
        title="Subir la lista para ampliar la convocatoria"
        verb="Agregar a la lista"
        busy={busy}
        disabled={!read || read.personas.length === 0 || read.faltas.length > 0}
        problem={problem}
        onConfirm={() => void send()}
        onClose={() => setOpen(false)}
      >
        <label>
          Archivo de Excel o CSV con nombre, cargo, dependencia o equipo y correo
          <input
            type="file"
            accept=".xlsx,.csv"
            onChange={({ currentTarget }) => void look(currentTarget.files?.[0])}
          />
        </label>
        {read && <p>{count(read.personas.length, 'persona leída', 'personas leídas')}.</p>}
        {read && read.faltas.length > 0 && (
          <Notice tone="warning" title="Corrija estas líneas y suba el archivo de nuevo">
            <ul>
              {read.faltas.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {read && read.faltas.length === 0 && (
          <ul>
            {read.personas.map(({ nombre, cargo, correo }) => (
              <li key={correo}>
                {nombre}, {cargo} · {correo}
              </li>
            ))}
          </ul>
        )}
      </Confirm>
    </>
  );
}
