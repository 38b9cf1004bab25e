import type { Stamp } from '../kernel/feature';
import type { Commitment, CommitmentEvent, CommitmentState, KnownCommitment } from './commitments';

type Moving = Extract<CommitmentEvent, { type: `delegation-${string}` | `extension-${string}` }>;
const moves = (event: CommitmentEvent & Stamp): event is Moving & Stamp =>
  /^(delegation|extension)-/.test(event.type);

/** Folds what happened; it never refuses. */
export function evolve(state: CommitmentState, event: CommitmentEvent & Stamp): CommitmentState {
  if (event.type === 'recorded') return begun(event);
  if (state.kind === 'none') return state;
  const counted = { ...state, facts: state.facts + 1 };
  return moves(event) ? moved(counted, event) : happened(counted, event);
}

function begun(event: Extract<CommitmentEvent, { type: 'recorded' }> & Stamp): CommitmentState {
  const { type: _type, at, by, ownerRole = null, ...commitment } = event;
  return {
    kind: 'owed',
    ...commitment,
    ownerRole,
    recordedAt: at,
    recordedBy: by,
    ownerSince: at,
    dates: [{ due: commitment.due, reason: '', at, by }],
    extensions: [],
    delegations: [],
    attachments: [],
    comments: [],
    rejections: [],
    escalations: [],
    facts: 1,
  };
}

/** The commitment without what belongs to the state it was in. */
function bare(state: KnownCommitment): Commitment {
  const { procesoId, what, owner, ownerRole, dependenciaId, due, origin } = state;
  const { recordedAt, recordedBy, ownerSince, dates, extensions, delegations } = state;
  const { attachments, comments, rejections, escalations, facts } = state;
  return {
    procesoId,
    what,
    owner,
    ownerRole,
    dependenciaId,
    due,
    origin,
    recordedAt,
    recordedBy,
    ownerSince,
    dates,
    extensions,
    delegations,
    attachments,
    comments,
    rejections,
    escalations,
    facts,
  };
}

function happened(
  state: KnownCommitment,
  event: Exclude<CommitmentEvent, Moving | { type: 'recorded' }> & Stamp,
): KnownCommitment {
  const { at, by } = event;
  switch (event.type) {
    case 'attached':
      return { ...state, attachments: [...state.attachments, { sha256: event.sha256, at, by }] };
    case 'reported':
      return { ...bare(state), kind: 'reported', report: { evidence: event.evidence, at, by } };
    case 'verified': {
      const { type: _type, ...verified } = event;
      const report = state.kind === 'reported' ? state.report : { at, by, evidence: '' };
      return { ...bare(state), kind: 'fulfilled', ...report, verified };
    }
    case 'rejected': {
      const rejection = { reason: event.reason, attachments: state.attachments.length, at, by };
      return { ...bare(state), kind: 'owed', rejections: [...state.rejections, rejection] };
    }
    case 'commented': {
      const { commentId, text } = event;
      return { ...state, comments: [...state.comments, { commentId, text, at, by }] };
    }
    case 'escalated': {
      const { nivel, due, to } = event;
      return { ...state, escalations: [...state.escalations, { nivel, due, to, at, by }] };
    }
    case 'fulfilled':
      return { ...bare(state), kind: 'fulfilled', at, by, evidence: event.evidence, verified: null };
    case 'withdrawn':
      return { ...bare(state), kind: 'withdrawn', reason: event.reason };
  }
}

/** Another person or another date. */
function moved(state: KnownCommitment, event: Moving & Stamp): KnownCommitment {
  const { at, by } = event;
  switch (event.type) {
    case 'delegation-offered': {
      const { to, reason } = event;
      const offer = { from: state.owner, to, reason, at, by, answer: { kind: 'offered' as const } };
      return { ...state, delegations: [...state.delegations, offer] };
    }
    case 'delegation-accepted': {
      const to = state.delegations.at(-1)?.to ?? state.owner;
      const delegations = changeLast(state.delegations, (last) => ({
        ...last,
        answer: { kind: 'accepted' as const, at, by },
      }));
      return { ...state, owner: to, ownerRole: null, ownerSince: at, delegations };
    }
    case 'delegation-declined': {
      const answer = { kind: 'declined' as const, reason: event.reason, at, by };
      return { ...state, delegations: changeLast(state.delegations, (last) => ({ ...last, answer })) };
    }
    case 'extension-asked': {
      const { until, reason } = event;
      const asked = { until, reason, at, by, answer: { kind: 'asked' as const } };
      return { ...state, extensions: [...state.extensions, asked] };
    }
    case 'extension-granted': {
      const { until, reason } = event;
      const answer = { kind: 'granted' as const, until, reason, at, by };
      const extensions = changeLast(state.extensions, (last) => ({ ...last, answer }));
      return { ...state, due: until, extensions, dates: [...state.dates, { due: until, reason, at, by }] };
    }
    case 'extension-denied': {
      const answer = { kind: 'denied' as const, reason: event.reason, at, by };
      return { ...state, extensions: changeLast(state.extensions, (last) => ({ ...last, answer })) };
    }
  }
}

const changeLast = <T>(all: readonly T[], change: (last: T) => T): readonly T[] =>
  all.map((one, i) => (i === all.length - 1 ? change(one) : one));
