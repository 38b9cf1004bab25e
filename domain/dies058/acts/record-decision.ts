import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { type KnownMesa, loadMesa, mesaFeature, mesaTarget, type RulingSense } from '../../mesas';
import { actorFor, holdsIn, may } from '../../people';
import { formFeature } from '../decider';
import { refOf } from '../load';
import { RecordDecisionInput } from '../parse';

export interface Ruled {
  readonly mesaId: string;
  readonly itemId: string;
  readonly formId: string;
  readonly sense: RulingSense;
}

/**
 * The decision of the despacho about an indicator without agreement, into the same item and the same form, with author and date (MES-060, F22). «Adoptar»
 * lets the form go to signature; «mantener» ends it, and the register stays as it is; «nueva mesa» leaves it for a continuation.
 */
export const recordDecision: Act<RecordDecisionInput, Ruled> = {
  name: 'mesas/record-decision',
  run: async (raw, desk) => {
    const input = parseWith(RecordDecisionInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, sense, text, date, authorId, evidence } = input.value;
    const mesa = await loadMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const target = mesaTarget(mesaId, mesa.value, desk.actor);
    const allowed = may(desk.actor, 'mesas/record-decision', target, mesa.value.kind);
    if (!allowed.ok) return allowed;
    const author = await decider(desk, mesa.value, authorId);
    if (!author.ok) return author;
    const given = { sense, text: text.trim(), date, author: author.value };
    const ruled = await desk.change(mesaFeature, mesaId, {
      type: 'rule',
      itemId,
      ...given,
      today: desk.today,
      evidence,
    });
    if (!ruled.ok) return ruled;
    const formId = mesa.value.items.find(({ id }) => id === itemId)?.formId ?? '';
    const form = await desk.change(formFeature, formId, { type: 'rule', ...given });
    if (!form.ok) return form;
    if (sense === 'mantener') {
      const reason = `El despacho de la Subdirección decidió mantener el indicador como está: ${given.text}`;
      const ended = await desk.change(formFeature, formId, { type: 'withdraw', reason });
      if (!ended.ok) return ended;
    }
    tellOffice(desk, mesa.value, itemId);
    return ok({ mesaId, itemId, formId, sense });
  },
};

/** Who decided must hold the role of the despacho, whoever writes it down. */
async function decider(desk: Desk, { plan }: KnownMesa, authorId: string | undefined) {
  const { personId } = desk.actor.person;
  const author = await refOf(desk, authorId ?? personId);
  const who = author ? await actorFor(consulting(desk), desk.actor.tenantId, author) : null;
  const holds = who !== null && holdsIn(who, plan.procesoId, 'despacho-subdireccion');
  return author && holds ? ok(author) : NOT_THE_DESPACHO;
}

const NOT_THE_DESPACHO: Result<never> = refuse(
  'no-es-el-despacho',
  'No se registró la decisión: la toma quien tiene el rol del despacho de la Subdirección. Si usted la transcribe, indique quién decidió y en qué oficio consta.',
);

function tellOffice(desk: Desk, { plan }: KnownMesa, itemId: string): void {
  for (const personId of new Set([plan.moderador.personId, plan.relator.personId]))
    desk.tell({
      topic: 'notify/pendings',
      key: `notify/pendings:${personId}:${itemId}:decision`,
      data: { personId },
    });
}
