import { contar } from '../../domain/kernel/text';
import type { VotacionesView, VotacionView } from '../../domain/reports';
import { CLASE_VOTACION_WORDS, CLASES_VOTACION } from '../../domain/votes';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { type Choice, lines, personChoices } from '../words';
import nueva from './nueva.card.json';
import pedida from './pedida.card.json';
import terminar from './terminar.card.json';
import votacion from './votacion.card.json';
import voz from './voz.card.json';

export const votacionTitle = ({ numero, clase }: VotacionView): string => `Votación ${numero} (${clase})`;
type Can = ReadonlySet<string>;

/** One card for each vote, edited in place: how many voted while it is open, and the result when it is closed; never what a secret vote chose. */
export function votacionCard(view: VotacionView, mesa: string, can: Can): Card {
  const { votacionId, estado, estadoTexto, resultado, clase } = view;
  const open = estado === 'abierta';
  return fill(votacion, {
    votacionId,
    titulo: votacionTitle(view),
    mesa: [mesa, view.punto ?? ''].filter(Boolean).join(' · '),
    pregunta: clip(view.pregunta, 400),
    resumen: `${votacionTitle(view)}: ${clip(view.pregunta, 120)} ${resultado ?? estadoTexto}`,
    estado: `${estadoTexto}.${view.motivo === '' ? '' : ` Motivo: ${clip(view.motivo, 300)}`}`,
    resultado: resultado ?? '',
    detalle: lines(estado === 'cerrada' ? countLines(view) : []),
    opciones: open
      ? view.opciones.map(({ id, texto }) => ({ texto: clip(texto, 80), opcion: id, votacionId }))
      : [],
    regla: [
      `${view.mayoria}: ${view.mayoriaTexto.toLowerCase()}.`,
      open
        ? clase === 'secreta'
          ? 'El voto secreto no se cambia.'
          : 'Puede cambiar su voto hasta el cierre.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    vivaVoz: can.has('votaciones/vote-aloud'),
    conduce: can.has('votaciones/close') || can.has('votaciones/cancel'),
    preparada: can.has('votaciones/open'),
  });
}

const countLines = ({ opciones, quorum, clase, listado }: VotacionView): readonly string[] => [
  ...opciones.flatMap(({ texto, votos }) =>
    votos === null ? [] : [`${clip(texto, 80)}: ${contar(votos, 'voto', 'votos')}`],
  ),
  ...(quorum ? [quorum] : []),
  ...(clase === 'nominal'
    ? listado
        .filter(({ opcion }) => opcion !== null)
        .slice(0, 20)
        .map(
          ({ nombre, opcion, recogidoPor }) => `${nombre}: ${opcion}${recogidoPor ? ' (de viva voz)' : ''}`,
        )
    : []),
];

interface AskedAloud {
  readonly mesaId: string;
  readonly mesa: string;
  readonly pregunta: string;
  readonly punto: string | null;
  readonly dicho: string;
  /** What came of it, once the vote is there. */
  readonly hecha?: VotacionView;
}
/** The message that answers «votación: ¿…?»: how and who is asked in a dialog, and afterwards it says which vote it became. */
export const askedVoteCard = ({ mesaId, mesa, pregunta, punto, dicho, hecha }: AskedAloud): Card =>
  fill(pedida, {
    mesaId,
    mesa,
    dicho,
    punto: punto ?? 'mesa',
    titulo: hecha ? votacionTitle(hecha) : 'Nueva votación',
    pregunta: clip(pregunta, 500) || 'La pregunta se escribe en el formulario.',
    nota: hecha ? 'Se vota en su tarjeta, en este chat.' : '',
    abierta: hecha === undefined,
  });

interface Asked {
  readonly titulo: string;
  readonly pregunta: string;
  readonly punto: string | null;
  readonly solicitud: string;
  readonly dicho: string;
}
/** What is asked, how, and who votes. */
export function newVotacionCard(
  { mesaId, personas, mayorias, puntos }: VotacionesView,
  { punto, pregunta, ...asked }: Asked,
): Card {
  const people = personas.slice(0, 60);
  return fill(nueva, {
    mesaId,
    ...asked,
    pregunta: clip(pregunta, 500),
    punto: punto ?? 'mesa',
    puntos: [
      { title: 'La mesa, ningún punto', value: 'mesa' },
      ...puntos
        .slice(0, 40)
        .map(({ itemId, titulo }): Choice => ({ title: clip(titulo, 70), value: itemId })),
    ],
    clases: CLASES_VOTACION.map((value) => ({ title: CLASE_VOTACION_WORDS[value], value })),
    mayorias: mayorias.map(({ id, nombre }) => ({ title: nombre, value: id })),
    personas: personChoices(people),
    todas: people.map(({ personId }) => personId).join(','),
  });
}

export const endVotacionCard = (view: VotacionView): Card =>
  fill(terminar, { votacionId: view.votacionId, titulo: votacionTitle(view), estado: view.estadoTexto });

export const aloudVotacionCard = (view: VotacionView, solicitud: string): Card =>
  fill(voz, {
    votacionId: view.votacionId,
    titulo: votacionTitle(view),
    personas: view.listado.slice(0, 100).map(({ personId, nombre, dependencia }) => ({
      title: clip(`${nombre} · ${dependencia}`, 70),
      value: personId,
    })),
    opciones: view.opciones.map(({ id, texto }) => ({ title: clip(texto, 80), value: id })),
    solicitud,
  });
