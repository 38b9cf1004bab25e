import { Button } from '@fluentui/react-components';
import type { Problem } from '../wire';
import { Notice } from './notice';

/** Asking again would answer the same: it is not there, it is not theirs, it is not understood. */
const FINAL: ReadonlySet<number> = new Set([400, 403, 404, 410]);

/** Something did not work: what happened, what to do, and the number to give to whoever helps. */
export function Failure({
  problem,
  retry,
}: {
  readonly problem: Problem;
  readonly retry?: (() => void) | undefined;
}) {
  return (
    <Notice tone="error" title={problem.title} urgent>
      <p>{problem.detail}</p>
      {problem.details && problem.details.length > 0 && (
        <ul>
          {problem.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {problem.correlationId && problem.status >= 500 && (
        <p className="muted">Referencia para soporte: {problem.correlationId}</p>
      )}
      {retry && !FINAL.has(problem.status) && <Button onClick={retry}>Reintentar</Button>}
    </Notice>
  );
}
