import type { CommandOf } from '../../kernel/feature';
import type { Desk } from '../../kernel/handle';
import { ok, type Result } from '../../kernel/result';
import type { Reader } from '../../kernel/store';
import { type Action, may } from '../../people';
import type { Invitee } from '../agenda';
import { mesaFeature } from '../decider';
import { type KnownMesa, loadMesa, mesaTarget } from '../target';
import { convocatoriaFeature, NO_LIST } from './decider';
import type { Convocatoria } from './nouns';
import { proposedFor } from './propose';

export interface Lista {
  readonly mesa: KnownMesa;
  readonly sesionId: string;
  readonly lista: Convocatoria;
}

/** The list of the current sesión of a mesa, made from the register the first time somebody works on it. */
export async function listOf(desk: Desk, mesaId: string, action: Action): Promise<Result<Lista>> {
  const mesa = await loadMesa(desk, mesaId);
  if (!mesa.ok) return mesa;
  const allowed = may(desk.actor, action, mesaTarget(mesaId, mesa.value, desk.actor), mesa.value.kind);
  if (!allowed.ok) return allowed;
  const { sesionId, procesoId } = mesa.value.plan;
  const { state } = await desk.get(convocatoriaFeature, sesionId);
  if (state.kind === 'known') return ok({ mesa: mesa.value, sesionId, lista: state });
  const personas = await proposedFor(desk, mesa.value);
  const made = await desk.change(convocatoriaFeature, sesionId, {
    type: 'propose',
    mesaId,
    procesoId,
    personas,
  });
  if (!made.ok) return made;
  return made.value.kind === 'known' ? ok({ mesa: mesa.value, sesionId, lista: made.value }) : NO_LIST;
}

export async function changeList(
  desk: Desk,
  sesionId: string,
  command: CommandOf<typeof convocatoriaFeature>,
): Promise<Result<Convocatoria>> {
  const done = await desk.change(convocatoriaFeature, sesionId, command);
  if (!done.ok) return done;
  return done.value.kind === 'known' ? ok(done.value) : NO_LIST;
}

/** The booked list of the mesa says the same as its convocatoria: who is cited and has not left; Outlook hears of the difference. */
export async function bookedAs(
  desk: Desk,
  mesaId: string,
  mesa: KnownMesa,
  { personas }: Convocatoria,
): Promise<Result<void>> {
  const { plan } = mesa;
  const conduct = new Set([plan.moderador, plan.relator, plan.enlace].map((one) => one?.personId));
  const invitees: readonly Invitee[] = personas.flatMap(({ person, origin, bookedAt, left }) =>
    bookedAt === null || left !== null || conduct.has(person.personId) ? [] : [{ person, origin }],
  );
  const done = await desk.change(mesaFeature, mesaId, { type: 'set-invitees', invitees });
  return done.ok ? ok(undefined) : done;
}

export async function loadList(reader: Reader, sesionId: string): Promise<Convocatoria | null> {
  const { state } = await reader.get(convocatoriaFeature, sesionId);
  return state.kind === 'known' ? state : null;
}
