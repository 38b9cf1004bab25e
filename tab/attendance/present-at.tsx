import type { ItemView } from '../../domain/reports';
import { Notice } from '../ui/notice';

/** Who was present when a point was decided, and whether that was below the quorum (F15). */
export function PresentAt({ presence }: { readonly presence: NonNullable<ItemView['presencia']> }) {
  const { total, dependencias, conReporte, texto, aviso } = presence;
  return (
    <div className="stack">
      {aviso && (
        <Notice tone="warning">
          <p>{aviso}</p>
        </Notice>
      )}
      {total === 0 ? (
        <p className="muted">Presentes al decidir: {texto}</p>
      ) : (
        <details>
          <summary>Presentes al decidir: {total}</summary>
          <ul className="inside">
            {dependencias.map(({ nombre, personas }) => (
              <li key={nombre}>
                <span className="strong">{nombre || 'Sin dependencia'}</span> ({personas.length}):{' '}
                {personas.join(', ')}
              </li>
            ))}
          </ul>
          {!conReporte && (
            <p className="muted">Falta el reporte de Teams: la lista puede crecer cuando llegue.</p>
          )}
        </details>
      )}
    </div>
  );
}
