import { useId } from 'react';
import { useAct } from '../data/use-act';
import { Failure } from './failure';

interface Props<After> {
  readonly label: string;
  readonly path: string;
  readonly told: string;
  readonly onActed: (after: After) => void;
}
/** A button that takes one file and sends it at once. */
export function FileAct<After>({ label, path, told, onActed }: Props<After>) {
  const { busy, problem, run } = useAct();
  const id = useId();
  const attach = async (file: File): Promise<void> => {
    const form = new FormData();
    form.set('file', file);
    const { name, size, lastModified } = file;
    const answer = await run<After>('POST', path, { form, body: { name, size, lastModified } }, told);
    if (answer.ok) onActed(answer.value);
  };
  return (
    <div className="row file">
      <input
        id={id}
        className="sr-only"
        type="file"
        disabled={busy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void attach(file);
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>{busy ? 'Adjuntando…' : label}</label>
      {problem && <Failure problem={problem} />}
    </div>
  );
}
