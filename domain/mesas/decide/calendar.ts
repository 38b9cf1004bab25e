import type { Stamp } from '../../kernel/feature';
import { compare } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { MesaCommand, MesaEvent, MesaState } from '../mesas';

type Command<T extends MesaCommand['type']> = Extract<MesaCommand, { type: T }> & Stamp;
type Known = Exclude<MesaState, { kind: 'none' }>;
type Decision = Result<readonly MesaEvent[]>;

export const BACKWARDS = refuse(
  'horario-invertido',
  'No se guardó el horario: la mesa termina antes de empezar. Revise la hora de inicio y la de fin.',
);

export function decideSchedule({ plan, items }: Command<'schedule'>, state: MesaState): Decision {
  if (state.kind !== 'none') return ok([]);
  if (compare(plan.start, plan.end) >= 0) return BACKWARDS;
  if (plan.moderador.personId === plan.relator.personId)
    return refuse(
      'moderador-es-relator',
      'No se agendó la mesa: la misma persona no puede moderar y llevar la relatoría. Elija otro relator.',
    );
  if (isBlank(plan.nombre))
    return refuse(
      'falta-nombre',
      'No se agendó la mesa: le falta el nombre. Por defecto es el de la dependencia.',
    );
  if (items.length === 0)
    return refuse(
      'sin-indicadores',
      'No se agendó la mesa: no tiene indicadores por tratar. Elija al menos uno.',
    );
  if (new Set(items.map(({ indicatorId }) => indicatorId)).size < items.length)
    return refuse(
      'indicador-repetido',
      'No se agendó la mesa: un indicador está dos veces en el orden del día. Déjelo una sola vez.',
    );
  if (plan.accepted.length > 0 && isBlank(plan.reason))
    return refuse(
      'falta-motivo',
      'No se agendó la mesa: aceptó advertencias sin decir por qué. Escriba el motivo y agende de nuevo.',
    );
  return ok([{ type: 'scheduled', plan, items }]);
}

export function decideReschedule({ start, end, reason }: Command<'reschedule'>, state: Known): Decision {
  if (state.kind !== 'scheduled') return tooLate('reprogramar', state);
  if (compare(start, end) >= 0) return BACKWARDS;
  if (state.plan.start === start && state.plan.end === end) return ok([]);
  if (isBlank(reason))
    return refuse(
      'falta-motivo',
      'No se reprogramó la mesa: falta el motivo, que se les dirá a las personas citadas. Escríbalo y guarde de nuevo.',
    );
  return ok([{ type: 'rescheduled', start, end, reason: reason.trim() }]);
}

export function decideCancel({ reason }: Command<'cancel'>, state: Known): Decision {
  if (state.kind === 'cancelled') return ok([]);
  if (state.kind !== 'scheduled') return tooLate('cancelar', state);
  if (isBlank(reason))
    return refuse(
      'falta-motivo',
      'No se canceló la mesa: falta el motivo, que se les dirá a las personas citadas. Escríbalo y confirme de nuevo.',
    );
  return ok([{ type: 'cancelled', reason: reason.trim() }]);
}

export function decideLink({ calendar, sesionId }: Command<'link-calendar'>, state: Known): Decision {
  if (sesionId !== undefined && sesionId !== state.plan.sesionId) {
    const gone = state.withdrawn?.find((one) => one.sesionId === sesionId);
    const news = gone && gone.eventId !== calendar.eventId;
    return ok(news ? [{ type: 'calendar-linked', calendar, sesionId }] : []);
  }
  const { calendar: known } = state;
  const same =
    known?.eventId === calendar.eventId &&
    known.joinUrl === calendar.joinUrl &&
    known.onlineMeetingId === calendar.onlineMeetingId &&
    known.chatId === calendar.chatId &&
    known.start === calendar.start &&
    known.end === calendar.end;
  return ok(same ? [] : [{ type: 'calendar-linked', calendar }]);
}

function tooLate(
  verb: 'reprogramar' | 'cancelar',
  { kind }: Exclude<Known, { kind: 'scheduled' }>,
): Decision {
  const why = {
    open: 'ya está abierta. Ciérrela cuando termine; lo que quede aplazado pasa a otra mesa.',
    closed: 'ya se cerró. Lo que haya quedado aplazado se trata en una mesa nueva.',
    cancelled: 'fue cancelada. Agende una nueva.',
  }[kind];
  return refuse(
    `mesa-${{ open: 'abierta', closed: 'cerrada', cancelled: 'cancelada' }[kind]}`,
    `No se puede ${verb} la mesa: ${why}`,
  );
}
