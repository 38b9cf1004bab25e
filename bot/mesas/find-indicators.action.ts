import { z } from 'zod';
import type { Action } from '../action';
import { withTyped } from '../render';
import { typed } from '../typed';
import { conveningOf } from './schedule-data';
import { scheduleForm } from './schedule-form';

const Looked = z.object({
  dependenciaId: z.string(),
  solicitud: z.string(),
  buscar: typed.optional(100),
  indicadores: typed.list,
});
/** The same form with the indicators that were looked for, and everything that was typed. */
export const findIndicators: Action = {
  run: async (data, turn) => {
    const looked = Looked.safeParse(data);
    const known = looked.success ? await conveningOf(turn, looked.data.dependenciaId) : null;
    if (!looked.success)
      return { kind: 'say', text: 'Escriba de nuevo «agendar mesa» y elija la dependencia.' };
    if (!known?.ok) return { kind: 'say', text: known?.refusal.message ?? '' };
    const { solicitud, buscar, indicadores } = looked.data;
    const form = scheduleForm(known.value, {
      solicitud,
      advertencias: [],
      vistas: '',
      marcados: indicadores,
      buscar,
    });
    return { kind: 'card', card: withTyped(form, data) };
  },
};
