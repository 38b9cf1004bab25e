import type { Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import { type Cronograma, type CronogramaCommand, type CronogramaEvent, PROPOSED } from './cronograma-nouns';
import type { MesaEvent, MesaState } from './mesas';

type Known = Exclude<MesaState, { kind: 'none' }>;

export const cronogramaOf = ({ cronograma }: Pick<Known, 'cronograma'>): Cronograma => cronograma ?? PROPOSED;

export function decideCronograma(
  command: CronogramaCommand & Stamp,
  state: Known,
): Result<readonly MesaEvent[]> {
  if (state.kind !== 'scheduled')
    return refuse(
      'mesa-no-programada',
      'No se registró: el cronograma se envía y se avala mientras la mesa está programada. Esta ya se abrió, se cerró o fue cancelada.',
    );
  const { state: now } = cronogramaOf(state);
  if (command.type === 'send-schedule')
    return ok(now === 'enviada' || now === 'avalada' ? [] : [{ type: 'schedule-sent' }]);
  if (now === 'avalada') return ok([]);
  if (now === 'propuesta')
    return refuse(
      'cronograma-sin-enviar',
      'No se registró el aval: el cronograma todavía no se ha enviado a la dependencia. Envíelo primero.',
    );
  const { person, evidence } = command;
  if (person.personId !== command.by.personId && isBlank(evidence))
    return refuse(
      'falta-soporte',
      'No se registró el aval: usted lo escribe por la dependencia y falta el soporte. Indique el correo, el oficio o el radicado en el que consta.',
    );
  return ok([{ type: 'schedule-endorsed', person, evidence: evidence.trim() }]);
}

export function endorsedOrSent(state: Known, event: CronogramaEvent & Stamp): Cronograma {
  const before = cronogramaOf(state);
  if (event.type === 'schedule-sent') return { ...before, state: 'enviada', sentAt: event.at };
  const { person: by, evidence, at } = event;
  return { ...before, state: 'avalada', endorsed: { by, at, evidence, start: state.plan.start } };
}

/** Moved by whatever route: what had its aval needs a new one; what was only sent is a proposal again. */
export function moved(state: Known): Cronograma {
  const before = cronogramaOf(state);
  if (before.state === 'avalada') return { ...before, state: 'ajustada' };
  return before.state === 'enviada' ? { ...before, state: 'propuesta' } : before;
}
