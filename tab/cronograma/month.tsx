import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CronogramaView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useNarrow } from '../indicators/use-narrow';
import { MesaState } from '../mesas/state-chip';
import { href } from '../routes';
import { hour, longDay } from '../words/dates';
import { type Day, monthsOf, weeksOf } from './calendar';
import './cronograma.css';
import { Short } from './entry';

const WEEK = ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado', 'Domingo'];
const monthName = (month: string): string => longDay(`${month}-15`).replace(/^.*? de /, '');

/** A month of the cronograma: a table of weeks, or on a phone the days that have something. */
export function Month({ view }: { readonly view: CronogramaView }) {
  const { me } = useOffice();
  const narrow = useNarrow();
  const months = monthsOf(view, me.hoy);
  const now = months.find((month) => month >= me.hoy.slice(0, 7)) ?? months.at(-1) ?? '';
  const [chosen, setChosen] = useState(now);
  const month = months.includes(chosen) ? chosen : now;
  const weeks = weeksOf(month, view);
  return (
    <div className="stack">
      <Select
        className="month-choice"
        aria-label="Mes"
        value={month}
        onChange={(_, data) => setChosen(data.value)}
      >
        {months.map((each) => (
          <option key={each} value={each}>
            {monthName(each)}
          </option>
        ))}
      </Select>
      {narrow ? <Days days={weeks.flat()} /> : <Weeks weeks={weeks} month={month} today={me.hoy} />}
    </div>
  );
}

function Days({ days }: { readonly days: readonly Day[] }) {
  return (
    <ul className="list">
      {days
        .filter(
          ({ dia, filas, sesiones, festivo }) =>
            dia !== null && (filas.length + sesiones.length > 0 || festivo !== null),
        )
        .map(({ dia, filas, sesiones, festivo }) => (
          <li key={dia}>
            <div className="grow">
              <p className="strong">{longDay(dia ?? '')}</p>
              {festivo && <p className="muted">Festivo: {festivo}</p>}
              <Entries filas={filas} sesiones={sesiones} />
            </div>
          </li>
        ))}
    </ul>
  );
}

interface WeeksProps {
  readonly weeks: readonly (readonly Day[])[];
  readonly month: string;
  readonly today: string;
}
function Weeks({ weeks, month, today }: WeeksProps) {
  return (
    <table className="month">
      <caption className="sr-only">Cronograma de {monthName(month)}</caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(({ dia }) => dia)?.dia}>
            {week.map(({ dia, festivo, filas, sesiones }, index) => (
              <td
                key={dia ?? `blanco-${index}`}
                data-closed={index > 4 || festivo !== null}
                aria-current={dia === today ? 'date' : undefined}
              >
                {dia && <p className="day">{Number(dia.slice(8))}</p>}
                {festivo && <p className="muted">{festivo}</p>}
                <Entries filas={filas} sesiones={sesiones} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Entries = ({ filas, sesiones }: Pick<Day, 'filas' | 'sesiones'>) =>
  filas.length + sesiones.length === 0 ? null : (
    <ul className="day-entries">
      {filas.map((row) => (
        <Short key={row.sesionId} row={row} />
      ))}
      {sesiones.map(({ sesionId, inicio, titulo, estado }) => (
        <li key={sesionId}>
          <a href={href('proceso')}>
            {hour(inicio)} {titulo}
          </a>
          <MesaState estado={estado} />
        </li>
      ))}
    </ul>
  );
