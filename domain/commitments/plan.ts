import { addBusinessDays, isBusinessDay, rollForward } from '../kernel/business-days';
import type { OutboxMessage } from '../kernel/feature';
import { addDays, bogotaDay, bogotaTime, fromBogota, type Instant, type PlainDate } from '../kernel/instant';
import type { SeguimientoSettings } from '../people';
import { type KnownCommitment, NIVELES, type Nivel } from './commitments';

/** The office's calendar and rules for telling people. */
export interface Calendar {
  readonly seguimiento: SeguimientoSettings;
  readonly cierres: readonly string[];
}
/** `asignado`: the first business day after it became somebody's. `days`: business days from the date. */
export interface Reminder {
  readonly kind: 'asignado' | 'antes' | 'hoy' | 'despues';
  readonly days: number;
  readonly moment: Instant;
}
export interface Raised {
  readonly nivel: Nivel;
  readonly days: number;
  readonly moment: Instant;
}

const opening = (day: PlainDate, { seguimiento }: Calendar): Instant => {
  const moment = fromBogota(day, seguimiento.desde);
  if (moment === null) throw new RangeError(`Not an hour: ${seguimiento.desde}`);
  return moment;
};
/** The last business day that is not after `day`. */
const rollBack = (day: PlainDate, { cierres }: Calendar): PlainDate => {
  let last = day;
  while (!isBusinessDay(last, cierres)) last = addDays(last, -1);
  return last;
};

/** The moment itself within business hours of Bogotá, else the next opening. */
export function workingMoment(now: Instant, calendar: Calendar): Instant {
  const { seguimiento, cierres } = calendar;
  const day = bogotaDay(now);
  const time = bogotaTime(now);
  if (isBusinessDay(day, cierres) && time < seguimiento.hasta)
    return time >= seguimiento.desde ? now : opening(day, calendar);
  return opening(rollForward(addDays(day, 1), cierres), calendar);
}

/** Before, on and after the date (F40), at most one a day, each at the opening of a business day; in order. */
export function reminderPlan(
  { due, ownerSince }: Pick<KnownCommitment, 'due' | 'ownerSince'>,
  calendar: Calendar,
): readonly Reminder[] {
  const { seguimiento, cierres } = calendar;
  const byDay = new Map<PlainDate, Reminder>();
  const put = (day: PlainDate, kind: Reminder['kind'], days: number): void =>
    void byDay.set(day, { kind, days, moment: opening(day, calendar) });
  const first = rollForward(addDays(bogotaDay(ownerSince), 1), cierres);
  if (first <= due) put(first, 'asignado', 0);
  for (const n of [...seguimiento.antesDias].sort((a, b) => b - a))
    put(addBusinessDays(due, -n, cierres), 'antes', n);
  put(rollBack(due, calendar), 'hoy', 0);
  for (const n of [...seguimiento.despuesDias].sort((a, b) => a - b))
    put(addBusinessDays(due, n, cierres), 'despues', n);
  return [...byDay.values()]
    .filter(({ moment }) => moment > ownerSince)
    .sort((a, b) => (a.moment < b.moment ? -1 : 1));
}

/** Owner → superior → moderador (F40). */
export function escalationPlan(due: PlainDate, calendar: Calendar): readonly Raised[] {
  const { escalarSuperiorDias, escalarModeradorDias } = calendar.seguimiento;
  const days: Readonly<Record<Nivel, number | null>> = {
    superior: escalarSuperiorDias,
    moderador: escalarModeradorDias,
  };
  return NIVELES.flatMap((nivel) => {
    const n = days[nivel];
    return n === null
      ? []
      : [{ nivel, days: n, moment: opening(addBusinessDays(due, n, calendar.cierres), calendar) }];
  });
}

/** What will be told if nothing changes: named by commitment, date, person and kind, so that no repetition adds another. */
export function plannedMessages(
  commitmentId: string,
  state: KnownCommitment,
  calendar: Calendar,
  now: Instant,
): readonly OutboxMessage[] {
  if (state.kind !== 'owed') return [];
  const { due, owner } = state;
  const { personId } = owner;
  const reminders = reminderPlan(state, calendar).map(
    ({ kind, days, moment }): OutboxMessage => ({
      topic: 'commitments/remind',
      key: `commitments/remind:${commitmentId}:${due}:${personId}:${kind}:${days}`,
      data: { commitmentId, due, personId, kind, days },
      after: moment,
    }),
  );
  const raised = escalationPlan(due, calendar).map(
    ({ nivel, days, moment }): OutboxMessage => ({
      topic: 'commitments/escalate',
      key: `commitments/escalate:${commitmentId}:${due}:${nivel}:${days}`,
      data: { commitmentId, due, nivel },
      after: moment,
    }),
  );
  return [...reminders, ...raised].filter(({ after }) => after !== undefined && after > now);
}

/** The key of a message before it was put off: by it the same fact is told once. */
export const firstKey = (key: string): string => key.replace(/@\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, '');

interface Planned {
  readonly due: string;
  readonly personId: string;
  readonly kind: string;
  readonly days: number;
}
/**
 * Is it still right to tell this? The commitment is owed by that person for that date, the settings still ask for it, and no later one of
 * the plan has come meanwhile: after a stop of the machine only the last is said.
 */
export function stillToTell(
  state: KnownCommitment,
  { due, personId, kind, days }: Planned,
  calendar: Calendar,
  now: Instant,
): boolean {
  if (state.kind !== 'owed' || state.due !== due || state.owner.personId !== personId) return false;
  const come = reminderPlan(state, calendar).filter(({ moment }) => moment <= now);
  const last = come.at(-1);
  return last?.kind === kind && last.days === days;
}
