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

/** Where a link to a document leads: its exact bytes, for whoever may read them. */
export function DocumentScreen({ sha256 }: { readonly sha256: string }) {
  const { client } = useOffice();
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  useEffect(() => {
    let address: string | null = null;
    let current = true;
    void client.file(`/documents/${sha256}`).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setShown({ kind: 'failed', problem: answer.problem });
      address = URL.createObjectURL(answer.value);
      setShown({ kind: 'ready', address });
    });
    return () => {
      current = false;
      if (address) URL.revokeObjectURL(address);
    };
  }, [client, sha256]);
  return (
    <Page title="Documento" lead={`Huella (SHA-256): ${sha256}`}>
      {shown.kind === 'loading' && <Loading what="el documento" lines={8} />}
      {shown.kind === 'failed' && <Failure problem={shown.problem} retry={() => window.location.reload()} />}
      {shown.kind === 'ready' && (
        <div className="stack">
          <p>
            <a href={shown.address} download={`${sha256.slice(0, 12)}.pdf`}>
              Descargar el PDF
            </a>
          </p>
          <iframe className="document" title="Documento en PDF" src={shown.address} />
        </div>
      )}
    </Page>
  );
}
