import type { z } from 'zod';
import type { PersonRef } from '../../kernel/feature';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import type { PlainDate } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { isBlank } from '../../kernel/text';
import { type KnownMesa, loadMesa, mesaTarget } from '../../mesas';
import { may, ROLE_WORDS, type Role } from '../../people';
import type { CommitmentOrigin, Recorded } from '../commitments';
import { commitmentFeature } from '../decider';
import { RecordDocumentInput, RecordInput } from '../parse';
import { holderFor } from '../responsible';
import { tellPlan } from './change';
import { tellReplan } from './follow';

interface Identified {
  readonly commitmentId: string;
}

/** Records who owes what by when; answers its id. The card of the item is shown again with it. */
export const recordCommitment: Act<RecordInput, Identified> = {
  name: 'commitments/record',
  run: async (raw, desk) => {
    const input = parseWith(RecordInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, dependenciaId, ...owed } = input.value;
    const mesa = await heldMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const origin = originOf(mesa.value, mesaId, itemId ?? null);
    if (!origin.ok) return origin;
    const { plan } = mesa.value;
    const recorded = await recordOwed(desk, owed, {
      procesoId: plan.procesoId,
      dependenciaId: dependenciaId ?? plan.dependenciaId,
      origin: origin.value,
    });
    if (recorded.ok && itemId) showItem(desk, `item:${mesaId}:${itemId}`, recorded.value.commitmentId);
    return recorded;
  },
};

/** The same, from an ayuda de memoria or a bilateral meeting: followed up on the same board (AT-032). */
export const recordFromDocument: Act<RecordDocumentInput, Identified> = {
  name: 'commitments/record-document',
  run: async (raw, desk) => {
    const input = parseWith(RecordDocumentInput, raw);
    if (!input.ok) return input;
    const { procesoId, dependenciaId, kind, reference, date, ...owed } = input.value;
    const allowed = may(desk.actor, 'commitments/record-document', { procesoId, dependenciaId });
    if (!allowed.ok) return allowed;
    const document = { kind, reference: reference.trim(), date: date as PlainDate };
    const nothing = { mesaId: null, sesionId: null, indicatorId: null, formId: null };
    return recordOwed(desk, owed, { procesoId, dependenciaId, origin: { ...document, ...nothing } });
  },
};

type Owed = Pick<z.output<typeof RecordInput>, 'what' | 'ownerId' | 'ownerRole' | 'due'>;
type From = Pick<Recorded, 'procesoId' | 'dependenciaId' | 'origin'>;

async function recordOwed(desk: Desk, owed: Owed, from: From): Promise<Result<Identified>> {
  const ownerRole = owed.ownerRole ?? null;
  const owner = await ownerOf(desk, owed.ownerId, ownerRole, from);
  if (!owner.ok) return owner;
  const commitmentId = desk.newId();
  const recorded = await desk.change(commitmentFeature, commitmentId, {
    type: 'record',
    ...from,
    what: owed.what,
    owner: owner.value,
    ownerRole,
    // The decision refuses a text that is no day.
    due: owed.due as PlainDate,
  });
  if (!recorded.ok) return recorded;
  if (recorded.value.kind !== 'none') await tellPlan(desk, commitmentId, recorded.value);
  await tellReplan(desk, from.procesoId);
  return ok({ commitmentId });
}

const NOBODY: PersonRef = { personId: '', version: 1 };

/** The person named, or else whoever holds the role now: somebody answers by name from the first day. */
async function ownerOf(
  desk: Desk,
  ownerId: string,
  role: Role | null,
  { procesoId, dependenciaId }: From,
): Promise<Result<PersonRef>> {
  const byRole =
    isBlank(ownerId) && role !== null
      ? await holderFor(consulting(desk), { procesoId, dependenciaId, role })
      : null;
  if (isBlank(ownerId) && role !== null && byRole === null)
    return refuse(
      'rol-sin-persona',
      `No se registró el compromiso: hoy no se sabe quién es ${ROLE_WORDS[role]}. Nombre a alguien en ese rol, o elija una persona.`,
    );
  const personId = byRole ?? ownerId;
  if (isBlank(personId)) return ok(NOBODY);
  const owner = await desk.persons.current(personId);
  return owner
    ? ok({ personId: owner.personId, version: owner.version })
    : refuse(
        'persona-desconocida',
        'No se registró el compromiso: la persona responsable no está en el directorio. Regístrela o elija otra.',
      );
}

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
