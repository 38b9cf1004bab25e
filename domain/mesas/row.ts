import type { Row } from '../kernel/feature';
import { cronogramaOf } from './cronograma';
import { awaitsDecision } from './escalation';
import type { MesaState } from './mesas';
import { peopleOf } from './plan-people';
import { sesionesOf } from './sesiones';

const NOT_THERE: Row = {
  status: 'none',
  procesoId: null,
  dependenciaId: null,
  sesionId: null,
  numero: null,
  nombre: null,
  fase: null,
  start: null,
  end: null,
  eventId: null,
  onlineMeetingId: null,
  chatId: null,
  moderadorId: null,
  relatorId: null,
  temas: [],
  personIds: [],
  indicatorIds: [],
  awaitsDecision: false,
  sesionIds: [],
  cronograma: null,
};

/** What finds a mesa again: by dependencia, day, chat, meeting, person or indicator. */
export function row(_id: string, state: MesaState): Row {
  if (state.kind === 'none') return NOT_THERE;
  const { plan, calendar, items } = state;
  return {
    status: state.kind,
    procesoId: plan.procesoId,
    dependenciaId: plan.dependenciaId,
    sesionId: plan.sesionId,
    numero: plan.numero,
    nombre: plan.nombre,
    fase: plan.fase,
    start: plan.start,
    end: plan.end,
    eventId: calendar?.eventId ?? null,
    onlineMeetingId: calendar?.onlineMeetingId ?? null,
    chatId: calendar?.chatId ?? null,
    moderadorId: plan.moderador.personId,
    relatorId: plan.relator.personId,
    temas: plan.temas,
    personIds: peopleOf(plan),
    indicatorIds: items.map(({ indicatorId }) => indicatorId),
    awaitsDecision: awaitsDecision(state),
    sesionIds: sesionesOf(state).map(({ sesionId }) => sesionId),
    cronograma: cronogramaOf(state).state,
  };
}
