import { type CommitmentCommand, type CommitmentEvent, commitmentFeature } from '../../domain/commitments';
import type { Stamp } from '../../domain/kernel/feature';
import { day, given, stamp } from '../helpers/given';

export const facts = {
  procesoId: 'ssepot',
  what: 'Entregar la nueva ficha',
  owner: { personId: 'enlace', version: 1 },
  ownerRole: null,
  dependenciaId: 'sma',
  due: day('2026-12-04'),
  origin: { kind: 'dies058', mesaId: 'm-1', sesionId: 's-1', indicatorId: 'i-1', formId: 'f-1' },
} as const;

export const record = (overrides: object = {}): CommitmentCommand =>
  ({ ...facts, ...overrides, type: 'record' }) as CommitmentCommand;

export const recorded: CommitmentEvent = { ...facts, type: 'recorded' };
export const withdrawn: CommitmentEvent = { type: 'withdrawn', reason: 'Lo asumió otra mesa' };
export const verify = { type: 'verify', medio: 'documento', note: 'x', heldOn: null, attendees: [] } as const;

export const commitment = (...events: readonly (CommitmentEvent & Partial<Stamp>)[]) =>
  given(commitmentFeature, ...events);

export const reported: CommitmentEvent = { type: 'reported', evidence: 'Radicado 123' };
export const owner = stamp('enlace');
export const other = stamp('p-moderadora');
