import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { mesaTarget } from '../../mesas';
import { may } from '../../people';
import { signerIds, signingFeature, tellEnded, tellOffice, tellPendings } from '../../signatures';
import { actaFeature } from '../decider';
import { type LoadedActa, loadActa, permittedActa } from '../load';
import { ObserveInput, ReopenActaInput } from '../parse';

export interface Observed {
  readonly actaId: string;
  /** The acta was closed by then: it does not change, and what was said goes with it. */
  readonly anexo: boolean;
}

/** An attendee's observation: recorded with the acta; the relator decides whether it reopens it (MES-074). */
export const observeActa: Act<ObserveInput, Observed> = {
  name: 'actas/observe',
  run: async (raw, desk) => {
    const input = parseWith(ObserveInput, raw);
    if (!input.ok) return input;
    const { actaId, text } = input.value;
    const loaded = await loadActa(consulting(desk), actaId);
    if (!loaded.ok) return loaded;
    const { acta } = loaded.value;
    if (acta.kind === 'draft')
      return refuse(
        'acta-sin-enviar',
        'El acta está en redacción: las observaciones se reciben cuando se envía a firma.',
      );
    const { signingId, mesaId } = acta;
    if (acta.kind === 'locked') return annexed(desk, actaId, loaded.value, text);
    const before = await desk.get(signingFeature, signingId);
    const observed = await desk.change(signingFeature, signingId, { type: 'observe', text });
    if (!observed.ok) return observed;
    const n = observed.value.kind === 'none' ? 0 : observed.value.observations.length;
    if (before.state.kind !== 'none' && n > before.state.observations.length) {
      tellPendings(desk, desk.actor.person.personId, `${signingId}:observacion:${n}`);
      await tellOffice(desk, mesaId, `${signingId}:observacion:${n}:oficina`);
    }
    return ok({ actaId, anexo: false });
  },
};

/** After it is closed: an annex, by who signed or was asked to (MES-074). */
async function annexed(
  desk: Desk,
  actaId: string,
  { acta, mesa }: LoadedActa,
  text: string,
): Promise<Result<Observed>> {
  const { state } = await desk.look(signingFeature, acta.kind === 'draft' ? '' : acta.signingId);
  const signs = state.kind !== 'none' && signerIds(state).includes(desk.actor.person.personId);
  const base = mesaTarget(acta.mesaId, mesa, desk.actor);
  const relations = [...(base.relations ?? []), ...(signs ? (['firmante'] as const) : [])];
  const allowed = may(desk.actor, 'actas/observe', { ...base, relations }, acta.kind);
  if (!allowed.ok) return allowed;
  const before = acta.annexes?.length ?? 0;
  const done = await desk.change(actaFeature, actaId, { type: 'annex', text });
  if (!done.ok) return done;
  const n = done.value.kind === 'none' ? 0 : (done.value.annexes?.length ?? 0);
  if (n > before) await tellOffice(desk, acta.mesaId, `${actaId}:anexo:${n}`);
  return ok({ actaId, anexo: true });
}

/** Takes an acta out of signature to correct it: the signatures of that revision have no effect and it is sent again to all (MES-074). */
export const reopenActa: Act<ReopenActaInput, { readonly actaId: string }> = {
  name: 'actas/take-back',
  run: async (raw, desk) => {
    const input = parseWith(ReopenActaInput, raw);
    if (!input.ok) return input;
    const { actaId, reason } = input.value;
    const loaded = await permittedActa(desk, actaId, 'actas/send');
    if (!loaded.ok) return loaded;
    const { acta } = loaded.value;
    const reopened = await desk.change(actaFeature, actaId, { type: 'take-back', reason });
    if (!reopened.ok || acta.kind !== 'in-signature') return reopened.ok ? ok({ actaId }) : reopened;
    const { signingId } = acta;
    const voided = await desk.change(signingFeature, signingId, { type: 'void', reason, revision: null });
    if (!voided.ok) return voided;
    if (voided.value.kind !== 'none') tellEnded(desk, signingId, voided.value);
    return ok({ actaId });
  },
};
