import { mayoriaOf } from './mayorias';
import type { Desenlace, Opcion, PlanVotacion, Resultado, Voto } from './nouns';

/** With one secret vote the count tells it, and with two each voter reads the other's. */
export const FEWEST_SECRET = 3;

/** What was decided, by the majority that was chosen: a tie or too few decide nothing (F16). */
export function outcomeOf(
  { opciones, mayoria }: Pick<PlanVotacion, 'opciones' | 'mayoria'>,
  conteo: Resultado['conteo'],
  listado: number,
): Desenlace {
  const emitidos = conteo.reduce((sum, { votos }) => sum + votos, 0);
  if (emitidos === 0) return { kind: 'sin-decision', motivo: 'sin-votos' };
  const blank = new Set(opciones.filter(({ blanco }) => blanco).map(({ id }) => id));
  const [first, second] = conteo
    .filter(({ opcion }) => !blank.has(opcion))
    .toSorted((a, b) => b.votos - a.votos);
  if (!first || first.votos === 0) return { kind: 'sin-decision', motivo: 'sin-mayoria' };
  if (second?.votos === first.votos) return { kind: 'sin-decision', motivo: 'empate' };
  const { base, rule, num, den } = mayoriaOf(mayoria);
  const share = first.votos * den;
  const needed = num * (base === 'emitidos' ? emitidos : listado);
  const reached = rule === 'al-menos' ? share >= needed : rule === 'mas-de' ? share > needed : true;
  return reached
    ? { kind: 'decidida', opcion: first.opcion }
    : { kind: 'sin-decision', motivo: 'sin-mayoria' };
}

/** Votes by option, in the order of the options; an option without votes has 0. */
export const countOf = (
  opciones: readonly Opcion[],
  tally: Readonly<Record<string, number>>,
): Resultado['conteo'] => opciones.map(({ id }) => ({ opcion: id, votos: tally[id] ?? 0 }));

/** The sums of a named vote, from its own record. */
export function namedTally(votos: readonly Voto[]): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (const { opcion } of votos) if (opcion !== null) tally[opcion] = (tally[opcion] ?? 0) + 1;
  return tally;
}
