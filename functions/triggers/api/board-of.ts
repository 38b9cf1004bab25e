import { ok, type Result } from '../../../domain/kernel/result';
import type { Call } from './call';
import type { BoardBody } from './schemas';
import { shown } from './shown';

/** Counts of what the person may see (MES-080); they reconcile with the lists because they are made from them. */
export async function boardOf(call: Call): Promise<Result<BoardBody>> {
  const views = shown(call);
  const mesas = await views.mesas();
  if (!mesas.ok) return mesas;
  const forms = await views.forms();
  if (!forms.ok) return forms;
  const commitments = await views.commitments({ todos: true });
  if (!commitments.ok) return commitments;
  return ok({
    mesas: tally(mesas.value.map(({ estado }) => estado)),
    indicadores: tally(forms.value.map(({ resultado }) => resultado ?? 'Sin resultado')),
    formatos: tally(forms.value.map(({ estado }) => estado)),
    compromisos: tally(commitments.value.map(({ estado }) => estado)),
  });
}

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
