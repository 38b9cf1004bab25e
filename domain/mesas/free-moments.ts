import { fechaHora, type Instant } from '../kernel/instant';
import { contar, punto } from '../kernel/text';

export interface Moment {
  readonly start: Instant;
  readonly end: Instant;
}
/** What people's calendars said of the next working days. */
export interface FreeMoments {
  /** `false`: the calendars did not answer, so nothing is known. */
  readonly answered: boolean;
  readonly moments: readonly Moment[];
}
/** How many days are looked at. */
export const DAYS_AHEAD = 21;
/** The longest half of a working day, in minutes: no longer meeting is ever proposed. */
export const LONGEST_HALF = 240;

/** The next moment in which everybody is free, or else why none is proposed (MES-026, MES-077). */
export function momentsSaid({ answered, moments }: FreeMoments, people: number, minutes: number): string {
  const [first] = moments;
  if (first) {
    const free =
      people === 1
        ? 'en que está libre la persona citada'
        : `en que están libres las ${people} personas citadas`;
    return punto(`Próximo momento ${free}: ${fechaHora(first.start)}`);
  }
  if (minutes > LONGEST_HALF)
    return 'Una reunión de más de 4 horas no cabe en una mañana ni en una tarde de oficina: elija usted la fecha y la hora, o repártala en dos sesiones.';
  if (!answered)
    return 'No se pudieron consultar los calendarios de Outlook: elija usted la fecha y la hora, y revise que las personas estén libres.';
  return `En los próximos ${DAYS_AHEAD} días ${people === 1 ? 'la persona citada no tiene' : `las ${contar(people, 'persona citada', 'personas citadas')} no tienen`} libre un mismo espacio de ${lasting(minutes)} en días hábiles: pruebe con una duración menor, o elija la fecha y avise a quien tenga el cruce.`;
}

const lasting = (minutes: number): string =>
  [
    minutes >= 60 ? contar(Math.floor(minutes / 60), 'hora', 'horas') : '',
    minutes % 60 ? contar(minutes % 60, 'minuto', 'minutos') : '',
  ]
    .filter(Boolean)
    .join(' y ');
