import type { Desk } from '../kernel/handle';
import type { Reader } from '../kernel/store';
import { procesoFeature } from '../people';
import { mesaFeature } from './decider';
import type { Warning } from './mesas';
import { preparacionFeature, preparacionWarnings } from './preparacion';
import { mesaIn } from './sesiones';
import type { KnownMesa } from './target';
import { type Convocation, calendarWarnings, type OtherMesa, warningsFor } from './warnings';

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
  const { state: prepared } = await desk.get(preparacionFeature, plan.procesoId);
  // Said once, when it is called: moving what was called asks nothing about what comes before the mesas.
  const before = exceptMesaId === undefined ? preparacionWarnings(plan, prepared) : [];
  const rest = warningsFor(plan, indicatorIds, {
    now: desk.now,
    closures: proceso.kind === 'open' ? proceso.settings.cierres : [],
    dependencia:
      proceso.kind === 'open' ? proceso.dependencias.find(({ id }) => id === plan.dependenciaId) : undefined,
    others,
  });
  return [...before, ...rest];
}

/** What the sesión in course treats; what an earlier one decided occupies no other mesa. */
const agendaOf = (mesa: KnownMesa): readonly string[] =>
  (mesaIn(mesa, mesa.plan.sesionId) ?? mesa).items.map(({ indicatorId }) => indicatorId);

/** What speaks against the date a mesa has now, however it got it (MES-026). */
export async function dateWarnings(
  reader: Pick<Reader, 'get' | 'find'>,
  mesaId: string,
  { plan }: KnownMesa,
): Promise<readonly Warning[]> {
  const { state: proceso } = await reader.get(procesoFeature, plan.procesoId);
  const found = await reader.find(mesaFeature, { status: ['scheduled', 'open'] });
  const others = found.flatMap(({ id, state }) =>
    id === mesaId || state.kind === 'none' ? [] : [state.plan],
  );
  return calendarWarnings(plan, others, proceso.kind === 'open' ? proceso.settings.cierres : []);
}
