import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { loadMesa, mesaTarget } from '../../mesas';
import { type Action, may } from '../../people';
import { remindedOn } from '../decide/people';
import { signingFeature } from '../decider';
import { RemindInput, ReplaceInput } from '../parse';
import type { SigningState } from '../signatures';
import { tellPendings, tellTurn } from '../tell';
import { pendingIds, signerIds } from '../turns';

export interface Reminded {
  /** Whom this act reminded. */
  readonly recordados: readonly string[];
  /** Those who had already been reminded today: nobody is told twice a day. */
  readonly yaRecordados: readonly string[];
}
type Open = Exclude<SigningState, { kind: 'none' }>;

/** «Recordar»: those whose signature is due hear it again, once a day each; recorded with who asked (MES-073). */
export const remindSigners: Act<RemindInput, Reminded> = {
  name: 'signatures/remind',
  run: async (raw, desk) => {
    const input = parseWith(RemindInput, raw);
    if (!input.ok) return input;
    const { signingId, personId } = input.value;
    const signing = await permitted(desk, signingId, 'signatures/remind');
    if (!signing.ok) return signing;
    const people = personId === undefined ? pendingIds(signing.value) : [personId];
    const already = people.filter((one) => remindedOn(signing.value, one, desk.today));
    for (const one of people) {
      const done = await desk.change(signingFeature, signingId, {
        type: 'remind',
        personId: one,
        today: desk.today,
      });
      if (!done.ok) return done;
      if (!already.includes(one)) await tellAgain(desk, signingId, signing.value, one);
    }
    return ok({ recordados: people.filter((one) => !already.includes(one)), yaRecordados: already });
  },
};

/** A signatory gives their own signature to somebody else, with its ground; who receives it is told (DIE-010). */
export const delegateSignature: Act<ReplaceInput, { readonly signingId: string }> = {
  name: 'signatures/delegate',
  run: (raw, desk) => change(desk, raw, 'delegate'),
};

/** The líder names who signs in the place of somebody who left; nobody else signs again (design §3). */
export const replaceSigner: Act<ReplaceInput, { readonly signingId: string }> = {
  name: 'signatures/replace',
  run: (raw, desk) => change(desk, raw, 'replace'),
};

async function change(
  desk: Desk,
  raw: unknown,
  type: 'replace' | 'delegate',
): Promise<Result<{ readonly signingId: string }>> {
  const input = parseWith(ReplaceInput, raw);
  if (!input.ok) return input;
  const { signingId, block, personId, reason } = input.value;
  const before = await permitted(desk, signingId, `signatures/${type}`);
  if (!before.ok) return before;
  const person = await desk.persons.current(personId);
  if (!person)
    return refuse(
      'persona-desconocida',
      'No se cambió quien firma: esa persona no está en el directorio. Regístrela y repita.',
    );
  const signer = { personId, version: person.version };
  const done = await desk.change(signingFeature, signingId, { type, block, signer, reason });
  if (!done.ok) return done;
  const former = before.value.blocks.find((one) => one.block === block)?.signer.personId;
  if (former && former !== personId && done.value !== before.value) {
    tellPendings(desk, former, `${signingId}:reemplazo:${block}:${desk.commandId}`);
    await tellTurn(desk, signingId, done.value, `reemplazo:${block}:${desk.commandId}`);
  }
  return ok({ signingId });
}

export async function permitted(desk: Desk, signingId: string, action: Action): Promise<Result<Open>> {
  const { state } = await desk.get(signingFeature, signingId);
  if (state.kind === 'none')
    return refuse('solicitud-inexistente', 'No encontré esa solicitud de firma. Actualice la lista.');
  const { mesaId } = state.subject;
  const mesa = await loadMesa(consulting(desk), mesaId);
  if (!mesa.ok) return mesa;
  const base = mesaTarget(mesaId, mesa.value, desk.actor);
  const { personId } = desk.actor.person;
  const named = [...signerIds(state), ...(state.replaced ?? []).map(({ former }) => former.personId)];
  const relations = [...(base.relations ?? []), ...(named.includes(personId) ? (['firmante'] as const) : [])];
  const allowed = may(desk.actor, action, { ...base, relations }, state.kind);
  return allowed.ok ? ok(state) : allowed;
}

/** In the chat one card with everything they owe; by mail the document, for those without account. */
async function tellAgain(desk: Desk, signingId: string, { subject }: Open, personId: string): Promise<void> {
  const person = await desk.persons.current(personId);
  if (person?.aadObjectId) return tellPendings(desk, personId, `recordar:${desk.today}`);
  const topic = subject.kind === 'acta' ? 'mail/acta-para-firma' : 'mail/solicitud-firma';
  desk.tell({
    topic,
    key: `${topic}:${signingId}:${personId}:recordar:${desk.today}`,
    data: subject.kind === 'acta' ? { actaId: subject.actaId, personId } : { signingId, personId },
  });
}
