import { type CommitmentState, namedIn } from '../commitments';
import type { OpenProceso } from '../dies058';
import { indicatorFeature } from '../indicators';
import type { Actor } from '../kernel/actor';
import type { Found, Reader } from '../kernel/store';
import { type MesaState, mesaFeature, mesaRelations, mesaTitle } from '../mesas';
import type { Names } from './names';
import type { Around } from './view-commitment';

type Commitment = Found<CommitmentState>;
export interface Owed {
  readonly id: string;
  readonly state: Exclude<CommitmentState, { kind: 'none' }>;
}
export const owedOf = (found: readonly Commitment[]): readonly Owed[] =>
  found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [{ id, state }]));

/** The mesas and indicators that some commitments speak of, each loaded once. */
export async function loadAround(
  reader: Reader,
  actor: Actor,
  commitments: readonly Owed[],
  { proceso, names }: { readonly proceso: OpenProceso | null; readonly names: Names },
): Promise<Around> {
  const mesas = new Map<string, MesaState>();
  const indicators = new Map<string, string>();
  const mesaIds = new Set(commitments.flatMap(({ state }) => state.origin.mesaId ?? []));
  const indicatorIds = new Set(commitments.flatMap(({ state }) => state.origin.indicatorId ?? []));
  await Promise.all([
    ...[...mesaIds].map(async (id) => mesas.set(id, (await reader.get(mesaFeature, id)).state)),
    ...[...indicatorIds].map(async (id) => {
      const { state } = await reader.get(indicatorFeature, id);
      if (state.kind !== 'none') indicators.set(id, `${state.codigo} ${state.nombre}`.trim());
    }),
  ]);
  return {
    actor,
    names,
    today: reader.today,
    closures: proceso?.settings.cierres ?? [],
    mesa: (id) => {
      const mesa = mesas.get(id);
      return mesa === undefined || mesa.kind === 'none'
        ? { titulo: '', relations: [] }
        : { titulo: mesaTitle(mesa.plan), relations: mesaRelations(mesa, actor.person.personId) };
    },
    indicador: (id) => indicators.get(id) ?? null,
    holder: (dependenciaId, role) => {
      const dependencia = proceso?.dependencias.find(({ id }) => id === dependenciaId);
      return (dependencia && namedIn(dependencia, role)) ?? null;
    },
    dependencia: (id) => proceso?.dependencias.find((one) => one.id === id)?.nombre ?? '',
  };
}
