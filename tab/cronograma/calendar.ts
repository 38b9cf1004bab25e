import type { CronogramaRow, CronogramaView } from '../../domain/reports';
import { bogotaParts } from '../words/dates';

export interface Day {
  /** `2026-11-24`, or the blank before the first and after the last. */
  readonly dia: string | null;
  readonly festivo: string | null;
  readonly filas: readonly CronogramaRow[];
  readonly sesiones: CronogramaView['sesiones'];
}
type Dated = Pick<CronogramaView, 'filas' | 'sesiones'>;
const pad = (n: number): string => String(n).padStart(2, '0');

/** The months that have something, `2026-11`, in order; the present one when nothing has. */
export function monthsOf({ filas, sesiones }: Dated, today: string): readonly string[] {
  const found = [
    ...new Set([...filas, ...sesiones].map(({ inicio }) => bogotaParts(inicio).date.slice(0, 7))),
  ].sort();
  return found.length > 0 ? found : [today.slice(0, 7)];
}

/** The weeks of a month, Monday first, seven days each. */
export function weeksOf(month: string, view: Dated & Pick<CronogramaView, 'festivos'>): readonly Day[][] {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const blank: Day = { dia: null, festivo: null, filas: [], sesiones: [] };
  const days: Day[] = Array.from({ length: before }, () => blank);
  for (let n = 1; n <= length; n++) {
    const dia = `${month}-${pad(n)}`;
    days.push({
      dia,
      festivo: view.festivos.find((one) => one.dia === dia)?.motivo ?? null,
      filas: view.filas.filter(({ inicio }) => bogotaParts(inicio).date === dia),
      sesiones: view.sesiones.filter(({ inicio }) => bogotaParts(inicio).date === dia),
    });
  }
  while (days.length % 7 !== 0) days.push(blank);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
