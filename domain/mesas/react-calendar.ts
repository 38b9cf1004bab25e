import type { OutboxMessage, Stamp } from '../kernel/feature';
import type { MesaState } from './mesas';
import type { OutlookEvent } from './outlook-nouns';

type Known = Exclude<MesaState, { kind: 'none' }>;

export const pendings = (personId: string, fact: string): OutboxMessage => ({
  topic: 'notify/pendings',
  key: `notify/pendings:${personId}:${fact}`,
  data: { personId },
});

/** The dependencia is asked for its aval, with the proposal; and who moderates sees that it is missing (MES-027). */
export const avalAsked = ({ plan }: Known, mesaId: string, fact: string): readonly OutboxMessage[] => [
  ...[...new Set([plan.enlace?.personId, plan.moderador.personId])].flatMap((personId) =>
    personId === undefined ? [] : [pendings(personId, `${fact}:aval`)],
  ),
  { topic: 'cronograma/ask', key: `cronograma/ask:${fact}`, data: { mesaId } },
];

/** Whoever moderates hears what happened in Outlook; a mesa is never cancelled because its event was. */
export function toldOfOutlook(
  event: OutlookEvent & Stamp,
  state: Known,
  mesaId: string,
): readonly OutboxMessage[] {
  const fact = `${mesaId}:${event.at}`;
  const { personId } = state.plan.moderador;
  const told: OutboxMessage = {
    topic: 'cronograma/outlook',
    key: `cronograma/outlook:${fact}`,
    data: { mesaId, what: event.type },
  };
  switch (event.type) {
    case 'moved-outside':
      return [
        { topic: 'calendar/update', key: `calendar/update:${fact}:outlook`, data: { mesaId, subject: true } },
        told,
        ...(state.cronograma?.state === 'ajustada' ? avalAsked(state, mesaId, `${fact}:outlook`) : []),
      ];
    case 'event-lost':
      return [told, pendings(personId, `${fact}:outlook`)];
    case 'booked-again': {
      const booking = state.bookings ?? 1;
      return [
        {
          topic: 'calendar/create',
          key: `calendar/create:${mesaId}:${state.plan.sesionId}:${booking}`,
          data: { mesaId, sesionId: state.plan.sesionId, booking },
        },
        pendings(personId, `${fact}:outlook`),
      ];
    }
  }
}
