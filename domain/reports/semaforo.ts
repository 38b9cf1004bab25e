import type { OpenProceso } from '../dies058';
import { bandOf, registroOf, scaleFor } from '../indicators';
import type { Decimal } from '../kernel/decimal';
import { civil, type PlainDate } from '../kernel/instant';
import type { SemaforoView } from './views';

/** The level of a percentage on the scale in force that day; `null` without percentage, or while the office has configured no scale (Q17). */
export function semaforoOf(proceso: OpenProceso, day: PlainDate, raw: Decimal | null): SemaforoView | null {
  const scale = scaleFor(registroOf(proceso).escalas, day, civil(day).month);
  const band = scale ? bandOf(scale, raw) : null;
  if (!scale || !band) return null;
  const { nombre, color, forma } = band;
  const since = scale.vigenteDesde ? `, vigente desde ${scale.vigenteDesde}` : '';
  const until = scale.vigenteHasta ? `, hasta ${scale.vigenteHasta}` : '';
  return {
    nombre,
    color,
    forma,
    texto: `${nombre} (${forma})`,
    escala: `${scale.nombre}: ${scale.origen}${since}${until}`,
  };
}

/** The last day of a year, or the day of the register when the year is still running. */
export const closing = (year: number, day: PlainDate): PlainDate => {
  const end = `${year}-12-31` as PlainDate;
  return end < day ? end : day;
};
