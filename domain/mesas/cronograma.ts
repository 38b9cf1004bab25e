import type { Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import { type Cronograma, type CronogramaCommand, type CronogramaEvent, PROPOSED } from './cronograma-nouns';
import type { MesaEvent, MesaState } from './mesas';

type Known = Exclude<MesaState, { kind: 'none' }>;
type Of<T extends CronogramaCommand['type']> = Extract<CronogramaCommand, { type: T }> & Stamp;

export const cronogramaOf = ({ cronograma }: Pick<Known, 'cronograma'>): Cronograma => cronograma ?? PROPOSED;

/** Sent, endorsed or answered with another date while the mesa is still to be held (MES-027). */
export function decideCronograma(
  command: CronogramaCommand & Stamp,
  state: Known,
): Result<readonly MesaEvent[]> {
  if (state.kind !== 'scheduled')
    return refuse(
      'mesa-no-programada',
      'No se registró: el cronograma se envía y se avala mientras la mesa está programada. Esta ya se abrió, se cerró o fue cancelada.',
    );
  switch (command.type) {
    case 'send-schedule': {
      const { state: now } = cronogramaOf(state);
      return ok(now === 'enviada' || now === 'avalada' ? [] : [{ type: 'schedule-sent' }]);
    }
    case 'endorse-schedule':
      return decideEndorse(command, state);
    case 'counter-schedule':
      return decideCounter(command, state);
  }
}

function decideEndorse(
  { person, evidence, by }: Of<'endorse-schedule'>,
  state: Known,
): Result<readonly MesaEvent[]> {
  const { state: now } = cronogramaOf(state);
  if (now === 'avalada') return ok([]);
  if (now === 'propuesta')
    return refuse(
      'cronograma-sin-enviar',
      'No se registró el aval: el cronograma todavía no se ha enviado a la dependencia. Envíelo primero.',
    );
  if (person.personId !== by.personId && isBlank(evidence))
    return refuse(
      'falta-soporte',
      'No se registró el aval: usted lo escribe por la dependencia y falta el soporte. Indique el correo, el oficio o el radicado en el que consta.',
    );
  return ok([{ type: 'schedule-endorsed', person, evidence: evidence.trim() }]);
}

/** The answer that is no aval. It moves nothing: the moderador decides what to do with it. */
function decideCounter(
  { person, reason, start }: Of<'counter-schedule'>,
  state: Known,
): Result<readonly MesaEvent[]> {
  const { state: now, counter } = cronogramaOf(state);
  if (isBlank(reason))
    return refuse(
      'falta-motivo',
      'No se registró la respuesta: falta decir por qué no puede en esa fecha. Escríbalo y envíe de nuevo.',
    );
  const same =
    counter?.by.personId === person.personId && counter.reason === reason.trim() && counter.start === start;
  if (same) return ok([]);
  if (now === 'propuesta')
    return refuse(
      'cronograma-sin-enviar',
      'No se registró la respuesta: esta fecha no está por avalar. Espere a que la oficina la envíe.',
    );
  return ok([{ type: 'schedule-countered', person, reason: reason.trim(), start }]);
}

export function cronogramaAfter(state: Known, event: CronogramaEvent & Stamp): Cronograma {
  const { counter: _answered, ...before } = cronogramaOf(state);
  switch (event.type) {
    case 'schedule-sent':
      return { ...before, state: 'enviada', sentAt: event.at };
    case 'schedule-endorsed': {
      const { person: by, evidence, at } = event;
      return { ...before, state: 'avalada', endorsed: { by, at, evidence, start: state.plan.start } };
    }
    case 'schedule-countered': {
      const { person: by, reason, start, at } = event;
      return { ...before, state: 'propuesta', counter: { by, at, reason, start } };
    }
  }
}

/** Moved by whatever route: what had its aval needs a new one; what was only sent is a proposal again. */
export function moved(state: Known): Cronograma {
  const { counter: _answered, ...before } = cronogramaOf(state);
  if (before.state === 'avalada') return { ...before, state: 'ajustada' };
  return before.state === 'enviada' ? { ...before, state: 'propuesta' } : before;
}
