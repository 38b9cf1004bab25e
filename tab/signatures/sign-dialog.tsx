import type { SigningView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Differences } from '../ui/differences';
import { DocumentLink } from '../ui/document-link';

interface Props {
  readonly signing: SigningView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onActed: (after: SigningView) => void;
}

/** Signing is bound to the bytes that could be opened: their SHA-256 goes with the act (DIE-009, X-047). */
export function SignDialog({ signing, open, onClose, onActed }: Props) {
  const { busy, problem, run } = useAct();
  const validating = signing.miBloque === 'validador';
  const sign = async (): Promise<void> => {
    const answer = await run<SigningView>(
      'POST',
      `/signatures/${signing.signingId}/sign`,
      { body: { block: signing.miBloque, documentSha256: signing.documentSha256 } },
      'Su firma quedó registrada.',
    );
    if (answer.ok) onActed(answer.value);
  };
  return (
    <Confirm
      open={open}
      title={`Firmar ${signing.titulo}`}
      verb={validating ? 'Firmar e insertar' : 'Firmar'}
      busy={busy}
      problem={problem}
      onConfirm={() => void sign()}
      onClose={onClose}
    >
      <p>
        Firma como {signing.firmas.find((each) => each.block === signing.miBloque)?.rol ?? 'asistente'} la
        revisión {signing.revision}.
      </p>
      {validating && (
        <>
          <p className="strong">Con su firma el cambio queda insertado en la matriz:</p>
          <Differences
            differences={signing.diferencias}
            caption="Diferencia que se insertará en el registro"
          />
        </>
      )}
      <div>
        <DocumentLink path={`/documents/${signing.documentSha256}`} filename={`${signing.titulo}.pdf`}>
          Ver documento
        </DocumentLink>
      </div>
      <p>
        Al firmar declara que leyó este documento y lo acepta. Es una firma electrónica (Ley 527 de 1999 y
        Decreto 2364 de 2012), no una firma digital certificada.
      </p>
      <p className="muted text">Huella del documento (SHA-256): {signing.documentSha256}</p>
    </Confirm>
  );
}
