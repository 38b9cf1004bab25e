import { Shape } from '../ui/shape';
import { shortMoment } from '../words/dates';

interface Signer {
  readonly block?: string;
  readonly rol: string;
  readonly nombre: string;
  readonly cargo: string | null;
  readonly firmadoEn: string | null;
  readonly manuscrita?: true | { readonly registro: string };
}

/** Who signed, when, and who is missing. */
export function SignerList({
  signers,
  title = 'Firmas',
  open = false,
}: {
  readonly signers: readonly Signer[];
  readonly title?: string;
  readonly open?: boolean;
}) {
  const signed = signers.filter((signer) => signer.firmadoEn !== null).length;
  return (
    <details className="signers" open={open}>
      <summary>
        {title}: {signed} de {signers.length}
      </summary>
      <ul className="list">
        {signers.map((signer) => (
          <li key={`${signer.block ?? signer.rol}:${signer.nombre}`}>
            <div className="grow">
              <p>
                <span className="strong">{signer.nombre || 'Sin asignar'}</span>
                {signer.cargo && `, ${signer.cargo}`}
              </p>
              <p className="muted">{signer.rol}</p>
            </div>
            <span className={signer.firmadoEn ? 'row tone-success' : 'row muted'}>
              <Shape name={signer.firmadoEn ? 'check' : 'ring'} />
              {signer.firmadoEn
                ? `${signer.manuscrita ? 'Firma manuscrita registrada' : 'Firmó'} el ${shortMoment(signer.firmadoEn)}`
                : 'Falta'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
