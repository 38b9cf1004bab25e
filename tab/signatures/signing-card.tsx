import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SigningView } from '../../domain/reports';
import { Chip } from '../ui/chip';
import { Differences } from '../ui/differences';
import { DocumentLink } from '../ui/document-link';
import { MissingActs } from './missing-acts';
import { ReturnDialog } from './return-dialog';
import { SignDialog } from './sign-dialog';
import { SignerList } from './signer-list';

interface Props {
  readonly signing: SigningView;
  /** The act returned the current state. */
  readonly onActed: (signing: SigningView) => void;
  readonly heading?: boolean;
}

/** One document and what its reader may do with it: see the exact bytes, sign, return. */
export function SigningCard({ signing, onActed, heading = true }: Props) {
  const [asking, setAsking] = useState<'sign' | 'return' | null>(null);
  const close = (): void => setAsking(null);
  const acted = (after: SigningView): void => {
    close();
    onActed(after);
  };
  return (
    <article className={heading ? 'card section' : 'section'} aria-label={signing.titulo}>
      <div className="section-head">
        {heading && <h3>{signing.titulo}</h3>}
        <SigningState signing={signing} />
      </div>
      <p className="muted">
        {signing.mesa} · revisión {signing.revision}
      </p>
      {signing.cambios.length > 0 && (
        <ul>
          {signing.cambios.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {heading && signing.miBloque === 'validador' && (
        <Differences differences={signing.diferencias} caption="Diferencia que se insertará en el registro" />
      )}
      <SignerList signers={signing.firmas} />
      {(signing.reemplazos.length > 0 || signing.advertencias.length > 0) && (
        <ul className="muted">
          {signing.reemplazos.map(({ rol, de, a, motivo, encargo, cuando }) => (
            <li key={`${rol} ${cuando}`}>
              {rol}: {a} firma {encargo ? 'por delegación' : 'en lugar'} de {de}. {motivo}
            </li>
          ))}
          {signing.advertencias.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div className="actions">
        <DocumentLink path={`/documents/${signing.documentSha256}`} filename={`${signing.titulo}.pdf`}>
          Ver documento
        </DocumentLink>
        {signing.miBloque && (
          <Button appearance="primary" onClick={() => setAsking('sign')}>
            Firmar
          </Button>
        )}
        {signing.miBloque && (
          <Button onClick={() => setAsking('return')}>
            {signing.kind === 'acta' ? 'Enviar observaciones' : 'Devolver con observaciones'}
          </Button>
        )}
        <MissingActs signing={signing} onActed={onActed} />
      </div>
      <SignDialog signing={signing} open={asking === 'sign'} onClose={close} onActed={acted} />
      <ReturnDialog signing={signing} open={asking === 'return'} onClose={close} onActed={acted} />
    </article>
  );
}

function SigningState({ signing }: { readonly signing: SigningView }) {
  switch (signing.estado) {
    case 'abierta':
      return signing.vencida ? (
        <Chip tone="warning" shape="stop">
          {signing.estadoTexto}
        </Chip>
      ) : (
        <Chip tone="info" shape="ring">
          {signing.estadoTexto}
        </Chip>
      );
    case 'completa':
      return (
        <Chip tone="success" shape="check">
          {signing.estadoTexto}
        </Chip>
      );
    case 'devuelta':
    case 'sin-efecto':
      return (
        <Chip tone="error" shape="stop">
          {signing.estadoTexto}
        </Chip>
      );
    case 'cerrada':
      return (
        <Chip tone="warning" shape="dash">
          {signing.estadoTexto}
        </Chip>
      );
  }
}
