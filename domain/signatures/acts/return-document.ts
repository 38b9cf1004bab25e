import { formFeature, tellItemCard } from '../../dies058';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { mesaFeature } from '../../mesas';
import { signingFeature } from '../decider';
import { ReturnInput } from '../parse';
import { tellEnded, tellPendings } from '../tell';

/** A signatory sends the form back with a reason: it is a draft again, and those who had signed are told (MES-073, MES-074). */
export const returnDocument: Act<ReturnInput, { readonly signingId: string }> = {
  name: 'signatures/return',
  run: async (raw, desk) => {
    const input = parseWith(ReturnInput, raw);
    if (!input.ok) return input;
    const { signingId, reason } = input.value;
    const { state: before } = await desk.get(signingFeature, signingId);
    if (before.kind !== 'none' && before.subject.kind === 'acta')
      return refuse(
        'acta-se-observa',
        'El acta no se devuelve: escriba su observación y la relatoría la atiende.',
      );
    const returned = await desk.change(signingFeature, signingId, { type: 'return', reason });
    if (!returned.ok) return returned;
    const state = returned.value;
    if (before.kind !== 'open' || state.kind !== 'returned' || state.subject.kind !== 'dies058')
      return ok({ signingId });
    const { formId, mesaId } = state.subject;
    const draft = await desk.change(formFeature, formId, { type: 'take-back', reason });
    if (!draft.ok) return draft;
    tellEnded(desk, signingId, state);
    await tellItemCard(desk, mesaId, formId, `${signingId}:devuelto`);
    await tellOffice(desk, mesaId, `${signingId}:devuelto`);
    return ok({ signingId });
  },
};

/** Moderador and relator correct what came back. */
export async function tellOffice(desk: Desk, mesaId: string, cause: string): Promise<Result<void>> {
  const { state: mesa } = await desk.look(mesaFeature, mesaId);
  if (mesa.kind !== 'none')
    for (const personId of new Set([mesa.plan.moderador.personId, mesa.plan.relator.personId]))
      tellPendings(desk, personId, cause);
  return ok(undefined);
}
