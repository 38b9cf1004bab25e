import { tellItemCard } from '../../dies058';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { signingFeature } from '../decider';
import { SignInput } from '../parse';
import type { Request, SigningState } from '../signatures';
import { tellMail, tellPendings, tellTurn } from '../tell';
import { signerIds } from '../turns';
import { insertForm } from './insert';

export interface SignedOutcome {
  readonly signingId: string;
  readonly block: string;
  readonly complete: boolean;
  /** The indicator whose register entry this signature changed; `null` when it was not the last one, or of an acta. */
  readonly insertedIndicatorId: string | null;
}

/**
 * One person's signature in their own block. The validador's signature and the register's change commit together, or neither
 * (design §3, MES-076, DIE-015).
 */
export const sign: Act<SignInput, SignedOutcome> = {
  name: 'signatures/sign',
  run: async (raw, desk) => {
    const input = parseWith(SignInput, raw);
    if (!input.ok) return input;
    const { signingId, block, documentSha256, route } = input.value;
    const before = await desk.get(signingFeature, signingId);
    const signed = await desk.change(signingFeature, signingId, {
      type: 'sign',
      block,
      documentSha256,
      route,
    });
    if (!signed.ok) return signed;
    const state = signed.value;
    if (state.kind === 'none') return refuse('solicitud-inexistente', 'No encontré esa solicitud de firma.');
    const complete = state.kind === 'complete';
    const outcome = { signingId, block, complete };
    if (before.state.kind !== 'open') return ok({ ...outcome, insertedIndicatorId: null });
    const inserted = complete ? await insertedBy(desk, signingId, state) : ok(null);
    if (!inserted.ok) return inserted;
    if (before.state.signed[block] === undefined) await tellSigned(desk, signingId, state, block);
    return ok({ ...outcome, insertedIndicatorId: inserted.value });
  },
};

async function insertedBy(
  desk: Desk,
  signingId: string,
  { subject }: Request,
): Promise<Result<string | null>> {
  if (subject.kind !== 'dies058') return ok(null);
  const inserted = await insertForm(desk, subject.formId, signingId);
  return inserted.ok ? ok(inserted.value.indicatorId) : inserted;
}

export async function tellSigned(
  desk: Desk,
  signingId: string,
  state: Exclude<SigningState, { kind: 'none' }>,
  block: string,
): Promise<void> {
  const signer = state.signed[block]?.by.personId ?? desk.actor.person.personId;
  tellPendings(desk, signer, `${signingId}:signed:${block}`);
  if (state.subject.kind !== 'dies058') return;
  const { formId, mesaId } = state.subject;
  await tellItemCard(desk, mesaId, formId, `${signingId}:${block}`);
  if (state.kind === 'complete')
    for (const personId of signerIds(state)) tellMail(desk, 'mail/copia-firmada', signingId, personId);
  else if (state.blocks.every(({ turn, block: other }) => turn === 2 || state.signed[other]))
    await tellTurn(desk, signingId, state, 'turno');
}
