import { useEffect, useState } from 'react';
import { useOffice } from '../data/office';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import type { Problem } from '../wire';
import './document.css';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly address: string };

/** Where a link to a document leads: its exact bytes, for whoever may read them. `{signingId}.{sha256}` is the scan of a signed paper (DIE-011). */
export function DocumentScreen({ id }: { readonly id: string }) {
  const at = id.lastIndexOf('.');
  const sha256 = id.slice(at + 1);
  const path =
    at === -1 ? `/documents/${sha256}` : `/signatures/${encodeURIComponent(id.slice(0, at))}/scans/${sha256}`;
  const { client } = useOffice();
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  useEffect(() => {
    let address: string | null = null;
    let current = true;
    void client.file(path).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setShown({ kind: 'failed', problem: answer.problem });
      address = URL.createObjectURL(answer.value);
      setShown({ kind: 'ready', address });
    });
    return () => {
      current = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [client, path]);
  return (
    <Page
      title={at === -1 ? 'Documento' : 'Escaneo de una firma manuscrita'}
      lead={`Huella (SHA-256): ${sha256}`}
    >
      {shown.kind === 'loading' && <Loading what="el documento" lines={8} />}
      {shown.kind === 'failed' && <Failure problem={shown.problem} retry={() => window.location.reload()} />}
      {shown.kind === 'ready' && (
        <div className="stack">
          <p>
            <a href={shown.address} download={sha256.slice(0, 12)}>
              Descargar
            </a>
          </p>
          <iframe className="document" title="Vista del documento" src={shown.address} />
        </div>
      )}
    </Page>
  );
}
