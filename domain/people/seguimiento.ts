import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';

/** When commitments are reminded and whom their delay reaches (F40). Days are business days; the sources state none. */
export interface SeguimientoSettings {
  readonly antesDias: readonly number[];
  readonly despuesDias: readonly number[];
  /** Business days overdue after which the superior, then the moderador, is told; `null`: never. */
  readonly escalarSuperiorDias: number | null;
  readonly escalarModeradorDias: number | null;
  /** Hours of Bogotá between which people are told, `08:00`. */
  readonly desde: string;
  readonly hasta: string;
  /** Where the numbers come from, shown wherever they act. */
  readonly origen: string;
}

/** What acts while the office has not said otherwise. */
export const DEFAULT_SEGUIMIENTO: SeguimientoSettings = {
  antesDias: [5, 1],
  despuesDias: [1, 5],
  escalarSuperiorDias: 3,
  escalarModeradorDias: 6,
  desde: '08:00',
  hasta: '17:00',
  origen: 'Propuesta de la herramienta: ninguna norma fija estos plazos y la oficina puede cambiarlos.',
};

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
/** The longest reminder that still says something, in business days. */
const MOST = 60;

/** Whole days from 1, hours that exist and an origin. Absent settings are fine. */
export function checkSeguimiento(settings: SeguimientoSettings | undefined): Result<void> {
  if (!settings) return ok(undefined);
  const { antesDias, despuesDias, escalarSuperiorDias, escalarModeradorDias, desde, hasta, origen } =
    settings;
  const days = [...antesDias, ...despuesDias, escalarSuperiorDias ?? 1, escalarModeradorDias ?? 1];
  if (days.some((n) => !Number.isInteger(n) || n < 1 || n > MOST))
    return refuse(
      'seguimiento-no-entero',
      `No se guardó el seguimiento: los días de los avisos son números enteros de días hábiles, de 1 a ${MOST}.`,
    );
  if (!HOUR.test(desde) || !HOUR.test(hasta) || desde >= hasta)
    return refuse(
      'seguimiento-sin-horario',
      'No se guardó el seguimiento: el horario de los avisos va de una hora a otra posterior, como 08:00 y 17:00.',
    );
  return isBlank(origen)
    ? refuse(
        'seguimiento-sin-origen',
        'No se guardó el seguimiento: falta decir de dónde salen los plazos (acto, circular o decisión). Escríbalo en «origen».',
      )
    : ok(undefined);
}

/** How often a person gets everything that waits for them in one message (F42). */
export const FRECUENCIAS = ['ninguno', 'diario', 'semanal'] as const;
export type Frecuencia = (typeof FRECUENCIAS)[number];
