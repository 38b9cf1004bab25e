import type { VotacionView } from '../../domain/reports';
import { Shape } from '../ui/shape';

/** Who may vote and who has; of a named vote that was counted, also what each chose. */
export function VoteRoll({ votacion }: { readonly votacion: VotacionView }) {
  const { listado } = votacion;
  if (listado.length === 0) return null;
  return (
    <details>
      <summary>Quiénes votan ({listado.length})</summary>
      <ul className="list">
        {listado.map(({ personId, nombre, voto, opcion, recogidoPor }) => (
          <li key={personId}>
            <span>{nombre}</span>
            <span className="muted">
              {voto && <Shape name="check" />} {voto ? (opcion ?? 'Votó') : 'No ha votado'}
              {recogidoPor && ` · ${recogidoPor}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
