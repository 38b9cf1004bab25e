import { bogotaDay, fechaHora, fechaLarga } from '../kernel/instant';
import { carryOver, cronogramaOf, type KnownMesa, OUTCOME_WORDS } from '../mesas';
import type { MesaParts } from './mesa-parts';
import type { Names } from './names';
import type { MesaView } from './views';
import { ESTADO_ACTA_WORDS } from './words';

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

/** What each point came to in one sesión: its decision there, which a later one may have taken up again. */
const pointsOf = (
  items: KnownMesa['items'],
  sesionId: string,
): readonly { readonly itemId: string; readonly resultado: string }[] =>
  items.flatMap((item) => {
    const then = [...item.earlier, ...(item.kind === 'decided' ? [item] : [])].findLast(
      (one) => one.sesionId === sesionId,
    );
    return then ? [{ itemId: item.id, resultado: OUTCOME_WORDS[then.outcome] }] : [];
  });

/** Its sesiones when there were several, and how much a continuation would take up (MES-077). */
export function sesionesView({
  mesa,
  sesiones = [],
}: MesaParts): Pick<MesaView, 'sesiones' | 'porContinuar'> {
  const left = mesa.kind === 'closed' ? carryOver(mesa).length : 0;
  const all = sesiones.map(({ sesionId, orden, plan, over, actaId, acta }) => ({
    sesionId,
    orden,
    inicio: plan.start,
    fin: plan.end,
    terminada: over,
    actaId,
    ...(acta ? { acta: { numero: acta.numero, estado: ESTADO_ACTA_WORDS[acta.kind] } } : {}),
    puntos: over ? pointsOf(mesa.items, sesionId) : [],
  }));
  return { ...(all.length > 1 ? { sesiones: all } : {}), ...(left > 0 ? { porContinuar: left } : {}) };
}
