import type { PersonRef } from '../../kernel/feature';
import type { Desk } from '../../kernel/handle';
import { ok, type Result } from '../../kernel/result';
import type { KnownMesa } from '../target';
import { changeList } from './on-list';
import { proposedFor } from './propose';

/**
 * Whom an enlace invited before the mesa was scheduled waits for the vistos buenos too: they are in the list and in no calendar, and the
 * rest of the mesa goes on (MES-033).
 */
export async function waitForVb(
  desk: Desk,
  mesaId: string,
  mesa: KnownMesa,
  waiting: readonly PersonRef[],
): Promise<Result<void>> {
  const called = await proposedFor(desk, mesa);
  const people = waiting.filter(
    ({ personId }) => !called.some(({ person, booked }) => booked && person.personId === personId),
  );
  if (people.length === 0) return ok(undefined);
  const personas = called.filter(
    ({ person }) => !people.some(({ personId }) => personId === person.personId),
  );
  const { sesionId, procesoId } = mesa.plan;
  const made = await changeList(desk, sesionId, { type: 'propose', mesaId, procesoId, personas });
  if (!made.ok) return made;
  const widened = await changeList(desk, sesionId, { type: 'widen', personas: people });
  return widened.ok ? ok(undefined) : widened;
}
