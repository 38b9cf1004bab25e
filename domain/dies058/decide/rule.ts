import { ok, type Result, refuse } from '../../kernel/result';
import type { FormCommand, FormEvent, FormState } from '../dies058';
import { maySign } from '../may-sign';

/** The decision of the despacho comes back into the same form (MES-060); one that was taken away keeps only «mantener». */
export function decideRule(
  { sense, text, date, author }: Extract<FormCommand, { type: 'rule' }>,
  state: Exclude<FormState, { kind: 'none' }>,
): Result<readonly FormEvent[]> {
  if (state.kind === 'withdrawn' && sense !== 'mantener')
    return refuse(
      'formato-retirado',
      `El formato ${state.consecutivo} fue retirado: para adoptar la propuesta o volver a tratarla hace falta otro formato. Agende una nueva mesa con el indicador.`,
    );
  if (state.outcome !== 'no-concertado' || maySign(state))
    return state.ruling
      ? ok([])
      : refuse('sin-disenso', `El formato ${state.consecutivo} no está a la espera de una decisión.`);
  return ok(state.ruling ? [] : [{ type: 'ruled', sense, text, date, author, revision: state.revision }]);
}
