import type { CronogramaRow } from '../../domain/reports';
import { MODALIDAD } from '../mesas/modalidad';
import { href } from '../routes';
import { Notice } from '../ui/notice';
import { hour, span } from '../words/dates';
import { ScheduleActs } from './acts';
import { ScheduleState } from './state-chip';

export const phase = ({ fase, temas }: Pick<CronogramaRow, 'fase' | 'temas'>): string =>
  [`Fase ${fase}`, ...temas.map((tema) => `tema ${tema}`)].join(', ');

interface Props {
  readonly row: CronogramaRow;
  readonly onActed: () => void;
}
/** One sesión of the cronograma, whole. */
export function Entry({ row, onActed }: Props) {
  return (
    <li id={`cronograma-${row.sesionId}`}>
      <div className="grow stack tight">
        <a className="strong" href={href('mesas', row.mesaId)}>
          {row.titulo}
        </a>
        <p>{span(row.inicio, row.fin)}</p>
        <p className="muted">
          {MODALIDAD[row.modalidad]}
          {row.lugar && `, ${row.lugar}`} · {phase(row)} · Modera {row.moderador} · Relatoría {row.relator}
          {row.joinUrl && row.estado !== 'cerrada' && (
            <>
              {' · '}
              <a href={row.joinUrl} target="_blank" rel="noreferrer">
                Reunión de Teams
              </a>
            </>
          )}
        </p>
        {row.estado === 'programada' && <p className="muted">{row.cronogramaTexto}</p>}
        {row.avisos.length > 0 && (
          <Notice tone="warning">
            {row.avisos.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
        )}
        {row.offers.length > 0 && (
          <div className="row">
            <ScheduleActs row={row} onActed={onActed} />
          </div>
        )}
      </div>
      <ScheduleState row={row} />
    </li>
  );
}

/** The same in a day of the month. */
export function Short({ row }: { readonly row: CronogramaRow }) {
  return (
    <li>
      <a href={href('mesas', row.mesaId)}>
        {hour(row.inicio)} {row.titulo}
      </a>
      <ScheduleState row={row} />
      {row.avisos.length > 0 && <span className="sr-only">Con avisos: {row.avisos.join(' ')}</span>}
    </li>
  );
}
