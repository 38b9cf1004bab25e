import type { PersonRef } from '../../kernel/feature';
import { type Desk } from '../../kernel/handle';
import { ok, type Result, refuse } from '../../kernel/result';
import { AttachInput, FulfilInput, RejectInput, VerifyInput } from '../parse';
import { changing } from './change';

/** Bytes that the document store already keeps, named by their hash. */
export const attachEvidence = changing({
  name: 'commitments/attach',
  input: AttachInput,
  action: 'commitments/attach',
  command: ({ sha256 }) => ok({ type: 'attach', sha256 }),
});

/** Says that it is done and with what; somebody else verifies (F41). */
export const fulfilCommitment = changing({
  name: 'commitments/fulfil',
  input: FulfilInput,
  action: 'commitments/fulfil',
  command: ({ evidence }) => ok({ type: 'report', evidence }),
});

/** PDM-019: who looked at it, how, when and what was supplied. */
export const verifyCommitment = changing({
  name: 'commitments/verify',
  input: VerifyInput,
  action: 'commitments/verify',
  command: async ({ medio, note, heldOn, attendeeIds }, desk) => {
    const attendees = await peopleOf(desk, attendeeIds);
    return attendees.ok ? ok({ type: 'verify', medio, note, heldOn, attendees: attendees.value }) : attendees;
  },
});

export const rejectCommitment = changing({
  name: 'commitments/reject',
  input: RejectInput,
  action: 'commitments/verify',
  command: ({ reason }) => ok({ type: 'reject', reason }),
});

async function peopleOf(desk: Desk, ids: readonly string[]): Promise<Result<readonly PersonRef[]>> {
  const found = await Promise.all([...new Set(ids)].map((id) => desk.persons.current(id)));
  const known = found.flatMap((one) => (one ? [{ personId: one.personId, version: one.version }] : []));
  return known.length === found.length
    ? ok(known)
    : refuse(
        'persona-desconocida',
        'No se verificó el compromiso: alguno de los asistentes no está en el directorio. Regístrelo o quítelo.',
      );
}
