import type { EscalationView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { listCard, type Row } from '../reports/card';
import { clip } from '../text';
import { type Choice, date, dueIn, lines, moment, positionLine } from '../words';
import decidir from './decidir.card.json';
import disenso from './disenso.card.json';

type Links = BotPorts['links'];

export const indicatorOf = ({ codigo, nombre }: EscalationView): string =>
  [codigo, clip(nombre, 140)].filter(Boolean).join(' · ');
const path = ({ mesaId, itemId }: EscalationView): string => `sin-acuerdo/${mesaId}.${itemId}`;

/** An indicator without agreement, for who moderates and for the despacho: what each party says, the clock, the decision (MES-060). */
export function dissentCard(view: EscalationView, links: Links): Card {
  const { decision } = view;
  const ask = view.offers.find(({ verb }) => verb === 'mesas/ask-report');
  return fill(disenso, {
    mesaId: view.mesaId,
    itemId: view.itemId,
    indicador: indicatorOf(view),
    mesa: clip(view.mesa, 120),
    dependencia: view.mesa.includes(view.dependencia) ? '' : ` · ${clip(view.dependencia, 90)}`,
    consecutivo: view.consecutivo,
    estado: clip(view.estadoTexto, 300),
    plazo: clockLine(view),
    propuesta: clip(view.propuesta ?? '', 120),
    diferencias: lines(
      view.diferencias
        .slice(0, 6)
        .map(
          (d) =>
            `${clip(d.campo, 60)}: de «${clip(d.hoy, 120) || 'sin dato'}» a «${clip(d.propuesta, 120) || 'sin dato'}»`,
        ),
    ),
    posiciones: lines(view.posiciones.map(positionLine)),
    hayDiscusion: view.comentarios.length > 0 || view.nota !== '',
    discusion: lines([
      ...(view.nota === '' ? [] : [clip(view.nota, 300)]),
      ...view.comentarios.slice(-6).map(({ quien, texto }) => `${clip(quien, 60)}: «${clip(texto, 240)}»`),
    ]),
    hayDecision: decision !== null,
    sentido: decision?.sentidoTexto ?? '',
    decision: clip(decision?.texto ?? '', 600),
    autor: decision
      ? [
          `${decision.autor}, ${date(decision.fecha)}`,
          decision.soporte,
          decision.registradaPor
            ? `registrada por ${decision.registradaPor}, ${moment(decision.registradaEn)}`
            : '',
        ]
          .filter(Boolean)
          .join(' · ')
      : '',
    puedeDecidir: view.offers.some(({ verb }) => verb === 'mesas/record-decision'),
    puedeEnviar: ask !== undefined,
    enviar: ask?.label ?? '',
    enlace: links.tab(path(view)),
  });
}

function clockLine({ vence, diasHabiles, plazoOrigen, enviadoEn, decision }: EscalationView): string {
  if (decision || enviadoEn === null) return '';
  if (vence === null) return 'La oficina no ha fijado término para esta decisión: nada se da por vencido.';
  const left = diasHabiles === null ? '' : ` (${dueIn(diasHabiles)})`;
  return `Término: ${date(vence)}${left}${plazoOrigen === '' ? '' : ` · origen: ${clip(plazoOrigen, 160)}`}. El silencio no decide.`;
}

/** `autores`: who may have decided, when somebody else writes it down; empty for the despacho itself. */
export const decideDissentCard = (view: EscalationView, today: string, autores: readonly Choice[]): Card =>
  fill(decidir, {
    mesaId: view.mesaId,
    itemId: view.itemId,
    indicador: indicatorOf(view),
    mesa: clip(view.mesa, 120),
    hoy: today,
    transcribe: autores.length > 0,
    autores,
  });

export const dissentList = (views: readonly EscalationView[], links: Links): Card =>
  listCard(
    'Sin acuerdo',
    views.length === 0 ? 'No hay indicadores sin acuerdo que esperen decisión.' : '',
    views.map(
      (view): Row => ({
        titulo: indicatorOf(view),
        lineas: [view.mesa, view.estadoTexto, clockLine(view)],
        boton: { titulo: 'Ver', verb: 'dissent/show', data: { mesaId: view.mesaId, itemId: view.itemId } },
      }),
    ),
    links.tab('sin-acuerdo'),
  );
