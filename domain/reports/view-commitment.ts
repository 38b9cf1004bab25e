import type { CommitmentState } from '../commitments';
import type { Actor } from '../kernel/actor';
import { businessDaysBetween } from '../kernel/business-days';
import { bogotaDay, type PlainDate } from '../kernel/instant';
import type { Relation } from '../people';
import type { Names } from './names';
import { offersOf } from './offers';
import type { CommitmentView } from './views';

type Known = Exclude<CommitmentState, { kind: 'none' }>;

/** What a commitment needs around it to be shown. */
export interface Around {
  readonly actor: Actor;
  readonly names: Names;
  /** `undefined` where the reader knows no day: counted from when it was recorded. */
  readonly today: PlainDate | undefined;
  readonly closures: readonly string[];
  readonly mesa: (mesaId: string) => { readonly titulo: string; readonly relations: readonly Relation[] };
  readonly indicador: (indicatorId: string) => string | null;
  readonly dependencia: (dependenciaId: string) => string;
}

export function commitmentView(id: string, state: Known, around: Around): CommitmentView {
  const { names, actor } = around;
  const { origin, owner } = state;
  const mesa = around.mesa(origin.mesaId);
  const today = around.today ?? bogotaDay(state.recordedAt);
  const target = {
    procesoId: state.procesoId,
    dependenciaId: state.dependenciaId,
    mesaId: origin.mesaId,
    indicatorId: origin.indicatorId,
    relations: [
      ...mesa.relations,
      ...(owner.personId === actor.person.personId ? (['responsable-del-compromiso'] as const) : []),
    ],
  };
  const when = state.kind === 'owed';
  return {
    id,
    que: state.what,
    responsable: names.of(owner).nombre,
    responsableId: owner.personId,
    dependencia: around.dependencia(state.dependenciaId),
    fecha: state.due,
    estado: estadoOf(state, today),
    diasHabiles: businessDaysBetween(today, state.due, around.closures),
    mesaId: origin.mesaId,
    mesa: mesa.titulo,
    indicatorId: origin.indicatorId,
    indicador: origin.indicatorId === null ? null : around.indicador(origin.indicatorId),
    formId: origin.formId,
    offers: offersOf(actor, target, state.kind, [
      { verb: 'commitments/fulfil', label: 'Dar por cumplido', when },
      { verb: 'commitments/withdraw', label: 'Retirar', when },
    ]),
  };
}

function estadoOf(state: Known, today: PlainDate): CommitmentView['estado'] {
  if (state.kind === 'fulfilled') return 'cumplido';
  if (state.kind === 'withdrawn') return 'retirado';
  return state.due < today ? 'vencido' : 'pendiente';
}
