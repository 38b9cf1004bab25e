import type { Refusal } from '../../../domain/kernel/result';
import { statusOf, TITLES } from './statuses';

/** RFC 9457. `code` is stable, `detail` is the sentence a person reads, `correlationId` is what support asks for. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly correlationId: string;
  readonly details?: readonly string[];
}

export function problemOf(refusal: Refusal, instance: string, correlationId: string): ProblemDetails {
  const status = statusOf(refusal.code);
  return {
    type: `urn:mesas:rechazo:${refusal.code}`,
    title: TITLES[status],
    status,
    detail: refusal.message,
    instance,
    code: refusal.code,
    correlationId,
    ...(refusal.details ? { details: refusal.details } : {}),
  };
}

/** Breakage: the person is told that nothing was lost, support gets the number, the cause is only in the log. */
export const brokenProblem = (instance: string, correlationId: string): ProblemDetails =>
  problemOf(
    {
      code: 'averia',
      message:
        'Mesas no pudo responder por una falla propia. Lo que estaba registrado sigue registrado: espere un momento y vuelva a intentarlo.',
    },
    instance,
    correlationId,
  );

export const problemResponse = (problem: ProblemDetails): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
