import type { Stamp } from '../../kernel/feature';
import { type Result, refuse } from '../../kernel/result';
import type { CommitmentCommand, CommitmentEvent, KnownCommitment } from '../commitments';

export type Decision = Result<readonly CommitmentEvent[]>;
export type Asked<T extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: T }> & Stamp;

export const NO_COMMITMENT = refuse(
  'compromiso-inexistente',
  'No encontré ese compromiso. Ábralo de nuevo desde la lista.',
);

/** What is over takes nothing more; `what` begins the sentence: «No se delegó». */
export function refuseClosed(what: string, state: KnownCommitment): Result<never> | null {
  if (state.kind === 'withdrawn')
    return refuse('compromiso-retirado', `${what}: el compromiso fue retirado (${state.reason}).`);
  if (state.kind === 'fulfilled')
    return refuse(
      'compromiso-cumplido',
      `${what}: el compromiso ya quedó cumplido y así está en el historial.`,
    );
  return null;
}

/** Changes of person or date wait while somebody looks at what was reported. */
export function refuseUnlessOwed(what: string, state: KnownCommitment): Result<never> | null {
  return (
    refuseClosed(what, state) ??
    (state.kind === 'reported'
      ? refuse(
          'compromiso-por-verificar',
          `${what}: ya se informó como cumplido y falta verificarlo. Espere esa respuesta.`,
        )
      : null)
  );
}

export const missingReason = (what: string): Result<never> =>
  refuse(
    'falta-motivo',
    `${what}: falta el motivo, que queda en el historial. Escríbalo y confirme de nuevo.`,
  );
