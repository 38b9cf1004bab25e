import type { Feature, Row, Stamp } from '../kernel/feature';
import { bogotaDay, compare, fechaLarga, parsePlainDate } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import type { CommitmentCommand, CommitmentEvent, CommitmentState } from './commitments';

type Known = Exclude<CommitmentState, { kind: 'none' }>;
type Decision = Result<readonly CommitmentEvent[]>;

function decide(command: CommitmentCommand & Stamp, state: CommitmentState): Decision {
  if (command.type === 'record') return state.kind === 'none' ? record(command) : ok([]);
  if (state.kind === 'none')
    return refuse('compromiso-inexistente', 'No encontré ese compromiso. Ábralo de nuevo desde la lista.');
  return command.type === 'fulfil' ? fulfil(command.evidence, state) : withdraw(command.reason, state);
}

/** What, who and by when (MES-059): all three, and a day that is not over yet in Bogotá. */
function record(command: Extract<CommitmentCommand, { type: 'record' }> & Stamp): Decision {
  const { at, by: _by, ...commitment } = command;
  if (isBlank(commitment.what))
    return refuse(
      'falta-compromiso',
      'No se registró el compromiso: falta qué se debe hacer. Escríbalo en una frase.',
    );
  if (isBlank(commitment.owner.personId))
    return refuse(
      'falta-responsable',
      'No se registró el compromiso: falta la persona responsable. Elija una.',
    );
  if (parsePlainDate(commitment.due) === null)
    return refuse(
      'fecha-inexistente',
      'No se registró el compromiso: la fecha no existe. Escríbala como 2026-12-04.',
    );
  if (compare(commitment.due, bogotaDay(at)) < 0)
    return refuse(
      'fecha-pasada',
      `No se registró el compromiso: el ${fechaLarga(commitment.due)} ya pasó. Ponga una fecha desde hoy.`,
    );
  return ok([{ ...commitment, what: commitment.what.trim(), type: 'recorded' }]);
}

function fulfil(evidence: string, state: Known): Decision {
  if (state.kind === 'fulfilled') return ok([]);
  if (state.kind === 'withdrawn')
    return refuse(
      'compromiso-retirado',
      `No se dio por cumplido: el compromiso fue retirado (${state.reason}).`,
    );
  return isBlank(evidence)
    ? refuse(
        'falta-evidencia',
        'No se dio por cumplido: falta decir con qué se cumplió (documento, enlace o radicado). Escríbalo y guarde de nuevo.',
      )
    : ok([{ type: 'fulfilled', evidence: evidence.trim() }]);
}

function withdraw(reason: string, state: Known): Decision {
  if (state.kind === 'withdrawn') return ok([]);
  if (state.kind === 'fulfilled')
    return refuse(
      'compromiso-cumplido',
      'No se retiró el compromiso: ya se dio por cumplido y así queda en el historial.',
    );
  return isBlank(reason)
    ? refuse(
        'falta-motivo',
        'No se retiró el compromiso: falta el motivo, que queda en el historial. Escríbalo y confirme de nuevo.',
      )
    : ok([{ type: 'withdrawn', reason: reason.trim() }]);
}

function evolve(state: CommitmentState, event: CommitmentEvent & Stamp): CommitmentState {
  const { at, by } = event;
  if (event.type === 'recorded') {
    const { type: _type, at: recordedAt, by: recordedBy, ...commitment } = event;
    return { kind: 'owed', ...commitment, recordedAt, recordedBy };
  }
  if (state.kind === 'none') return state;
  const { procesoId, what, owner, dependenciaId, due, origin, recordedAt, recordedBy } = state;
  const commitment = { procesoId, what, owner, dependenciaId, due, origin, recordedAt, recordedBy };
  return event.type === 'fulfilled'
    ? { ...commitment, kind: 'fulfilled', at, by, evidence: event.evidence }
    : { ...commitment, kind: 'withdrawn', reason: event.reason };
}

function row(_id: string, state: CommitmentState): Row {
  const known = state.kind === 'none' ? null : state;
  return {
    status: state.kind,
    procesoId: known?.procesoId ?? null,
    ownerId: known?.owner.personId ?? null,
    dependenciaId: known?.dependenciaId ?? null,
    due: known?.due ?? null,
    mesaId: known?.origin.mesaId ?? null,
    sesionId: known?.origin.sesionId ?? null,
    indicatorId: known?.origin.indicatorId ?? null,
    formId: known?.origin.formId ?? null,
  };
}

/** Stream `commitment:{commitmentId}`: who owes what by when, and what came of it (MES-059, MES-078). */
export const commitmentFeature: Feature<CommitmentCommand, CommitmentState, CommitmentEvent> = {
  kind: 'commitment',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react: () => [],
};
