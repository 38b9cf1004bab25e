import { type Act, consulting } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { convocationWarnings } from '../convocation';
import { CancelInput, RescheduleInput } from '../parse';
import { changeMesa, permitted } from './on-mesa';

/** Moves a mesa that is not open yet; weekend, holiday and clashes are shown and must be accepted (MES-026). */
export const rescheduleMesa: Act<RescheduleInput> = {
  name: 'mesas/reschedule',
  run: async (raw, desk) => {
    const input = parseWith(RescheduleInput, raw);
    if (!input.ok) return input;
    const { mesaId, start, end, reason, acceptWarnings } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/reschedule');
    if (!mesa.ok) return mesa;
    const { plan, items } = mesa.value;
    const moved = mesa.value.kind === 'scheduled' && (plan.start !== start || plan.end !== end);
    const warnings = moved
      ? await convocationWarnings(
          { ...consulting(desk), now: desk.now },
          { ...plan, start, end },
          items.map(({ indicatorId }) => indicatorId),
          mesaId,
        )
      : [];
    const fresh = warnings.filter(
      ({ code }) => code !== 'moderador-distinto' && code !== 'sin-enlace-usepot',
    );
    if (fresh.length > 0 && (!acceptWarnings || isBlank(reason)))
      return refuse(
        'advertencias',
        'No se reprogramó la mesa: hay advertencias sobre el nuevo horario. Cámbielo, o acéptelas y escriba el motivo.',
        fresh.map(({ message }) => message),
      );
    return changeMesa(desk, mesaId, { type: 'reschedule', start, end, reason });
  },
};

export const cancelMesa: Act<CancelInput> = {
  name: 'mesas/cancel',
  run: async (raw, desk) => {
    const input = parseWith(CancelInput, raw);
    if (!input.ok) return input;
    const { mesaId, reason } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/cancel');
    return mesa.ok ? changeMesa(desk, mesaId, { type: 'cancel', reason }) : mesa;
  },
};
