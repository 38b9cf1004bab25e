import { cleanText, type SheetRow } from './cells';
import type { Layout } from './layout';
import { plain } from './titles';

const TOTAL =
  /^(sub|gran )?(total(es)?|suma|promedio)\b|^(avance|cumplimiento|ejecucion|porcentaje)( de| del)? (total|promedio|general)\b/;
/** What is written below a table. «Fecha de corte», «Elaboró: …», «NP: no programado», «Nota 2». */
const FOOT =
  /^(elabor(o|ado)|reviso|revisado|aprob(o|ado)|proyecto:|proyectado|firma|fuente|notas? ?\d*|convenciones|fecha( de)?( corte| elaboracion| actualizacion)?|vo ?bo|[npa]{2}|nd)$/;
/** Heads a part of the table: the rows below are of this dependencia, of this programme. */
const DEPENDENCIA =
  /^(sec|secr|sria|secretar[ií]a|subsecretar[ií]a|depto|departamento (administrativo|de)|direcci[oó]n|oficina|gerencia|unidad|instituto|agencia|despacho|personer[ií]a|contralor[ií]a|comisar[ií]a|inspecci[oó]n|hospital|e\.?s\.?e)\b/i;
export const isDependencia = (text: string): boolean => DEPENDENCIA.test(text);

export interface Named {
  readonly nombre: string;
  readonly codigo: string;
}
export type Other = { readonly kind: 'blank' } | { readonly kind: 'heading'; readonly text: string };
const BLANK: Other = { kind: 'blank' };
/** Words, not a code. */
const isPhrase = (text: string): boolean => /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(text);
const wordsOf = (text: string): string => plain(text).slice(0, 60);

/** Totals, notes at the foot, headings of a part and titles that a printed matrix repeats on every page: rows, but of no indicator. `null`: it is one. */
export function otherThanIndicator(
  source: SheetRow,
  layout: Layout,
  { nombre, codigo }: Named,
): Other | null {
  const { cells } = source;
  const unidad = cleanText(cells[layout.of('unidad')[0]?.index ?? -1]);
  if (codigo === '' && unidad === '' && TOTAL.test(wordsOf(nombre))) return BLANK;
  if (nombre === '' && TOTAL.test(wordsOf(codigo))) return BLANK;
  if (unidad === '' && /^(sub)?total\b/.test(wordsOf(codigo)) && !isPhrase(nombre)) return BLANK;
  const title = layout.of('nombre')[0];
  if (title && nombre.length <= title.title.length && plain(nombre) === plain(title.title)) return BLANK;
  if (nombre !== '' && codigo !== '' && unidad !== '' && !/^\p{L}+\s?[\d:.]*$/u.test(codigo)) return null;
  const filled = cells.filter((cell) => cleanText(cell) !== '');
  if (filled.length <= 3 && isFoot(cleanText(filled[0])) && !hasFigures(source, layout)) return BLANK;
  const alone = filled.length === 1 && layout.columns.length > 2;
  const text = codigo || nombre;
  if (alone && (nombre === '' || codigo === '')) return { kind: 'heading', text };
  return nombre === '' && unidad === '' && isPhrase(codigo) ? { kind: 'heading', text } : null;
}
const isFoot = (text: string): boolean => {
  const name = plain(text);
  return FOOT.test(name) || (/[:.]/.test(text) && FOOT.test(plain(text.split(/[:.]/)[0] ?? '')));
};
const hasFigures = ({ cells }: SheetRow, { years, of }: Layout): boolean =>
  [...of('meta'), ...years.flatMap(({ programmed, executed }) => [programmed, executed])].some(
    (column) => column !== null && cleanText(cells[column.index]) !== '',
  );

/** «Programa: Salud para todos» → «Salud para todos»; `null`: it heads something else. */
export const programaOf = (heading: string): string | null =>
  /^programa\b[\s:.\-–\d]*(\p{L}.*)$/iu.exec(heading)?.[1]?.trim() ?? null;
