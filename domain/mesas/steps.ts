import type { Stamp } from '../kernel/feature';
import { type Instant, secondsBetween } from '../kernel/instant';
import { type OrdenSettings, PASO_INDICADORES } from '../people';

/** A step of the agenda that was begun: its title and planned minutes as they were then. */
export interface StepBegun {
  readonly stepId: string;
  readonly titulo: string;
  readonly minutos: number | null;
  readonly from: Instant;
}
export interface StepDone extends StepBegun {
  readonly to: Instant;
}
/** How a sesión follows its agenda; a step may come again, and the agenda locks nothing (MES-054). */
export interface Steps {
  readonly current: StepBegun | null;
  readonly done: readonly StepDone[];
}
export const NO_STEPS: Steps = { current: null, done: [] };

export type StepCommand =
  | {
      readonly type: 'start-step';
      readonly stepId: string;
      readonly titulo: string;
      readonly minutos: number | null;
    }
  | { readonly type: 'end-step'; readonly stepId: string };
export type StepEvent =
  | {
      readonly type: 'step-started';
      readonly stepId: string;
      readonly titulo: string;
      readonly minutos: number | null;
    }
  | { readonly type: 'step-ended'; readonly stepId: string };

export function stepsAfter(steps: Steps, event: StepEvent & Stamp): Steps {
  const { at, stepId } = event;
  if (event.type === 'step-ended') return steps.current?.stepId === stepId ? stepOver(steps, at) : steps;
  const { titulo, minutos } = event;
  return { ...stepOver(steps, at), current: { stepId, titulo, minutos, from: at } };
}

/** What is under way has ended at that moment. */
export const stepOver = ({ current, done }: Steps, at: Instant): Steps => ({
  current: null,
  done: current ? [...done, { ...current, to: at }] : done,
});

/** Seconds that a step has taken, all its times together; with `now`, up to it. */
export function stepSeconds({ current, done }: Steps, stepId: string, now?: Instant): number {
  const spans = [...done, ...(current && now ? [{ ...current, to: now }] : [])];
  return spans
    .filter((span) => span.stepId === stepId)
    .reduce((sum, { from, to }) => sum + Math.max(0, secondsBetween(from, to)), 0);
}

/** The step that follows the one under way, or the first; `null` after the last. */
export function nextStep(
  { current, done }: Steps,
  { pasos }: OrdenSettings,
): OrdenSettings['pasos'][number] | null {
  const last = current?.stepId ?? done.at(-1)?.stepId;
  return pasos[pasos.findIndex(({ id }) => id === last) + 1] ?? null;
}

/** The steps are being followed and the indicators have not been reached: what «siguiente» means then (MES-053). */
export function beforeIndicators({ current }: Steps, { pasos }: OrdenSettings): boolean {
  if (!current) return false;
  const reached = pasos.findIndex(({ id }) => id === PASO_INDICADORES);
  return pasos.findIndex(({ id }) => id === current.stepId) < (reached === -1 ? pasos.length : reached);
}
