import type { OficioVersionView } from '../../domain/reports';
import { Chip } from '../ui/chip';
import { DocumentLink } from '../ui/document-link';
import { longDay, longMoment } from '../words/dates';

interface Props {
  readonly mesaId: string;
  readonly versiones: readonly OficioVersionView[];
}
/** Every version, the newest first; the documents of the last one at hand, those of the earlier ones folded. */
export function Versions({ mesaId, versiones }: Props) {
  const [last, ...earlier] = versiones;
  if (!last) return null;
  return (
    <>
      <Version mesaId={mesaId} one={last} />
      {earlier.length > 0 && (
        <details>
          <summary>Versiones anteriores</summary>
          {earlier.map((one) => (
            <Version key={one.version} mesaId={mesaId} one={one} />
          ))}
        </details>
      )}
    </>
  );
}

function Version({ mesaId, one }: { readonly mesaId: string; readonly one: OficioVersionView }) {
  const { version, radicado, fechaRadicado, cuando, quien, documentos } = one;
  return (
    <div className="stack">
      <p>
        <span className="strong">Versión {version}</span>{' '}
        {radicado ? (
          <Chip tone="success" shape="check">
            Enviado
          </Chip>
        ) : (
          <Chip tone="neutral" shape="ring">
            Sin enviar
          </Chip>
        )}
      </p>
      {radicado && (
        <p>
          Radicado {radicado} de Mercurio{fechaRadicado && `, ${longDay(fechaRadicado)}`}.
        </p>
      )}
      <p className="muted">
        Generado el {longMoment(cuando)} por {quien}.
      </p>
      <div className="actions">
        {documentos.map(({ clave, titulo, sha256 }) =>
          sha256 === null ? (
            <span key={clave} className="muted">
              {titulo}: no se pudo generar
            </span>
          ) : (
            <DocumentLink
              key={clave}
              path={`/mesas/${mesaId}/documents/${sha256}`}
              filename={`${clave}-version-${version}.${clave === 'matriz-xlsx' ? 'xlsx' : 'pdf'}`}
              save={clave === 'matriz-xlsx'}
            >
              {titulo}
            </DocumentLink>
          ),
        )}
      </div>
    </div>
  );
}
