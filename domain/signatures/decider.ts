import type { Feature, Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { decideByHand, signedByHand } from './decide/by-hand';
import {
  decideDelegate,
  decideEscalate,
  decideRemind,
  decideReplace,
  reminded,
  signerReplaced,
} from './decide/people';
import { decideRequest } from './decide/request';
import { decideSign } from './decide/sign';
import { endedText } from './ended';
import { react } from './react';
import type { Request, SigningCommand, SigningEvent, SigningState } from './signatures';
import { pendingIds, signerIds, unsignedIds } from './turns';

type Known = Exclude<SigningState, { kind: 'none' }>;
const NONE = refuse(
  'solicitud-inexistente',
  'No encontré esa solicitud de firma. Abra sus pendientes para ver las vigentes.',
);

function decide(command: SigningCommand & Stamp, state: SigningState): Result<readonly SigningEvent[]> {
  if (command.type === 'request') return decideRequest(command, state);
  if (state.kind === 'none') return NONE;
  switch (command.type) {
    case 'sign':
      return decideSign(command, state);
    case 'observe':
      return decideObserve(command, state);
    case 'return':
      return decideReturn(command, state);
    case 'void':
      return decideVoid(command, state);
    case 'remind':
      return decideRemind(command, state);
    case 'delegate':
      return decideDelegate(command, state);
    case 'sign-by-hand':
      return decideByHand(command, state);
    case 'escalate':
      return decideEscalate(command, state);
    case 'replace':
      return decideReplace(command, state);
    case 'close':
      if (state.kind === 'closed' || state.kind === 'complete') return ok([]);
      return state.kind === 'open'
        ? ok([{ type: 'closed', unsigned: unsignedIds(state) }])
        : endedText(state);
  }
}

function decideObserve(
  { text, by, at }: Extract<SigningCommand, { type: 'observe' }> & Stamp,
  state: Known,
): Result<readonly SigningEvent[]> {
  const said = text.trim();
  if (said === '') return refuse('observacion-vacia', 'Escriba la observación.');
  if (state.kind !== 'open') return endedText(state);
  if (!signerIds(state).includes(by.personId))
    return refuse(
      'no-es-firmante',
      'Solo quienes figuran como asistentes en esta acta pueden hacerle observaciones.',
    );
  const again = state.observations.some(
    (known) => known.by.personId === by.personId && known.text === said && known.at <= at,
  );
  return ok(again ? [] : [{ type: 'observed', text: said }]);
}

function decideReturn(
  { reason, by }: Extract<SigningCommand, { type: 'return' }> & Stamp,
  state: Known,
): Result<readonly SigningEvent[]> {
  if (state.kind === 'returned' && state.by.personId === by.personId && state.reason === reason.trim())
    return ok([]);
  if (state.kind !== 'open') return endedText(state);
  if (!signerIds(state).includes(by.personId))
    return refuse('no-es-firmante', 'Solo quienes firman este documento pueden devolverlo.');
  return reason.trim() === ''
    ? refuse('falta-motivo', 'Indique por qué lo devuelve: quien lo prepara necesita saber qué corregir.')
    : ok([{ type: 'returned', reason: reason.trim() }]);
}

/** A corrected document voids its request, and one that was returned before learns which revision corrects it (MES-074). */
function decideVoid(
  { reason, revision }: Extract<SigningCommand, { type: 'void' }>,
  state: Known,
): Result<readonly SigningEvent[]> {
  if (state.kind === 'void' && (revision === null || state.revision !== null)) return ok([]);
  if (state.kind === 'returned' && revision === null) return ok([]);
  return state.kind === 'complete' || state.kind === 'closed'
    ? endedText(state)
    : ok([{ type: 'voided', reason, revision }]);
}

function evolve(state: SigningState, event: SigningEvent & Stamp): SigningState {
  if (event.type === 'requested') {
    const { type: _type, at, by: _by, ...request } = event;
    return { ...request, kind: 'open', signed: {}, observations: [], requestedAt: at };
  }
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'signed':
      return {
        ...state,
        signed: { ...state.signed, [event.block]: { at: event.at, by: event.by, route: event.route } },
      };
    case 'signed-by-hand':
      return signedByHand(state, event);
    case 'completed':
      return { ...requestOf(state), kind: 'complete', at: event.at };
    case 'observed':
      return {
        ...state,
        observations: [...state.observations, { by: event.by, at: event.at, text: event.text }],
      };
    case 'returned':
      return { ...requestOf(state), kind: 'returned', at: event.at, by: event.by, reason: event.reason };
    case 'voided':
      return {
        ...requestOf(state),
        kind: 'void',
        at: event.at,
        reason: event.reason,
        revision: event.revision,
      };
    case 'reminded':
      return reminded(state, event);
    case 'escalated':
      return { ...state, escalated: { to: event.to, at: event.at } };
    case 'signer-replaced':
      return signerReplaced(state, event);
    case 'closed':
      return { ...requestOf(state), kind: 'closed', at: event.at, unsigned: event.unsigned };
  }
}

const requestOf = (request: Request): Request => ({
  subject: request.subject,
  title: request.title,
  documentSha256: request.documentSha256,
  verification: request.verification,
  blocks: request.blocks,
  signed: request.signed,
  observations: request.observations,
  due: request.due,
  requestedAt: request.requestedAt,
  ...(request.reminders ? { reminders: request.reminders } : {}),
  ...(request.escalated ? { escalated: request.escalated } : {}),
  ...(request.replaced ? { replaced: request.replaced } : {}),
});

/** Who must sign which bytes, in what order; forward only (DIE-009, DIE-010, MES-074, MES-075). */
export const signingFeature: Feature<SigningCommand, SigningState, SigningEvent> = {
  kind: 'signing',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  react,
  row: (_id, state) =>
    state.kind === 'none'
      ? {}
      : {
          subjectKind: state.subject.kind,
          formId: state.subject.kind === 'dies058' ? state.subject.formId : null,
          actaId: state.subject.kind === 'acta' ? state.subject.actaId : null,
          mesaId: state.subject.mesaId,
          status: state.kind,
          due: state.due,
          verification: state.verification,
          documentSha256: state.documentSha256,
          signerIds: signerIds(state),
          pendingIds: pendingIds(state),
        },
};
