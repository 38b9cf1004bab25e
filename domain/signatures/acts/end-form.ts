import { formFeature, formTarget, type KnownForm, loadForm, tellItemCard } from '../../dies058';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result } from '../../kernel/result';
import { may } from '../../people';
import { signingFeature } from '../decider';
import { FormReasonInput } from '../parse';
import { tellEnded } from '../tell';

/** Takes a form out of signature to correct it: it is a draft again and the signatures of that revision have no effect (DIE-009). */
export const takeBackForm: Act<FormReasonInput, { readonly formId: string }> = {
  name: 'dies058/take-back',
  run: (raw, desk) => end(desk, raw, 'take-back'),
};

/** Withdraws an agreement before its insertion, with a reason; after it, only another form changes the register (design §3). */
export const withdrawForm: Act<FormReasonInput, { readonly formId: string }> = {
  name: 'dies058/withdraw',
  run: (raw, desk) => end(desk, raw, 'withdraw'),
};

async function end(
  desk: Desk,
  raw: unknown,
  type: 'take-back' | 'withdraw',
): Promise<Result<{ readonly formId: string }>> {
  const input = parseWith(FormReasonInput, raw);
  if (!input.ok) return input;
  const { formId, reason } = input.value;
  const loaded = await loadForm(consulting(desk), formId);
  if (!loaded.ok) return loaded;
  const { form, mesa } = loaded.value;
  const allowed = may(desk.actor, 'dies058/send-to-sign', formTarget(form, mesa, desk.actor), form.kind);
  if (!allowed.ok && allowed.refusal.code === 'not-allowed') return allowed;
  const ended = await desk.change(formFeature, formId, { type, reason });
  if (!ended.ok) return ended;
  const voided = await voidRequest(desk, form, reason);
  if (!voided.ok) return voided;
  if (ended.value.kind !== form.kind)
    await tellItemCard(desk, form.mesaId, formId, `${desk.commandId}:${type}`);
  return ok({ formId });
}

async function voidRequest(desk: Desk, form: KnownForm, reason: string): Promise<Result<void>> {
  if (form.kind !== 'in-signature') return ok(undefined);
  const { signingId } = form;
  const voided = await desk.change(signingFeature, signingId, { type: 'void', reason, revision: null });
  if (!voided.ok) return voided;
  if (voided.value.kind !== 'none') tellEnded(desk, signingId, voided.value);
  return ok(undefined);
}
