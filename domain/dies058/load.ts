import type { PersonRef } from '../kernel/feature';
import type { Desk } from '../kernel/handle';
import { ok, type Result, refuse } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type MesaState, mesaFeature } from '../mesas';
import { type ProcesoState, procesoFeature } from '../people';
import { formFeature } from './decider';
import type { FormState } from './dies058';

export type KnownForm = Exclude<FormState, { kind: 'none' }>;
export type OpenProceso = Extract<ProcesoState, { kind: 'open' }>;

/** A form and the mesa it belongs to. */
export async function loadForm(
  reader: Reader,
  formId: string,
): Promise<Result<{ readonly form: KnownForm; readonly mesa: MesaState }>> {
  const { state: form } = await reader.get(formFeature, formId);
  if (form.kind === 'none')
    return refuse('formato-inexistente', 'No encontré ese formato DIES-058. Ábralo de nuevo desde la mesa.');
  const { state: mesa } = await reader.get(mesaFeature, form.mesaId);
  return ok({ form, mesa });
}

export async function loadProceso(reader: Reader, procesoId: string): Promise<Result<OpenProceso>> {
  const { state } = await reader.get(procesoFeature, procesoId);
  return state.kind === 'open'
    ? ok(state)
    : refuse('proceso-inexistente', 'Ese proceso no existe. Pida a quien administra que lo abra.');
}

/** The person as they are now; `null` for nobody and for somebody unknown. */
export async function refOf(desk: Pick<Desk, 'persons'>, personId: string | null): Promise<PersonRef | null> {
  const person = personId === null ? null : await desk.persons.current(personId);
  return person ? { personId: person.personId, version: person.version } : null;
}
