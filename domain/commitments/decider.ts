import type { Feature, Row, Stamp } from '../kernel/feature';
import { ok } from '../kernel/result';
import type { CommitmentCommand, CommitmentEvent, CommitmentState } from './commitments';
import { type Decision, NO_COMMITMENT } from './decide/common';
import { acceptDelegation, declineDelegation, delegate, offeredTo } from './decide/delegate';
import { askExtension, askedFor, denyExtension, grantExtension } from './decide/extend';
import { comment, escalate, withdraw } from './decide/other';
import { record } from './decide/record';
import { attach, reject, report, verify } from './decide/report';
import { evolve } from './evolve';
import { react } from './react';

function decide(command: CommitmentCommand & Stamp, state: CommitmentState): Decision {
  if (command.type === 'record') return state.kind === 'none' ? record(command) : ok([]);
  if (state.kind === 'none') return NO_COMMITMENT;
  switch (command.type) {
    case 'attach':
      return attach(command, state);
    case 'report':
      return report(command, state);
    case 'verify':
      return verify(command, state);
    case 'reject':
      return reject(command, state);
    case 'comment':
      return comment(command, state);
    case 'delegate':
      return delegate(command, state);
    case 'accept-delegation':
      return acceptDelegation(command, state);
    case 'decline-delegation':
      return declineDelegation(command, state);
    case 'ask-extension':
      return askExtension(command, state);
    case 'grant-extension':
      return grantExtension(command, state);
    case 'deny-extension':
      return denyExtension(command, state);
    case 'escalate':
      return escalate(command, state);
    case 'withdraw':
      return withdraw(command, state);
  }
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
    delegateId: state.kind === 'owed' ? (offeredTo(state)?.to.personId ?? null) : null,
    extensionAsked: state.kind === 'owed' && askedFor(state) !== null,
  };
}

/** Stream `commitment:{commitmentId}`: who owes what by when, how it moved, and what came of it (MES-059, MES-078, F39–F41). */
export const commitmentFeature: Feature<CommitmentCommand, CommitmentState, CommitmentEvent> = {
  kind: 'commitment',
  schema: 2,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  react,
};
