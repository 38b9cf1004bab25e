import type { Desk } from '../kernel/handle';
import { procesoFeature } from '../people';
import { mesaFeature } from './decider';
import type { Warning } from './mesas';
import { mesaIn } from './sesiones';
import type { KnownMesa } from './target';
import { type Convocation, type OtherMesa, warningsFor } from './warnings';

/** `warningsFor` with what the office knows now; `exceptMesaId` is the mesa that is being moved. */
export async function convocationWarnings(
  desk: Pick<Desk, 'get' | 'find' | 'now'>,
  plan: Convocation,
  indicatorIds: readonly string[],
  exceptMesaId?: string,
): Promise<readonly Warning[]> {
  const { state: proceso } = await desk.get(procesoFeature, plan.procesoId);
  const found = await desk.find(mesaFeature, { status: ['scheduled', 'open'] }, { orderBy: 'start' });
  const others = found.flatMap(({ id, state }): readonly OtherMesa[] =>
    id === exceptMesaId || state.kind === 'none' ? [] : [{ plan: state.plan, indicatorIds: agendaOf(state) }],
  );
  return warningsFor(plan, indicatorIds, {
    now: desk.now,
    closures: proceso.kind === 'open' ? proceso.settings.cierres : [],
    dependencia:
      proceso.kind === 'open' ? proceso.dependencias.find(({ id }) => id === plan.dependenciaId) : undefined,
    others,
  });
}

/** What the sesión in course treats; what an earlier one decided occupies no other mesa. */
const agendaOf = (mesa: KnownMesa): readonly string[] =>
  (mesaIn(mesa, mesa.plan.sesionId) ?? mesa).items.map(({ indicatorId }) => indicatorId);
