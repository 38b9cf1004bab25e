import type { CommitmentView } from '../../domain/reports';
import type { ChipTone, ShapeName } from '../ui/tones';
import { count } from '../words/text';

export interface Semaphore {
  readonly tone: ChipTone;
  readonly shape: ShapeName;
  readonly text: string;
}
/** Business days at which «pendiente» is shown as «por vencer»: a proposal of ours, it changes no decision. */
const SOON = 3;

/** The semaphore of a commitment: text and shape, then colour. */
export function semaphore(
  { estado, diasHabiles, fecha }: Pick<CommitmentView, 'estado' | 'diasHabiles' | 'fecha'>,
  today: string,
): Semaphore {
  switch (estado) {
    case 'por-verificar':
      return { tone: 'info', shape: 'ring', text: 'Informado: falta verificarlo' };
    case 'cumplido':
      return { tone: 'success', shape: 'check', text: 'Cumplido' };
    case 'retirado':
      return { tone: 'neutral', shape: 'dash', text: 'Retirado' };
    case 'vencido':
      return {
        tone: 'error',
        shape: 'stop',
        text: diasHabiles === 0 ? 'Vencido' : `Vencido hace ${businessDays(-diasHabiles)}`,
      };
    case 'pendiente':
      if (fecha === today) return { tone: 'warning', shape: 'triangle', text: 'Vence hoy' };
      if (diasHabiles === 0)
        return { tone: 'warning', shape: 'triangle', text: 'Vence antes del próximo día hábil' };
      return diasHabiles <= SOON
        ? { tone: 'warning', shape: 'triangle', text: `Por vencer: ${businessDays(diasHabiles)}` }
        : { tone: 'info', shape: 'ring', text: `Faltan ${businessDays(diasHabiles)}` };
  }
}
const businessDays = (days: number): string => count(days, 'día hábil', 'días hábiles');

const ORDER: Record<CommitmentView['estado'], number> = {
  vencido: 0,
  pendiente: 1,
  'por-verificar': 2,
  cumplido: 3,
  retirado: 4,
};
/** What is owed first, by due date. */
export const byUrgency = (a: CommitmentView, b: CommitmentView): number =>
  ORDER[a.estado] - ORDER[b.estado] || a.fecha.localeCompare(b.fecha) || a.que.localeCompare(b.que, 'es');
