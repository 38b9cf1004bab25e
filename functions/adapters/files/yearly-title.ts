import { OF_MONEY } from './titles';

export interface Yearly {
  readonly role: {
    readonly kind: 'programmed' | 'executed' | 'state' | 'plannedPart' | 'executedPart';
    readonly year: number;
  };
  readonly rank: number;
}

const PLANNED =
  /\b(prog|programad\w*|programacion|planead\w*|planificad\w*|esperad\w*|previst\w*|proyectad\w*)\b/;
const TARGET = /\bmetas?\b/;
/** Best first: where a file has both «ejecución» and «avance», the second is often a percentage. */
const DONE = [
  /\b(ejec|ejecutad\w*|ejecucion|logr\w+|medid[oa]|reportad\w*|alcanzad\w*|obtenid\w*|realizad\w*|cumplid[oa]|entregad\w*)\b/,
  /\bavance\b/,
  /^(valor|resultado|real)\b/,
] as const;
/** Shares, sums of years, comparisons and comments: kept, never read as the value of a year. */
const NEITHER =
  /%|porcent|acumulad|cumplimiento|eficacia|explicacion|observaci|^pub\b|\bvs\b|frente|brecha|diferencia|rezago|ponderad|fuente|fecha|descripcion|calificacion|semaforo|linea base/;
const MONTH =
  /\b(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/;
/** A quarter, a half or a month of the year: «T1 PLANEADO 2025», «Ejecutado trimestre II 2025». */
const PART = /\b(t ?[1-4]|trim\w*|[1-4] trim\w*|i{1,3}v? trim\w*|semestre|sem [12]|corte|bimestre)\b/;
const isPart = (name: string): boolean => PART.test(name) || MONTH.test(name);
/** «Prog. 24», «Ejec. 24», «Meta 25». */
const SHORT_YEAR = /^((?:prog|ejec|metas?|logro|avance)\w*) (2\d)$/;
/** Nothing but the year: «2024», «Año 2024», «Vigencia 2024». */
const BARE = /^((ano|vigencia) )?20\d\d$/;
export const isBareYear = (name: string): boolean => BARE.test(name);
/** A lone year says less of itself than any other title. */
export const BARE_RANK = 9;

/** A title that names one year, already plain: what of that year it holds; `null` when it is nothing that we read. */
export function yearlyRole(title: string): Yearly | null {
  const name = title.replace(SHORT_YEAR, '$1 20$2');
  const years = [...new Set(name.match(/\b20\d\d\b/g))];
  const year = Number(years[0]);
  if (years.length !== 1 || OF_MONEY.test(name)) return null;
  if (/^(estado|state)\b/.test(name)) return { role: { kind: 'state', year }, rank: 0 };
  if (BARE.test(name)) return { role: { kind: 'programmed', year }, rank: BARE_RANK };
  if (NEITHER.test(name)) return null;
  const letter = /^([pe]) 20\d\d$/.exec(name)?.[1];
  const planned = PLANNED.test(name) || letter === 'p';
  const done = letter === 'e' ? 0 : DONE.findIndex((pattern) => pattern.test(name));
  if (!planned && done < 0 && !TARGET.test(name)) return null;
  const executed = done >= 0 && !planned;
  if (isPart(name)) return { role: { kind: executed ? 'executedPart' : 'plannedPart', year }, rank: 0 };
  return executed
    ? { role: { kind: 'executed', year }, rank: done }
    : { role: { kind: 'programmed', year }, rank: plannedRank(name) };
}
/** Best first: the whole of the year, then what only some files call so. */
const plannedRank = (name: string): number =>
  /^(20\d\d )?(meta|prog|program\w+)\b/.test(name) ? 0 : /^total\b/.test(name) ? 1 : 2;
