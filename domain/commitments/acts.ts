import { type Act, consulting, type Desk } from '../kernel/handle';
import type { PlainDate } from '../kernel/instant';
import { parseWith } from '../kernel/parse';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import { type KnownMesa, loadMesa, mesaTarget } from '../mesas';
import { type Action, may } from '../people';
import type { CommitmentOrigin } from './commitments';
import { commitmentFeature } from './decider';
import { FulfilInput, RecordInput, WithdrawInput } from './parse';

/** Records who owes what by when; answers its id. The card of the item is shown again with it. */
export const recordCommitment: Act<RecordInput, { readonly commitmentId: string }> = {
  name: 'commitments/record',
  run: async (raw, desk) => {
    const input = parseWith(RecordInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, what, ownerId, due, dependenciaId } = input.value;
    const mesa = await heldMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const origin = originOf(mesa.value, mesaId, itemId ?? null);
    if (!origin.ok) return origin;
    const owner = isBlank(ownerId) ? null : await desk.persons.current(ownerId);
    if (!owner && !isBlank(ownerId))
      return refuse(
        'persona-desconocida',
        'No se registró el compromiso: la persona responsable no está en el directorio. Regístrela o elija otra.',
      );
    const commitmentId = desk.newId();
    const { plan } = mesa.value;
    const recorded = await desk.change(commitmentFeature, commitmentId, {
      type: 'record',
      procesoId: plan.procesoId,
      what,
      owner: owner ? { personId: owner.personId, version: owner.version } : { personId: '', version: 1 },
      dependenciaId: dependenciaId ?? plan.dependenciaId,
      // The decision refuses a text that is no day.
      due: due as PlainDate,
      origin: origin.value,
    });
    if (!recorded.ok) return recorded;
    if (itemId) showItem(desk, `item:${mesaId}:${itemId}`, commitmentId);
    return ok({ commitmentId });
  },
};

async function heldMesa(desk: Desk, mesaId: string): Promise<Result<KnownMesa>> {
  const mesa = await loadMesa(consulting(desk), mesaId);
  if (!mesa.ok) return mesa;
  const { kind } = mesa.value;
  const allowed = may(desk.actor, 'commitments/record', mesaTarget(mesaId, mesa.value, desk.actor), kind);
  if (!allowed.ok) return allowed;
  return kind === 'open' || kind === 'closed'
    ? mesa
    : refuse(
        kind === 'scheduled' ? 'mesa-sin-abrir' : 'mesa-cancelada',
        'No se registró el compromiso: la mesa no se ha realizado. Los compromisos se registran desde que se abre.',
      );
}

function originOf(
  { plan, items }: KnownMesa,
  mesaId: string,
  itemId: string | null,
): Result<CommitmentOrigin> {
  const { sesionId } = plan;
  if (itemId === null) return ok({ kind: 'mesa', mesaId, sesionId, indicatorId: null, formId: null });
  const item = items.find(({ id }) => id === itemId);
  return item
    ? ok({ kind: 'dies058', mesaId, sesionId, indicatorId: item.indicatorId, formId: item.formId })
    : refuse(
        'punto-inexistente',
        'No se registró el compromiso: ese punto no está en el orden del día de esta mesa.',
      );
}

const showItem = (desk: Desk, cardKey: string, commitmentId: string): void =>
  desk.tell({
    topic: 'card/show',
    key: `card/show:${cardKey}:${commitmentId}:${desk.commandId}`,
    data: { cardKey },
  });

export const fulfilCommitment: Act<FulfilInput> = {
  name: 'commitments/fulfil',
  run: async (raw, desk) => {
    const input = parseWith(FulfilInput, raw);
    if (!input.ok) return input;
    const { commitmentId, evidence } = input.value;
    const allowed = await permitted(desk, commitmentId, 'commitments/fulfil');
    if (!allowed.ok) return allowed;
    const changed = await desk.change(commitmentFeature, commitmentId, { type: 'fulfil', evidence });
    return changed.ok ? ok(undefined) : changed;
  },
};

export const withdrawCommitment: Act<WithdrawInput> = {
  name: 'commitments/withdraw',
  run: async (raw, desk) => {
    const input = parseWith(WithdrawInput, raw);
    if (!input.ok) return input;
    const { commitmentId, reason } = input.value;
    const allowed = await permitted(desk, commitmentId, 'commitments/withdraw');
    if (!allowed.ok) return allowed;
    const changed = await desk.change(commitmentFeature, commitmentId, { type: 'withdraw', reason });
    return changed.ok ? ok(undefined) : changed;
  },
};

async function permitted(desk: Desk, commitmentId: string, action: Action): Promise<Result<void>> {
  const { state } = await desk.get(commitmentFeature, commitmentId);
  if (state.kind === 'none')
    return refuse('compromiso-inexistente', 'No encontré ese compromiso. Ábralo de nuevo desde la lista.');
  const mesa = await loadMesa(consulting(desk), state.origin.mesaId);
  const relations = mesa.ok ? (mesaTarget(state.origin.mesaId, mesa.value, desk.actor).relations ?? []) : [];
  const owner = state.owner.personId === desk.actor.person.personId;
  return may(desk.actor, action, {
    procesoId: state.procesoId,
    dependenciaId: state.dependenciaId,
    mesaId: state.origin.mesaId,
    relations: [...relations, ...(owner ? (['responsable-del-compromiso'] as const) : [])],
  });
}
