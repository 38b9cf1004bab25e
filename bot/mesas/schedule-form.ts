import { contar, matchesText } from '../../domain/kernel/text';
import { proposedIndicators } from '../../domain/mesas';
import { type Card, fill, fitting } from '../render';
import { clip } from '../text';
import { type Choice, lines, some } from '../words';
import agendar from './agendar.card.json';
import dependencia from './dependencia.card.json';
import type { Convening } from './schedule-data';

const DURATIONS = [60, 90, 120, 180, 240].map((minutes) => ({
  title: `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`,
  value: String(minutes),
}));

export const chooseDependencia = (
  dependencias: readonly { readonly id: string; readonly nombre: string }[],
): Card =>
  fill(dependencia, {
    dependencias: dependencias
      .slice(0, 120)
      .map(({ id, nombre }) => ({ title: clip(nombre, 90), value: id })),
  });

interface Asked {
  readonly solicitud: string;
  readonly advertencias: readonly string[];
  /** What the warnings were about: they are accepted for that and for nothing else. */
  readonly vistas: string;
  /** The indicators that are checked; before anybody checks one, those that are proposed. */
  readonly marcados?: readonly string[];
  /** What the list of indicators is narrowed to. */
  readonly buscar?: string;
}

/** The form, filled with what is known of the dependencia; with fewer indicators and people when they do not fit a card. */
export const scheduleForm = (known: Convening, asked: Asked): Card =>
  fitting([80, 60, 40, 25, 12], (count) => formWith(known, asked, count));

function formWith(known: Convening, asked: Asked, shown: number): Card {
  const { solicitud, advertencias, vistas, buscar = '' } = asked;
  const { dependencia: dep, relator, slot } = known;
  const all = known.indicators.map(({ id }) => id);
  const marked = new Set(asked.marcados ?? proposedIndicators(all, known.busy));
  const indicators = some(
    listed(known, marked, buscar),
    shown,
    (n) =>
      `Se muestran ${shown}; hay ${contar(n, 'indicador', 'indicadores')} más: búsquelos por código o por palabras.`,
  );
  const staff = choices(known.staff.slice(0, shown / 2));
  const related = choices(known.related.slice(0, shown / 2));
  return fill(agendar, {
    dependencia: clip(dep.nombre, 120),
    dependenciaId: dep.id,
    solicitud,
    vistas,
    hueco: slot.said,
    conAdvertencias: advertencias.length > 0,
    advertencias: lines(advertencias.slice(0, 8).map((text) => clip(text, 240))),
    fecha: slot.fecha,
    hora: slot.hora,
    minutos: '120',
    duraciones: DURATIONS,
    modalidad: 'virtual',
    fase: dep.interna ? '1' : '2',
    personas: staff,
    moderadorId: known.moderadorId ?? '',
    relatorId: relator.kind === 'one' ? relator.personId : '',
    razonRelator:
      relator.kind === 'none' ? `Sin sugerencia: ${relator.reason}.` : `Sugerencia: ${relator.reason}.`,
    invitados: related
      .filter(({ value }) => known.called.has(value))
      .map(({ value }) => value)
      .join(','),
    invitables: related,
    conIndicadores: indicators.shown.length > 0,
    indicadores: indicators.shown
      .map(({ id }) => id)
      .filter((id) => marked.has(id))
      .join(','),
    conBusqueda: all.length > FEW,
    exigeIndicadores: all.length <= FEW,
    etiqueta: `Indicadores que se tratarán (la dependencia tiene ${all.length})`,
    candidatos: indicators.shown.map(({ id, state }) => ({
      value: id,
      title: indicatorTitle(state, known.busy.get(id)),
    })),
    nota: indicators.resto,
  });
}

/** More than these are looked for, not scrolled through. */
const FEW = 20;
/** What is checked stays in sight; then what was looked for. */
function listed(
  { indicators }: Convening,
  marked: ReadonlySet<string>,
  buscar: string,
): Convening['indicators'] {
  const fits = ({ state }: Convening['indicators'][number]): boolean =>
    state.kind !== 'none' && matchesText(`${state.codigo} ${state.nombre}`, buscar);
  return [
    ...indicators.filter(({ id }) => marked.has(id)),
    ...indicators.filter((one) => !marked.has(one.id) && fits(one)),
  ];
}

const choices = (
  people: readonly { readonly personId: string; readonly name: string; readonly cargo: string }[],
): readonly Choice[] =>
  people.map((person) => ({
    title: clip([person.name, person.cargo].filter(Boolean).join(' · '), 60),
    value: person.personId,
  }));

const indicatorTitle = (state: Convening['indicators'][number]['state'], mesa: number | undefined): string =>
  state.kind === 'none'
    ? ''
    : `${clip([state.codigo, state.nombre].filter(Boolean).join(' · '), 70)}${mesa === undefined ? '' : ` (ya está en la Mesa ${mesa})`}`;
