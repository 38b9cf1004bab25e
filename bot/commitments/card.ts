import type { CommitmentDetail, SaidView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { commitmentLine, date, hour, lines, moment } from '../words';
import detalle from './detalle.card.json';
import guardado from './guardado.card.json';

const STATES: Readonly<Record<CommitmentDetail['estado'], string>> = {
  pendiente: 'Pendiente',
  vencido: 'Vencido',
  'por-verificar': 'Informado: falta que otra persona lo verifique',
  cumplido: 'Cumplido y verificado',
  retirado: 'Retirado',
};

/** What a line became once somebody saved it. */
export const savedCard = (view: CommitmentDetail, links: BotPorts['links']): Card =>
  fill(guardado, {
    titulo: clip(view.que, 400),
    detalle: contextOf(view)[0] ?? '',
    quien: `Guardado por ${clip(view.registrado.quien, 90)}, ${hour(view.registrado.cuando)}`,
    enlace: links.tab(`compromisos/${view.id}`),
  });

/** Who owes it and by when, in two lines. */
export const contextOf = (view: CommitmentDetail): readonly string[] => [
  commitmentLine(view).slice(clip(view.que, 140).length + 3),
  [view.origen, view.indicador ?? ''].filter(Boolean).join(' · '),
];

const said = (what: string, { quien, cuando, texto }: SaidView): string =>
  `${what}: ${quien}, ${moment(cuando)}${texto === '' ? '' : `. ${clip(texto, 200)}`}`;

/** The last things that happened, oldest first; all of them are in the tab. */
function historyOf(view: CommitmentDetail): readonly string[] {
  const happened: readonly (readonly [string, string])[] = [
    ...view.fechas.slice(1).map((one) => [one.cuando, said(`Nueva fecha ${date(one.fecha)}`, one)] as const),
    ...view.delegaciones.map(
      (one) => [one.cuando, said(`Delegación a ${one.a}, ${one.estado}`, one)] as const,
    ),
    ...view.ampliaciones.map(
      (one) => [one.cuando, said(`Ampliación hasta ${date(one.hasta)}, ${one.estado}`, one)] as const,
    ),
    ...view.comentarios.map((one) => [one.cuando, said('Comentario', one)] as const),
    ...view.devoluciones.map((one) => [one.cuando, said('Devuelto', one)] as const),
    ...view.escalamientos.map(
      (one) => [one.cuando, `Se avisó a ${one.a} (${one.nivel}), ${moment(one.cuando)}`] as const,
    ),
    ...(view.informe ? [[view.informe.cuando, said('Informado como cumplido', view.informe)] as const] : []),
    ...(view.verificacion
      ? [[view.verificacion.cuando, said('Verificado', view.verificacion)] as const]
      : []),
  ];
  return [...happened]
    .sort(([a], [b]) => a.localeCompare(b))
    .slice(-6)
    .map(([, text]) => text);
}

/** A file is chosen in the tab; a link or a radicado is written when it is reported. */
const IN_THE_TAB: ReadonlySet<string> = new Set(['commitments/attach']);

/** One commitment: what, who, by when, what happened and what this person may do now. */
export function detailCard(view: CommitmentDetail, links: BotPorts['links']): Card {
  const historia = historyOf(view);
  const files = view.adjuntos.length;
  return fill(detalle, {
    que: clip(view.que, 800),
    datos: lines(
      [
        STATES[view.estado],
        ...contextOf(view),
        files === 0
          ? ''
          : `${files} ${files === 1 ? 'archivo adjunto' : 'archivos adjuntos'}: véalos en la pestaña`,
      ].filter(Boolean),
    ),
    hayHistoria: historia.length > 0,
    historia: lines(historia),
    actos: view.offers
      .filter(({ verb }) => !IN_THE_TAB.has(verb))
      .slice(0, 8)
      .map(({ verb, label }) => ({ verb, titulo: label, commitmentId: view.id })),
    enlace: links.tab(`compromisos/${view.id}`),
  });
}
