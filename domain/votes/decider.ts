import type { Feature, OutboxMessage, Row, Stamp } from '../kernel/feature';
import { decide } from './decide';
import type { VotacionCommand, VotacionEvent, VotacionState, Voto } from './nouns';

function evolve(state: VotacionState, event: VotacionEvent & Stamp): VotacionState {
  const { at, by } = event;
  if (event.type === 'prepared') return { kind: 'draft', plan: event.plan, preparedBy: by };
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'opened':
      return {
        kind: 'open',
        plan: state.plan,
        listado: event.listado,
        openedAt: at,
        openedBy: by,
        votos: [],
      };
    case 'voted': {
      if (state.kind !== 'open') return state;
      const { person, opcion, aloud } = event;
      return { ...state, votos: marked(state.votos, { person, opcion, recordedBy: aloud ? by : null }) };
    }
    case 'ballot-cast':
      if (state.kind !== 'open') return state;
      return {
        ...state,
        votos: marked(state.votos, { person: event.person, opcion: null, recordedBy: null }),
      };
    case 'closed':
      return state.kind === 'open'
        ? { ...state, kind: 'closed', closedAt: at, closedBy: by, resultado: event.resultado }
        : state;
    case 'cancelled':
      return {
        kind: 'cancelled',
        plan: state.plan,
        cancelledAt: at,
        cancelledBy: by,
        motivo: event.motivo,
        emitidos: state.kind === 'open' ? state.votos.length : 0,
        listado: state.kind === 'open' ? state.listado : [],
      };
  }
}

/** One mark for each person, by their id: the order in which they voted is not in the state. */
const marked = (votos: readonly Voto[], voto: Voto): readonly Voto[] =>
  [...votos.filter(({ person }) => person.personId !== voto.person.personId), voto].sort((a, b) =>
    a.person.personId < b.person.personId ? -1 : 1,
  );

function row(_id: string, state: VotacionState): Row {
  const plan = state.kind === 'none' ? null : state.plan;
  const roll = state.kind === 'none' || state.kind === 'draft' ? [] : state.listado;
  return {
    status: state.kind,
    clase: plan?.clase ?? null,
    procesoId: plan?.procesoId ?? null,
    mesaId: plan?.mesaId ?? null,
    sesionId: plan?.sesionId ?? null,
    itemId: plan?.itemId ?? null,
    numero: plan?.numero ?? null,
    personIds: roll.map(({ personId }) => personId),
  };
}

/** The card of the vote in the chat of the meeting: what it asks, how many voted, and at the end the result. */
function react(
  event: VotacionEvent & Stamp,
  state: VotacionState,
  votacionId: string,
): readonly OutboxMessage[] {
  if (state.kind === 'none' || event.type === 'prepared') return [];
  const cardKey = `votacion:${state.plan.mesaId}:${votacionId}`;
  return [
    {
      topic: 'card/show',
      key: `card/show:${cardKey}:${event.at}:${event.by.personId}:${event.type}`,
      data: { cardKey },
    },
  ];
}

/** Stream `votacion:{votacionId}`: a vote of a mesa. What a secret vote chose goes to its urn, outside of the stream (F16). */
export const votacionFeature: Feature<VotacionCommand, VotacionState, VotacionEvent> = {
  kind: 'votacion',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react,
};
