import { useEffect, useMemo, useState } from 'react';
import { useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import type { Matrix, MatrixRow, Page, Problem } from '../wire';
import { rowsOf } from './columnar';

export interface MatrixData {
  readonly rows: readonly MatrixRow[] | null;
  readonly total: number;
  /** All rows are here; before, only the first page. */
  readonly complete: boolean;
  readonly years: readonly number[];
  readonly problem: Problem | null;
  readonly reload: () => void;
  /** Reads the whole matrix again, after a change made here. */
  readonly reloadAll: () => void;
}

/** The first page at once, the whole matrix behind it; sorting and filtering are then local. `asOf`: as it was that day; empty: today. */
export function useMatrix(asOf = ''): MatrixData {
  const { client } = useOffice();
  const first = useResource<Page<MatrixRow>>(`/indicators?limit=200${asOf && `&asOf=${asOf}`}`);
  const path = `/indicators/matrix${asOf && `?asOf=${asOf}`}`;
  const [held, setHeld] = useState<{ readonly path: string; readonly matrix: Matrix } | null>(() => {
    const before = client.remembered<Matrix>(path)?.value;
    return before ? { path, matrix: before } : null;
  });
  const whole = held?.path === path ? held.matrix : null;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  const painted = first.resource.kind === 'ready';

  useEffect(() => {
    if (!painted) return;
    let current = true;
    void client.get<Matrix>(path).then((answer) => {
      if (!current) return;
      if (answer.ok) setHeld({ path, matrix: answer.value });
      else setProblem(answer.problem);
    });
    return () => {
      current = false;
    };
  }, [client, painted, path, round]);

  const all = useMemo(() => (whole ? rowsOf(whole) : null), [whole]);
  const page = first.resource.kind === 'ready' ? first.resource.value : null;
  const rows = all ?? page?.items ?? null;
  return {
    rows,
    total: whole?.rows ?? page?.total ?? 0,
    complete: whole !== null,
    years: useMemo(() => whole?.years ?? yearsOf(page?.items[0]), [whole, page]),
    problem: first.resource.kind === 'failed' ? first.resource.problem : problem,
    reload: first.reload,
    reloadAll: () => setRound((n) => n + 1),
  };
}

const yearsOf = (row: MatrixRow | undefined): readonly number[] =>
  row
    ? Object.keys(row)
        .filter((key) => /^p\d{4}$/.test(key))
        .map((key) => Number(key.slice(1)))
        .sort((a, b) => a - b)
    : [];
