import type { ItemView } from '../../domain/reports';
import { Shape } from '../ui/shape';
import { shortMoment } from '../words/dates';

/** What each party said, and the comments of everybody. */
export function Positions({ item }: { readonly item: ItemView }) {
  return (
    <>
      <ul className="list">
        {item.posiciones.map((position) => (
          <li key={position.party}>
            <span className="grow">{position.parte}</span>
            {position.valor === null ? (
              <span className="muted">Sin posición todavía</span>
            ) : (
              <span className={position.valor === 'de-acuerdo' ? 'tone-success' : 'tone-error'}>
                <Shape name={position.valor === 'de-acuerdo' ? 'check' : 'stop'} />{' '}
                {position.valor === 'de-acuerdo' ? 'De acuerdo' : 'No de acuerdo'} · {position.quien}
                {position.cuando && `, ${shortMoment(position.cuando)}`}
                {position.recogidoPor && ` (${position.recogidoPor})`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {item.comentarios.length > 0 && (
        <ul className="list" aria-label="Comentarios">
          {item.comentarios.map((comment) => (
            <li key={`${comment.cuando}${comment.quien}`}>
              <div className="grow">
                <p className="text">{comment.texto}</p>
                <p className="muted">
                  {comment.quien}, {shortMoment(comment.cuando)}
                  {comment.recogidoPor && ` · ${comment.recogidoPor}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
