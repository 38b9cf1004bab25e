import type { Actor } from '../domain/kernel/actor';
import { fechaHora, fechaLarga, horaCorta, instant, plainDate } from '../domain/kernel/instant';
import type { CommitmentView, PersonView, PointMesa, PositionView } from '../domain/reports';
import { clip } from './text';

/** `[{ texto }]`: what a template repeats. */
export const lines = (texts: readonly string[]): readonly { readonly texto: string }[] =>
  texts.map((texto) => ({ texto }));

/** The first `max`, and a sentence on the rest: cards are short, the tab has everything. */
export function some<T>(
  items: readonly T[],
  max: number,
  rest: (n: number) => string,
): { readonly shown: readonly T[]; readonly resto: string } {
  return { shown: items.slice(0, max), resto: items.length > max ? rest(items.length - max) : '' };
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}
export const personChoices = (people: readonly PersonView[]): readonly Choice[] =>
  people.map((person) => ({ title: clip(`${person.nombre} · ${person.cargo}`, 70), value: person.personId }));

export const moment = (iso: string): string => fechaHora(instant(iso));
export const hour = (iso: string): string => horaCorta(instant(iso));
export const date = (iso: string): string => fechaLarga(plainDate(iso));

const VALUES = { 'de-acuerdo': 'De acuerdo', 'no-de-acuerdo': 'No de acuerdo' } as const;
export function positionLine(position: PositionView): string {
  const who = [position.quien, position.recogidoPor].filter(Boolean).join(', ');
  const when = position.cuando ? `, ${hour(position.cuando)}` : '';
  return position.valor
    ? `${position.parte}: ${VALUES[position.valor]} (${who}${when})`
    : `${position.parte}: sin posición todavía`;
}

export function dueIn(days: number): string {
  if (days < 0) return `vencido hace ${-days} ${days === -1 ? 'día hábil' : 'días hábiles'}`;
  return days === 0 ? 'vence hoy' : `${days} ${days === 1 ? 'día hábil' : 'días hábiles'}`;
}
export const commitmentLine = (view: CommitmentView): string =>
  `${clip(view.que, 140)} · Responsable: ${view.responsable} · ${date(view.fecha)}${view.estado === 'pendiente' || view.estado === 'vencido' ? ` (${dueIn(view.diasHabiles)})` : ''}`;

/** What this person may do in a mesa: what the views offer, and recording «de viva voz», which is the relator's alone. */
export const canIn = (
  mesa: Pick<PointMesa, 'relator' | 'offers'>,
  { person }: Actor,
  ...others: readonly Offering[]
): ReadonlySet<string> => {
  const verbs = offered(mesa, ...others);
  return mesa.relator.personId === person.personId ? new Set([...verbs, 'mesas/aloud']) : verbs;
};

interface Offering {
  readonly offers: readonly { readonly verb: string }[];
}
/** Verbs that the views offer to this viewer. */
export const offered = (...views: readonly Offering[]): ReadonlySet<string> =>
  new Set(views.flatMap((view) => view.offers.map((offer) => offer.verb)));
