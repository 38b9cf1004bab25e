import { bogotaDay, fechaHora, fechaLarga } from '../kernel/instant';
import { carryOver, cronogramaOf, type KnownMesa } from '../mesas';
import type { MesaParts } from './mesa-parts';
import type { Names } from './names';
import type { MesaView } from './views';

/** Where the date is before the dependencia, in one sentence (MES-027). */
export function cronogramaView(mesa: KnownMesa, names: Names): NonNullable<MesaView['cronograma']> {
  const { state: estado, endorsed, counter } = cronogramaOf(mesa);
  const by = endorsed ? `${names.of(endorsed.by).nombre}, ${fechaLarga(bogotaDay(endorsed.at))}` : '';
  const texto = {
    propuesta: 'Cronograma propuesto, sin enviar a la dependencia',
    enviada: 'Cronograma enviado: falta el aval de la dependencia',
    avalada: `Cronograma avalado por ${by}`,
    ajustada: `La fecha cambió después del aval (${by}): falta el nuevo aval de la dependencia`,
  }[estado];
  if (!counter) return { estado, texto };
  const when = counter.start ? ` para el ${fechaHora(counter.start)}` : '';
  return {
    estado,
    texto: `${names.of(counter.by).nombre} propuso otra fecha${when}: ${counter.reason}`,
  };
}

/** Its sesiones when there were several, and how much a continuation would take up (MES-077). */
export function sesionesView({
  mesa,
  sesiones = [],
}: MesaParts): Pick<MesaView, 'sesiones' | 'porContinuar'> {
  const left = mesa.kind === 'closed' ? carryOver(mesa).length : 0;
  const all = sesiones.map(({ sesionId, orden, plan, over, actaId }) => ({
    sesionId,
    orden,
    inicio: plan.start,
    terminada: over,
    actaId,
  }));
  return { ...(all.length > 1 ? { sesiones: all } : {}), ...(left > 0 ? { porContinuar: left } : {}) };
}
