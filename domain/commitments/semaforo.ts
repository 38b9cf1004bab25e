import { businessDaysBetween } from '../kernel/business-days';
import type { PlainDate } from '../kernel/instant';
import { contar } from '../kernel/text';
import type { CommitmentState } from './commitments';

/** Never colour alone: a word, a shape and the days say the same. */
export interface Semaforo {
  readonly level:
    | 'vencido'
    | 'vence-hoy'
    | 'por-vencer'
    | 'a-tiempo'
    | 'por-verificar'
    | 'cumplido'
    | 'retirado';
  readonly color: 'rojo' | 'amarillo' | 'verde' | 'gris';
  readonly shape: '▲' | '◆' | '●' | '◇' | '✓' | '–';
  /** «Vence en 8 días hábiles», «Vencido hace 1 día hábil» … */
  readonly words: string;
  /** Business days left; negative when overdue. */
  readonly days: number;
}

/** From how many business days before the date a commitment shows as about to fall due. A proposal of ours: no source states it. */
export const DIAS_POR_VENCER = 3;

const dias = (n: number): string => contar(n, 'día hábil', 'días hábiles');

/** How urgent a commitment is today, by business days (MES-078). `closures`: the office's own, `2026-12-24`. */
export function semaforo(
  { kind, due }: Pick<Exclude<CommitmentState, { kind: 'none' }>, 'kind' | 'due'>,
  today: PlainDate,
  closures: readonly string[] = [],
): Semaforo {
  const days = businessDaysBetween(today, due, closures);
  if (kind === 'fulfilled') return { level: 'cumplido', color: 'verde', shape: '✓', words: 'Cumplido', days };
  if (kind === 'withdrawn') return { level: 'retirado', color: 'gris', shape: '–', words: 'Retirado', days };
  if (kind === 'reported')
    return { level: 'por-verificar', color: 'amarillo', shape: '◇', words: 'Por verificar', days };
  if (today > due) {
    const words = days === 0 ? 'Vencido' : `Vencido hace ${dias(-days)}`;
    return { level: 'vencido', color: 'rojo', shape: '▲', words, days };
  }
  if (today === due) return { level: 'vence-hoy', color: 'amarillo', shape: '◆', words: 'Vence hoy', days };
  const words = days === 0 ? 'Vence antes del próximo día hábil' : `Vence en ${dias(days)}`;
  return days <= DIAS_POR_VENCER
    ? { level: 'por-vencer', color: 'amarillo', shape: '◆', words, days }
    : { level: 'a-tiempo', color: 'verde', shape: '●', words, days };
}
