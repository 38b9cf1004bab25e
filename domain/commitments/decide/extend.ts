import {
  bogotaDay,
  compare,
  fechaLarga,
  type Instant,
  type PlainDate,
  parsePlainDate,
} from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import type { Extension, KnownCommitment } from '../commitments';
import { type Asked, type Decision, missingReason, refuseUnlessOwed } from './common';

/** The extension that waits for an answer. */
export function askedFor(state: KnownCommitment): Extension | null {
  const last = state.extensions.at(-1);
  return last?.answer.kind === 'asked' ? last : null;
}

/** Only this and its granting touch a date, and only forward: being overdue never does (MES-078). */
export function askExtension(
  { until, reason, at }: Asked<'ask-extension'>,
  state: KnownCommitment,
): Decision {
  const what = 'No se pidió la ampliación';
  const refused = refuseUnlessOwed(what, state);
  if (refused) return refused;
  const pending = askedFor(state);
  if (pending?.until === until && pending.reason === reason.trim()) return ok([]);
  if (pending)
    return refuse(
      'ampliacion-pendiente',
      `${what}: ya hay una hasta el ${fechaLarga(pending.until)} sin responder. Espere esa respuesta.`,
    );
  const wrong = wrongDate(what, until, state, at);
  if (wrong) return wrong;
  return isBlank(reason)
    ? missingReason(what)
    : ok([{ type: 'extension-asked', until, reason: reason.trim() }]);
}

/** `until: null`: the date that was asked for. Whoever asked or owes it does not grant it. */
export function grantExtension(command: Asked<'grant-extension'>, state: KnownCommitment): Decision {
  const what = 'No se concedió la ampliación';
  const { by, at, reason } = command;
  const last = state.extensions.at(-1);
  if (last?.answer.kind === 'granted' && last.answer.until === (command.until ?? last.until)) return ok([]);
  const pending = answerable(what, state, by.personId);
  if (!pending.ok) return pending;
  const until = command.until ?? pending.value.until;
  const wrong = wrongDate(what, until, state, at);
  if (wrong) return wrong;
  return isBlank(reason)
    ? missingReason(what)
    : ok([{ type: 'extension-granted', until, reason: reason.trim() }]);
}

export function denyExtension({ by, reason }: Asked<'deny-extension'>, state: KnownCommitment): Decision {
  const what = 'No se negó la ampliación';
  if (state.extensions.at(-1)?.answer.kind === 'denied') return ok([]);
  const pending = answerable(what, state, by.personId);
  if (!pending.ok) return pending;
  return isBlank(reason) ? missingReason(what) : ok([{ type: 'extension-denied', reason: reason.trim() }]);
}

function answerable(what: string, state: KnownCommitment, personId: string): Result<Extension> {
  const refused = refuseUnlessOwed(what, state);
  if (refused) return refused;
  const pending = askedFor(state);
  if (!pending)
    return refuse('sin-ampliacion', `${what}: ninguna espera respuesta. Vea cómo quedó el compromiso.`);
  return personId === state.owner.personId || personId === pending.by.personId
    ? refuse(
        'ampliacion-propia',
        `${what}: la responde una persona distinta de quien la pidió y de quien responde por el compromiso.`,
      )
    : ok(pending);
}

function wrongDate(
  what: string,
  until: PlainDate,
  state: KnownCommitment,
  at: Instant,
): Result<never> | null {
  if (parsePlainDate(until) === null)
    return refuse('fecha-inexistente', `${what}: la fecha no existe. Escríbala como 2026-12-04.`);
  if (compare(until, state.due) <= 0)
    return refuse(
      'fecha-no-posterior',
      `${what}: el compromiso vence el ${fechaLarga(state.due)}. Ponga una fecha posterior.`,
    );
  return compare(until, bogotaDay(at)) < 0
    ? refuse('fecha-pasada', `${what}: el ${fechaLarga(until)} ya pasó. Ponga una fecha desde hoy.`)
    : null;
}
