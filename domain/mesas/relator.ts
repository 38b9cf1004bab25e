import { indicatorFeature } from '../indicators';
import type { Reader } from '../kernel/store';
import { contar } from '../kernel/text';

/** A coordinador temático and how many indicators of the dependencia are theirs. */
export interface CoordinadorCount {
  readonly personId: string;
  readonly indicators: number;
}
export type RelatorSuggestion =
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'one'; readonly personId: string; readonly indicators: number; readonly reason: string }
  | {
      readonly kind: 'tie';
      readonly personIds: readonly string[];
      readonly indicators: number;
      readonly reason: string;
    };

/** Footnote 1 of source 000: the coordinador temático with the second number of indicators; ties are listed to choose from (MES-022). */
export function suggestRelator(counts: readonly CoordinadorCount[]): RelatorSuggestion {
  const ranked = counts
    .filter(({ indicators }) => indicators > 0)
    .sort((a, b) => b.indicators - a.indicators);
  const second = ranked[1];
  if (!second)
    return {
      kind: 'none',
      reason: 'la dependencia tiene indicadores de menos de dos coordinaciones temáticas',
    };
  const { indicators } = second;
  const tied = ranked.filter((one) => one.indicators === indicators).map(({ personId }) => personId);
  if (tied.length === 1)
    return {
      kind: 'one',
      personId: second.personId,
      indicators,
      reason: `segundo coordinador con más indicadores: ${indicators}`,
    };
  const said = contar(indicators, 'indicador', 'indicadores');
  return {
    kind: 'tie',
    personIds: tied,
    indicators,
    reason: `empatan ${tied.length} coordinadores con ${said} cada uno: elija`,
  };
}

/** `suggestRelator` over the active indicators of a dependencia. */
export async function relatorSuggestion(
  reader: Pick<Reader, 'find'>,
  procesoId: string,
  dependenciaId: string,
): Promise<RelatorSuggestion> {
  const active = await reader.find(indicatorFeature, { procesoId, dependenciaId, status: 'active' });
  const counts = new Map<string, number>();
  for (const { state } of active) {
    const coordinador = state.kind === 'none' ? null : state.assignment.coordinadorId;
    if (coordinador !== null) counts.set(coordinador, (counts.get(coordinador) ?? 0) + 1);
  }
  return suggestRelator([...counts].map(([personId, indicators]) => ({ personId, indicators })));
}
