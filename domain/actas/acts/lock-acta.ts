import { attendanceFeature } from '../../attendance';
import type { Act, Desk } from '../../kernel/handle';
import { fechaLarga } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { contar } from '../../kernel/text';
import { type SigningState, signerIds, signingFeature, tellPendings, unsignedIds } from '../../signatures';
import { actaFeature } from '../decider';
import { type KnownActa, permittedActa } from '../load';
import { LockInput } from '../parse';

export interface Locked {
  readonly actaId: string;
  /** Attendees without signature: listed in the acta, never taken as consent (MES-075). */
  readonly sinFirma: readonly string[];
}
type InSignature = Extract<KnownActa, { kind: 'in-signature' }>;
type Request = Exclude<SigningState, { kind: 'none' }>;

/** Closes the acta: at once when all have signed, after its term with the unsigned listed, before it only with a reason. */
export const lockActa: Act<LockInput, Locked> = {
  name: 'actas/lock',
  run: async (raw, desk) => {
    const input = parseWith(LockInput, raw);
    if (!input.ok) return input;
    const { actaId, reason } = input.value;
    const loaded = await permittedActa(desk, actaId, 'actas/lock');
    if (!loaded.ok) return loaded;
    const { acta } = loaded.value;
    if (acta.kind === 'locked') return ok({ actaId, sinFirma: acta.unsigned });
    if (acta.kind === 'draft')
      return refuse(
        'acta-sin-enviar',
        `El acta ${acta.numero} todavía no se ha enviado a firma: no se puede cerrar.`,
      );
    const closed = await closeRequest(desk, acta, reason);
    if (!closed.ok) return closed;
    const attended = await settledPeople(desk, acta.sesionId);
    const asked = signerIds(closed.value);
    const sinFirma = [
      ...unsignedIds(closed.value),
      ...attended.filter((personId) => !asked.includes(personId)),
    ];
    const locked = await desk.change(actaFeature, actaId, { type: 'lock', unsigned: sinFirma, reason });
    if (!locked.ok) return locked;
    await tell(desk, actaId, attended, closed.value);
    return ok({ actaId, sinFirma });
  },
};

async function closeRequest(desk: Desk, acta: InSignature, reason: string): Promise<Result<Request>> {
  const { state } = await desk.get(signingFeature, acta.signingId);
  if (state.kind === 'none')
    return refuse('solicitud-inexistente', 'No encontré la solicitud de firma del acta.');
  if (state.kind === 'complete') return ok(state);
  const missing = unsignedIds(state).length;
  if (desk.today <= acta.due && reason.trim() === '')
    return refuse(
      'termino-vigente',
      `El término para firmar u observar va hasta el ${fechaLarga(acta.due)} y ${contar(missing, 'persona no ha firmado', 'personas no han firmado')}. Cierre el acta después, o indique el motivo para cerrarla antes; quedará escrito en ella.`,
    );
  const closed = await desk.change(signingFeature, acta.signingId, { type: 'close' });
  if (!closed.ok) return closed;
  return closed.value.kind === 'none'
    ? refuse('solicitud-inexistente', 'No encontré la solicitud de firma del acta.')
    : ok(closed.value);
}

/** The people of the sheet as it was when the acta was sent: a late report adds nobody to the mailing. */
async function settledPeople(desk: Desk, sesionId: string): Promise<readonly string[]> {
  const { state } = await desk.get(attendanceFeature, sesionId);
  return state.kind === 'settled' ? state.settled : [];
}

async function tell(
  desk: Desk,
  actaId: string,
  attended: readonly string[],
  request: Request,
): Promise<void> {
  const topic = 'mail/acta-final';
  for (const personId of attended) {
    const person = await desk.persons.current(personId);
    if (person?.email != null)
      desk.tell({ topic, key: `${topic}:${actaId}:${personId}`, data: { actaId, personId } });
  }
  for (const personId of unsignedIds(request)) tellPendings(desk, personId, `${actaId}:cerrada`);
}
