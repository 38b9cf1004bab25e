import { type Act, consulting } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { convocationWarnings } from '../convocation';
import { ContinueInput } from '../parse';
import { carryOver } from '../sesiones';
import { changeMesa, permitted } from './on-mesa';

export interface Continued {
  readonly mesaId: string;
  readonly sesionId: string;
  /** What was carried over, in the order of the agenda. */
  readonly itemIds: readonly string[];
}

/**
 * The adjusted calendar of continuation: another sesión of the same mesa, with the same people, that carries over what was deferred (MES-077). Its forms
 * are the same ones, and what was decided before stays decided.
 */
export const continueMesa: Act<ContinueInput, Continued> = {
  name: 'mesas/continue',
  run: async (raw, desk) => {
    const input = parseWith(ContinueInput, raw);
    if (!input.ok) return input;
    const { mesaId, start, end, acceptWarnings, reason } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/continue');
    if (!mesa.ok) return mesa;
    const { plan } = mesa.value;
    const sesionId = desk.newId();
    const carried = carryOver(mesa.value).filter(
      ({ id }) => input.value.itemIds === undefined || input.value.itemIds.includes(id),
    );
    const itemIds = input.value.itemIds ?? carried.map(({ id }) => id);
    const again = plan.sesionId === sesionId;
    const warnings = again
      ? []
      : await convocationWarnings(
          { ...consulting(desk), now: desk.now },
          { ...plan, start, end },
          carried.map(({ indicatorId }) => indicatorId),
          mesaId,
        );
    if (warnings.length > 0 && (!acceptWarnings || isBlank(reason)))
      return refuse(
        'advertencias',
        'No se agendó la continuación: hay advertencias. Cambie el horario, o acéptelas y escriba el motivo.',
        warnings.map(({ message }) => message),
      );
    const done = await changeMesa(desk, mesaId, {
      type: 'continue',
      sesionId,
      start,
      end,
      modalidad: input.value.modalidad ?? plan.modalidad,
      lugar: input.value.lugar ?? plan.lugar,
      itemIds,
      accepted: warnings,
      reason,
    });
    return done.ok ? ok({ mesaId, sesionId, itemIds }) : done;
  },
};
