import { bogotaDay, fechaLarga } from '../kernel/instant';
import { type Result, refuse } from '../kernel/result';
import type { SigningState } from './signatures';

/** Why nothing can be signed any more on this request: each ending has its own code and its own way on. */
export function endedText(state: Exclude<SigningState, { kind: 'none' | 'open' }>): Result<never> {
  const { revision } = state.subject;
  switch (state.kind) {
    case 'complete':
      return refuse('completo', 'Este documento ya tiene todas sus firmas. No queda nada por hacer.');
    case 'closed':
      return refuse(
        'cerrado',
        `Este documento se cerró el ${fechaLarga(bogotaDay(state.at))} con las firmas que tenía. Quien falta queda en la lista de no firmantes; eso no se toma como aceptación.`,
      );
    case 'returned':
      return refuse(
        'devuelto',
        `Este documento fue devuelto con observaciones: «${state.reason}». Cuando se corrija le llegará la nueva revisión; su firma a la revisión ${revision} quedó sin efecto.`,
      );
    case 'void':
      return state.revision === null
        ? refuse(
            'sin-efecto',
            `Este documento se retiró de la firma: ${state.reason}. Su firma a la revisión ${revision} quedó sin efecto; no tiene que hacer nada más con ella.`,
          )
        : refuse('documento-corregido', correctedText(state.revision, revision));
  }
}

/** `now`: the revision that replaces the one the person saw. */
export const correctedText = (now: number, seen: number): string =>
  `Este documento fue corregido (revisión ${now}). Su firma a la revisión ${seen} quedó sin efecto. Revise los cambios y firme la revisión vigente.`;
