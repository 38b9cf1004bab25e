import type { Instant } from '../kernel/instant';
import { type KnownMesa, NO_STEPS, nextStep, stepSeconds } from '../mesas';
import { DEFAULT_ORDEN, type OrdenSettings } from '../people';
import type { AgendaView } from './views';

/** The agenda and how it goes: time planned and used of each step. It says; it never locks (MES-050 to MES-054). */
export function agendaView(
  mesa: Pick<KnownMesa, 'steps'>,
  orden: OrdenSettings = DEFAULT_ORDEN,
  now?: Instant,
): AgendaView {
  const steps = mesa.steps ?? NO_STEPS;
  const { current } = steps;
  const next = nextStep(steps, orden);
  return {
    pasos: orden.pasos.map(({ id, titulo, texto, puntos = [], minutos }) => ({
      pasoId: id,
      titulo,
      texto,
      puntos,
      minutos,
      estado:
        current?.stepId === id
          ? 'en-curso'
          : steps.done.some(({ stepId }) => stepId === id)
            ? 'terminado'
            : 'pendiente',
      desde: current?.stepId === id ? current.from : null,
      segundos: stepSeconds(steps, id, now),
    })),
    origen: orden.origen,
    enCurso: current ? { pasoId: current.stepId, titulo: current.titulo, desde: current.from } : null,
    siguiente: next ? { pasoId: next.id, titulo: next.titulo } : null,
  };
}
