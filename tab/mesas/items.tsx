import type { ItemView, MesaView } from '../../domain/reports';
import { PresentAt } from '../attendance/present-at';
import { href } from '../routes';
import { Chip } from '../ui/chip';
import { Differences } from '../ui/differences';
import { Section } from '../ui/page';
import { hour, shortMoment } from '../words/dates';
import { ItemActs } from './item-acts';
import { Positions } from './positions';

interface Props {
  readonly mesa: MesaView;
  readonly onActed: (mesa: MesaView) => void;
}
/** The agenda: each indicator with what is proposed, what the parties say and how it ended. */
export function Items({ mesa, onActed }: Props) {
  const decided = mesa.items.filter((item) => item.estado === 'decidido').length;
  return (
    <Section
      id="puntos"
      title="Indicadores"
      plain
      aside={
        <span className="muted">
          {decided} de {mesa.items.length} con resultado
        </span>
      }
    >
      {mesa.items.map((item) => (
        <Item key={item.itemId} mesa={mesa} item={item} onActed={onActed} />
      ))}
    </Section>
  );
}

function Item({ mesa, item, onActed }: Props & { readonly item: ItemView }) {
  return (
    <article
      className={item.estado === 'en-discusion' ? 'card section current' : 'card section'}
      aria-label={`Punto ${item.orden}`}
    >
      <div className="section-head">
        <h3>
          {item.orden}. {item.codigo && `${item.codigo} · `}
          {item.nombre}
        </h3>
        <ItemState item={item} />
      </div>
      {item.resultado && (
        <p>
          <span className="strong">{item.resultado}</span>
          {item.decididoPor && item.decididoEn && (
            <span className="muted">
              {' '}
              · registrado por {item.decididoPor}, {shortMoment(item.decididoEn)}
            </span>
          )}
        </p>
      )}
      {item.nota && <p className="text">{item.nota}</p>}
      {item.presencia && <PresentAt presence={item.presencia} />}
      <details open={item.estado === 'en-discusion'}>
        <summary>Propuesta y posiciones</summary>
        <div className="stack inside">
          <p>
            <a href={href('formatos', item.form.formId)}>Formato {item.form.consecutivo}</a> ·{' '}
            {item.form.estadoTexto}
          </p>
          <Differences differences={item.form.diferencias} caption={`Propuesta para ${item.nombre}`} />
          {item.form.justificacion && <p className="text clamp">{item.form.justificacion}</p>}
          <Positions item={item} />
        </div>
      </details>
      <ItemActs mesa={mesa} item={item} onActed={onActed} />
    </article>
  );
}

function ItemState({ item }: { readonly item: ItemView }) {
  switch (item.estado) {
    case 'pendiente':
      return (
        <Chip tone="neutral" shape="ring">
          Pendiente
        </Chip>
      );
    case 'en-discusion':
      return (
        <Chip tone="info" shape="dot">
          En discusión{item.abiertoDesde && ` desde las ${hour(item.abiertoDesde)}`}
        </Chip>
      );
    case 'decidido':
      return item.outcome === 'no-concertado' || item.outcome === 'aplazado' ? (
        <Chip tone="warning" shape="triangle">
          {item.outcome === 'aplazado' ? 'Aplazado' : 'No concertado'}
        </Chip>
      ) : (
        <Chip tone="success" shape="check">
          {item.outcome === 'concertado' ? 'Concertado' : 'Con ajustes'}
        </Chip>
      );
  }
}
