import { commitmentFeature } from '../commitments';
import { loadProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { may, type Relation } from '../people';
import { loadAround, type Owed, owedOf } from './around';
import { loadNames } from './names';
import { commitmentView } from './view-commitment';
import type { CommitmentView } from './views';

export interface CommitmentFilter {
  readonly procesoId: string;
  readonly dependenciaId?: string;
  readonly ownerId?: string;
  readonly mesaId?: string;
  /** Those verified or withdrawn too. */
  readonly todos?: boolean;
}

/** Commitments by due date, those the viewer may see (MES-078, X-051). */
export async function commitmentsOwed(
  reader: Reader,
  actor: Actor,
  filter: CommitmentFilter,
): Promise<Result<readonly CommitmentView[]>> {
  const { todos = false, ...where } = filter;
  const columns = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
  const found = owedOf(
    await reader.find(
      commitmentFeature,
      { ...columns, ...(todos ? {} : { status: ['owed', 'reported'] }) },
      { orderBy: 'due' },
    ),
  );
  const proceso = await loadProceso(reader, filter.procesoId);
  if (!proceso.ok) return proceso;
  const names = await loadNames(reader, found, [], false);
  const around = await loadAround(reader, actor, found, { proceso: proceso.value, names });
  const seen = found.filter((one) =>
    visible(one, actor, around.mesa(one.state.origin.mesaId ?? '').relations),
  );
  return ok(seen.map(({ id, state }) => commitmentView(id, state, around)));
}

const visible = ({ state }: Owed, actor: Actor, relations: readonly Relation[]): boolean =>
  may(
    actor,
    'commitments/read',
    {
      procesoId: state.procesoId,
      dependenciaId: state.dependenciaId,
      ...(state.origin.mesaId === null ? {} : { mesaId: state.origin.mesaId }),
      relations: [
        ...relations,
        ...(state.owner.personId === actor.person.personId ? (['responsable-del-compromiso'] as const) : []),
      ],
    },
    state.kind,
  ).ok;
