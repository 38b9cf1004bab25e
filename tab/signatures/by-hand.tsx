import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SigningView } from '../../domain/reports';
import { DocumentLink } from '../ui/document-link';
import { FileAct } from '../ui/file-act';

interface Props {
  readonly signing: SigningView;
  readonly onActed: (after: SigningView) => void;
}

/** Who signs on paper: the exact PDF to print, whose signature it is, and the scan that comes back (DIE-011). */
export function ByHand({ signing, onActed }: Props) {
  const [open, setOpen] = useState(false);
  const [block, setBlock] = useState('');
  const { signingId, documentSha256, titulo } = signing;
  const missing = signing.firmas.filter((one) => one.firmadoEn === null && one.block !== 'validador');
  if (!open) return <Button onClick={() => setOpen(true)}>Registrar firma manuscrita</Button>;
  const acted = (after: SigningView): void => {
    setOpen(false);
    setBlock('');
    onActed(after);
  };
  return (
    <fieldset className="stack by-hand">
      <legend>Registrar firma manuscrita</legend>
      <p className="muted">
        Imprima el documento exacto, hágalo firmar y suba el escaneo completo en PDF, JPG o PNG (hasta 25 MB).
        Cuenta como la firma de esa persona.
      </p>
      <DocumentLink path={`/documents/${documentSha256}`} filename={`${titulo}.pdf`}>
        Descargar el documento exacto
      </DocumentLink>
      <Field label="De quién es la firma" required>
        <Select value={block} onChange={(_, data) => setBlock(data.value)}>
          <option value="">Elija la persona</option>
          {missing.map((one) => (
            <option key={one.block} value={one.block}>
              {one.nombre} ({one.rol})
            </option>
          ))}
        </Select>
      </Field>
      <div className="actions">
        {block !== '' && (
          <FileAct<SigningView>
            label="Subir el escaneo firmado"
            path={`/signatures/${signingId}/by-hand/${encodeURIComponent(block)}`}
            told="Quedó registrada la firma manuscrita."
            onActed={acted}
          />
        )}
        <Button onClick={() => setOpen(false)}>Cancelar</Button>
      </div>
    </fieldset>
  );
}
