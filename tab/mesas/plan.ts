import type { MatrixRow, ScheduleBody, SchedulePreview } from '../wire';
import { bogotaInstant } from '../words/dates';

interface Invited {
  readonly personId: string;
  readonly nombre: string;
}

/** What the form of scheduling holds; clock times of Bogotá. */
export interface Plan {
  readonly dependenciaId: string;
  readonly date: string;
  readonly from: string;
  readonly until: string;
  readonly modalidad: ScheduleBody['modalidad'];
  readonly lugar: string;
  readonly fase: 1 | 2 | 3;
  readonly temas: readonly ('a' | 'b')[];
  readonly moderadorId: string;
  readonly relatorId: string;
  readonly enlaceId: string;
  readonly invitees: readonly Invited[];
  /** `null`: nobody chose yet; the server proposes. */
  readonly indicatorIds: readonly string[] | null;
  readonly acceptWarnings: boolean;
  readonly reason: string;
}
export const EMPTY: Plan = {
  dependenciaId: '',
  date: '',
  from: '09:00',
  until: '11:00',
  modalidad: 'virtual',
  lugar: '',
  fase: 2,
  temas: [],
  moderadorId: '',
  relatorId: '',
  enlaceId: '',
  invitees: [],
  indicatorIds: null,
  acceptWarnings: false,
  reason: '',
};

/** Chosen by the person, or else what is suggested. */
export const chosenOr = (chosen: string, suggested: string | null | undefined): string =>
  chosen || (suggested ?? '');

/** The indicators of a dependencia that can be treated: the active ones. */
export const candidatesOf = (rows: readonly MatrixRow[], dependenciaId: string): readonly MatrixRow[] =>
  rows.filter((row) => row['dependenciaId'] === dependenciaId && row['estado'] === 'activo');

/** Those the person checked, or else those that the server proposes. */
export const chosenIndicators = (
  plan: Plan,
  candidates: readonly MatrixRow[],
  preview: SchedulePreview | null,
): readonly string[] =>
  plan.indicatorIds ??
  candidates.map(({ indicatorId }) => indicatorId).filter((id) => preview?.propuestos.includes(id) ?? false);

/** What is asked to know suggestions and warnings; `null` until a dependencia is chosen. */
export function previewQuery(plan: Plan): string | null {
  if (!plan.dependenciaId) return null;
  const query = new URLSearchParams({ dependencia: plan.dependenciaId, fase: String(plan.fase) });
  if (plan.date && plan.from && plan.until) {
    query.set('start', bogotaInstant(plan.date, plan.from));
    query.set('end', bogotaInstant(plan.date, plan.until));
  }
  for (const [key, value] of [
    ['moderador', plan.moderadorId],
    ['relator', plan.relatorId],
    ['enlace', plan.enlaceId],
  ] as const)
    if (value) query.set(key, value);
  for (const id of plan.indicatorIds ?? []) query.append('indicator', id);
  for (const { personId } of plan.invitees) query.append('invitee', personId);
  return `/mesas/preview?${query}`;
}

export function bodyOf(
  plan: Plan,
  indicatorIds: readonly string[],
  preview: SchedulePreview | null,
): ScheduleBody {
  return {
    dependenciaId: plan.dependenciaId,
    fase: plan.fase,
    temas: plan.temas,
    start: bogotaInstant(plan.date, plan.from),
    end: bogotaInstant(plan.date, plan.until),
    modalidad: plan.modalidad,
    lugar: plan.lugar,
    moderadorId: chosenOr(plan.moderadorId, preview?.moderadorId),
    relatorId: chosenOr(plan.relatorId, preview?.relator.sugeridoId),
    enlaceId: chosenOr(plan.enlaceId, preview?.enlaceId) || null,
    invitees: plan.invitees.map(({ personId }) => ({ personId })),
    indicatorIds,
    acceptWarnings: plan.acceptWarnings,
    reason: plan.reason,
  };
}

/** What still lacks, in the words of the form. The rules themselves are the server's. */
export function unready(
  plan: Plan,
  indicatorIds: readonly string[],
  preview: SchedulePreview | null,
): readonly string[] {
  return [
    plan.dependenciaId ? '' : 'la dependencia',
    plan.date ? '' : 'la fecha',
    plan.from && plan.until && plan.from < plan.until ? '' : 'una hora de fin posterior a la de inicio',
    plan.modalidad !== 'virtual' && plan.lugar.trim() === '' ? 'el lugar' : '',
    indicatorIds.length > 0 ? '' : 'al menos un indicador',
    chosenOr(plan.moderadorId, preview?.moderadorId) ? '' : 'el moderador',
    chosenOr(plan.relatorId, preview?.relator.sugeridoId) ? '' : 'el relator',
    preview && preview.advertencias.length > 0 && !(plan.acceptWarnings && plan.reason.trim())
      ? 'aceptar las advertencias con un motivo'
      : '',
  ].filter(Boolean);
}
