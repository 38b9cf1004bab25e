import { askedFor, type Fact, holderFor, offeredTo } from '../../../domain/commitments';
import { loadMesa } from '../../../domain/mesas';
import { holdersOf } from '../../../domain/people';
import { hechoCompromiso } from '../../adapters/mail';
import { idOf } from '../job-data';
import { tellPerson } from '../notify/tell-person';
import type { Effect, World } from '../ports';
import { type About, aboutCommitment } from './about';
import { inWorkingHours, onlyOnce } from './working-hours';

/** Something happened to a commitment: whoever must answer or know hears of it, never who did it. */
export const notifyCommitment: Effect = async (job, world) => {
  const { tenantId } = job;
  const fact = idOf(job, 'fact') as Fact;
  const actorId = idOf(job, 'actorId');
  const about = await aboutCommitment(world, tenantId, idOf(job, 'commitmentId'));
  if (!about || !stillTrue(fact, about)) return;
  if (fact === 'escalado' && !(await inWorkingHours(world, job, about.calendar))) return;
  await onlyOnce(world, job, async (key) => {
    const to = job.data['toId'] ?? (await audience(world, tenantId, fact, about, actorId));
    if (typeof to !== 'string' || to === actorId) return;
    await tellPerson(world, tenantId, to, {
      key,
      mesaId: about.state.origin.mesaId,
      ...hechoCompromiso(fact, about.view),
      enlace: about.enlace,
    });
  });
};

/** What was answered or undone before the message left is not asked any more. */
function stillTrue(fact: Fact, { state }: About): boolean {
  const asks: Partial<Record<Fact, boolean>> = {
    informado: state.kind === 'reported',
    delegacion: state.kind === 'owed' && offeredTo(state) !== null,
    ampliacion: state.kind === 'owed' && askedFor(state) !== null,
    escalado: state.kind === 'owed',
    devuelto: state.kind === 'owed',
  };
  return asks[fact] ?? true;
}

async function audience(
  world: World,
  tenantId: string,
  fact: Fact,
  { state }: About,
  actorId: string,
): Promise<string | null> {
  const { owner } = state;
  if (fact === 'delegacion-aceptada' || fact === 'delegacion-rechazada')
    return state.delegations.at(-1)?.by.personId ?? null;
  const forOverseer = fact === 'informado' || fact === 'ampliacion';
  return forOverseer || (fact === 'comentario' && actorId === owner.personId)
    ? overseer(world, tenantId, state, [owner.personId, actorId])
    : owner.personId;
}

/** Whoever looks after it: moderador, enlace USEPOT of the dependencia, líder; never one of `not`. */
async function overseer(
  world: World,
  tenantId: string,
  { origin, procesoId, dependenciaId }: About['state'],
  not: readonly string[],
): Promise<string | null> {
  const reader = world.office.reader(tenantId);
  const mesa = origin.mesaId === null ? null : await loadMesa(reader, origin.mesaId);
  const plan = mesa?.ok ? mesa.value.plan : null;
  const leads = await holdersOf(reader, 'lider-usepot', procesoId);
  const candidates = [
    plan?.moderador.personId ?? null,
    await holderFor(reader, { procesoId, dependenciaId, role: 'enlace-usepot' }),
    ...leads.map(({ personId }) => personId),
  ];
  return candidates.find((one) => one !== null && !not.includes(one)) ?? null;
}
