import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useOffice } from '../data/office';
import type { Problem } from '../wire';
import { Failure } from './failure';

interface Props {
  /** Of the API: `/documents/{sha256}`. */
  readonly path: string;
  readonly filename: string;
  readonly children: string;
  readonly primary?: boolean;
  /** A sheet is saved; a paper is opened. */
  readonly save?: boolean;
}
/** Opens exactly the bytes of a document; the token travels in a header, never in an address. */
export function DocumentLink({ path, filename, children, primary = false, save = false }: Props) {
  const { client, announce } = useOffice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const open = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await client.file(path);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    const address = URL.createObjectURL(answer.value);
    const link = document.createElement('a');
    link.href = address;
    // Where a new window is not allowed (phones, Teams desktop) the file is saved instead.
    if (save || window.open(address, '_blank') === null) {
      link.download = filename;
      link.click();
      announce(`Se descargó ${filename}.`);
    }
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => void open()} disabled={busy}>
        {busy ? 'Abriendo…' : children}
      </Button>
      {problem && <Failure problem={problem} retry={() => void open()} />}
    </>
  );
}
