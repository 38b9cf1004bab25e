import { askedFor, type CommitmentOrigin, type KnownCommitment, offeredTo } from '../commitments';
import type { Actor } from '../kernel/actor';
import { businessDaysBetween } from '../kernel/business-days';
import { bogotaDay, fechaLarga, type PlainDate } from '../kernel/instant';
import type { Relation, Role, Target } from '../people';
import type { Names } from './names';
import { offersOf } from './offers';
import type { CommitmentView, Offer } from './views';

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
  /** Who holds a role for a dependencia now. */
  readonly holder: (dependenciaId: string, role: Role) => string | null;
}

/** «Mesa 3 · Movilidad», «Ayuda de memoria 14 del 20 de noviembre de 2026». */
function origenOf(origin: CommitmentOrigin, { mesa }: Around): string {
  if (origin.mesaId !== null) return mesa(origin.mesaId).titulo;
  const kind = origin.kind === 'bilateral' ? 'Reunión bilateral' : 'Ayuda de memoria';
  return `${kind} ${origin.reference}, ${fechaLarga(origin.date)}`;
}

export function commitmentView(id: string, state: KnownCommitment, around: Around): CommitmentView {
  const { names } = around;
  const { origin, owner } = state;
  const today = around.today ?? bogotaDay(state.recordedAt);
  return {
    id,
    que: state.what,
    responsable: names.of(owner).nombre,
    responsableId: owner.personId,
    dependencia: around.dependencia(state.dependenciaId),
    fecha: state.due,
    estado: estadoOf(state, today),
    diasHabiles: businessDaysBetween(today, state.due, around.closures),
    mesaId: origin.mesaId ?? '',
    mesa: origenOf(origin, around),
    indicatorId: origin.indicatorId,
    indicador: origin.indicatorId === null ? null : around.indicador(origin.indicatorId),
    formId: origin.formId,
    offers: offersFor(state, around),
  };
}

/** What the viewer is to this commitment. */
export function targetOf(state: KnownCommitment, { actor, mesa, holder }: Around): Target {
  const { mesaId, indicatorId } = state.origin;
  const { owner, ownerRole, dependenciaId } = state;
  const me = actor.person.personId;
  const owes = owner.personId === me || (ownerRole !== null && holder(dependenciaId, ownerRole) === me);
  return {
    procesoId: state.procesoId,
    dependenciaId: state.dependenciaId,
    ...(mesaId === null ? {} : { mesaId }),
    indicatorId,
    relations: [
      ...(mesaId === null ? [] : mesa(mesaId).relations),
      ...(owes ? (['responsable-del-compromiso'] as const) : []),
    ],
  };
}

function offersFor(state: KnownCommitment, around: Around): readonly Offer[] {
  const me = around.actor.person.personId;
  const owed = state.kind === 'owed';
  const asked = askedFor(state);
  const offered = offeredTo(state);
  const mineToAnswer = owed && offered?.to.personId === me;
  const target = targetOf(state, around);
  const relations = [...(target.relations ?? []), ...(mineToAnswer ? (['titular'] as const) : [])];
  const verifies =
    state.kind === 'reported' && state.owner.personId !== me && state.report.by.personId !== me;
  const answersDate = owed && asked !== null && asked.by.personId !== me && state.owner.personId !== me;
  return offersOf(around.actor, { ...target, relations }, state.kind, [
    { verb: 'commitments/fulfil', label: 'Informar que se cumplió', when: owed },
    { verb: 'commitments/verify', label: 'Verificar', when: verifies },
    { verb: 'commitments/reject', label: 'Devolver', when: verifies, action: 'commitments/verify' },
    { verb: 'commitments/answer-delegation', label: 'Responder delegación', when: mineToAnswer },
    { verb: 'commitments/answer-extension', label: 'Responder ampliación', when: answersDate },
    { verb: 'commitments/delegate', label: 'Delegar', when: owed && offered === null },
    { verb: 'commitments/ask-extension', label: 'Pedir ampliación', when: owed && asked === null },
    { verb: 'commitments/comment', label: 'Comentar', when: true },
    { verb: 'commitments/attach', label: 'Adjuntar evidencia', when: owed || state.kind === 'reported' },
    { verb: 'commitments/withdraw', label: 'Retirar', when: owed || state.kind === 'reported' },
  ]);
}

function estadoOf(state: KnownCommitment, today: PlainDate): CommitmentView['estado'] {
  switch (state.kind) {
    case 'fulfilled':
      return 'cumplido';
    case 'withdrawn':
      return 'retirado';
    case 'reported':
      return 'por-verificar';
    case 'owed':
      return state.due < today ? 'vencido' : 'pendiente';
  }
}
