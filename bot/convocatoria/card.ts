import type { ConvocatoriaView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill, fitting } from '../render';
import { clip } from '../text';
import { lines, some } from '../words';
import convocados from './convocados.card.json';
import noVb from './no-vb.card.json';

type Convocado = ConvocatoriaView['convocados'][number];

/** Whose visto bueno the viewer still owes; nobody when they answer for no side, for the office records those in the tab (MES-033). */
export const owedBy = ({ convocados: all, miLado }: ConvocatoriaView): readonly Convocado[] =>
  miLado === null ? [] : all.filter(({ enLista, faltaVb }) => enLista && faltaVb.includes(miLado));

/** Who is called and where each one is; whoever owes a visto bueno sees those people first, with what they may answer. */
export const convocadosCard = (view: ConvocatoriaView, links: BotPorts['links']): Card =>
  fitting([20, 12, 8], (count) => cardWith(view, links, count));

function cardWith(view: ConvocatoriaView, links: BotPorts['links'], count: number): Card {
  const owed = owedBy(view);
  const here = view.convocados.filter(({ enLista }) => enLista);
  const shown = some(
    [...owed, ...here.filter((one) => !owed.includes(one))],
    count,
    (n) => `y ${n} más en la pestaña`,
  );
  const asked = shown.shown.filter((one) => owed.includes(one));
  return fill(convocados, {
    mesaId: view.mesaId,
    titulo: clip(view.titulo, 140),
    resumen: clip([view.resumen, view.asistencia ?? ''].filter(Boolean).join(' '), 500),
    pide:
      owed.length === 0
        ? ''
        : `${owed.length === 1 ? 'Una persona espera' : `${owed.length} personas esperan`} su visto bueno. Mientras tanto no se les cita.`,
    // Of those that the card shows: nobody is approved unseen.
    esperan: asked.map(({ persona }) => persona.personId).join(','),
    darTodos: asked.length > 1 ? `Dar visto bueno a las ${asked.length}` : 'Dar visto bueno',
    filas: shown.shown.map((one) => rowOf(one, view.mesaId, asked.length > 1 && asked.includes(one))),
    resto: shown.resto,
    actualiza: view.offers.some(({ verb }) => verb === 'convocatoria/answers'),
    enlace: links.tab(`mesas/${view.mesaId}`),
  });
}

const rowOf = (one: Convocado, mesaId: string, puede: boolean) => ({
  mesaId,
  personId: one.persona.personId,
  nombre: clip([one.persona.nombre, one.persona.cargo].filter(Boolean).join(' · '), 120),
  estado: [
    one.asistio === undefined ? '' : one.asistio ? '✓ Asistió' : 'No figura en la asistencia',
    one.estadoTexto,
    one.origenTexto,
  ]
    .filter(Boolean)
    .join(' · '),
  lineas: lines(
    [one.detalle, ...one.vb.map(({ texto }) => texto)].filter(Boolean).map((text) => clip(text, 200)),
  ),
  puede,
  boton: `Dar visto bueno a ${clip(one.persona.nombre, 40)}`,
});

export function noVbCard(view: ConvocatoriaView): Card {
  const owed = owedBy(view).slice(0, 40);
  return fill(noVb, {
    mesaId: view.mesaId,
    titulo: clip(view.titulo, 140),
    marcadas: owed.length === 1 ? (owed[0]?.persona.personId ?? '') : '',
    opciones: owed.map(({ persona }) => ({
      title: clip([persona.nombre, persona.cargo].filter(Boolean).join(' · '), 90),
      value: persona.personId,
    })),
  });
}
