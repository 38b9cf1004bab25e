import { readNumber } from '../kernel/decimal';
import { currentFicha } from './evolve';
import type { Ficha, FieldDifference, Indicator, IndicatorRow, YearValue } from './indicators';
import { readAcumulacion, readSentido } from './words';

/** A cell of the register that the file contradicts, where only a person can say who is right (PDM-042). */
export interface Conflict {
  /** `executed:2025` or a key of the ficha. */
  readonly key: string;
  readonly label: string;
  readonly kind: 'valor-reportado' | 'ficha-concertada';
  readonly registro: string;
  readonly archivo: string;
}
export interface Merged {
  /** What the register would say: the file where it may speak, the register elsewhere. */
  readonly row: IndicatorRow;
  readonly changes: readonly FieldDifference[];
  readonly conflicts: readonly Conflict[];
}
/** `archivo`: the file's cell replaces the register's; anything else keeps the register. By key of the conflict. */
export type Choose = (key: string) => 'archivo' | 'registro' | null;

/**
 * A file read again against the register. The file speaks for what no form has touched since the last import; a value already reported and a field
 * that a signed DIES-058 set are never overwritten: a difference there is a conflict, unless the file only repeats what it said before.
 */
export function mergeRow(now: Indicator, file: IndicatorRow, choose: Choose = () => null): Merged {
  const ficha = mergeFicha(now, file, choose);
  const years = mergeYears(now.values, file.values, choose);
  const metaTaken = file.metaCuatrienio !== null && !ficha.kept.has('metas');
  const metaCuatrienio = metaTaken ? file.metaCuatrienio : now.metaCuatrienio;
  const taken = (key: string): boolean => !ficha.kept.has(key);
  const row: IndicatorRow = {
    codigo: now.codigo || file.codigo,
    nombre: ficha.value['nombre'] ?? now.nombre,
    ficha: ficha.value,
    values: ficha.kept.has('metas') ? keepProgrammed(now.values, years.value) : years.value,
    lineaBase: taken('linea_base_valor') ? (file.lineaBase ?? now.lineaBase) : now.lineaBase,
    metaCuatrienio,
    unidad: ficha.value['unidad'] ?? now.unidad,
    acumulacion: taken('acumulacion') ? (file.acumulacion ?? now.acumulacion) : now.acumulacion,
    peso: file.peso ?? now.peso,
    assignment: {
      ...now.assignment,
      dependenciaId: now.assignment.dependenciaId ?? file.assignment.dependenciaId,
      subsistema: now.assignment.subsistema ?? file.assignment.subsistema,
    },
    extra: { ...now.extra, ...file.extra },
    source: file.source,
  };
  return { row, changes: differencesOf(now, row), conflicts: [...ficha.conflicts, ...years.conflicts] };
}

/** True when taking this row as it is would change what the register says. Where it came from in the file does not count. */
export const changesByImport = (now: Indicator, row: IndicatorRow): boolean =>
  differencesOf(now, row).length > 0;

function mergeFicha(
  now: Indicator,
  file: IndicatorRow,
  choose: Choose,
): { readonly value: Ficha; readonly kept: ReadonlySet<string>; readonly conflicts: readonly Conflict[] } {
  const ours = currentFicha(now);
  const said = now.versions.findLast(({ cause }) => cause.kind === 'import')?.ficha ?? {};
  const conflicts: Conflict[] = [];
  const kept = new Set<string>();
  const value: Record<string, string> = { ...ours };
  for (const [key, archivo] of Object.entries(file.ficha)) {
    const registro = ours[key] ?? '';
    if (archivo === '' || says(key, archivo, registro) || (key === 'codigo' && registro !== '')) continue;
    const touched = !says(key, registro, said[key] ?? '');
    if (!touched || registro === '' || choose(key) === 'archivo') value[key] = archivo;
    else kept.add(key);
    if (touched && registro !== '' && !says(key, archivo, said[key] ?? '') && choose(key) === null)
      conflicts.push({ key, label: key, kind: 'ficha-concertada', registro, archivo });
  }
  return { value, kept, conflicts };
}

/** Whether two answers are one: «Acumulativo» and «acumulado», `3,95` and `3.95`. */
function says(key: string, a: string, b: string): boolean {
  if (a === b) return true;
  if (key === 'acumulacion') return readAcumulacion(a) !== null && readAcumulacion(a) === readAcumulacion(b);
  if (key === 'sentido') return readSentido(a) !== null && readSentido(a) === readSentido(b);
  return key === 'linea_base_valor' && readNumber(a) !== null && readNumber(a) === readNumber(b);
}

function mergeYears(
  now: readonly YearValue[],
  file: readonly YearValue[],
  choose: Choose,
): { readonly value: readonly YearValue[]; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const byYear = new Map(now.map((value) => [value.year, value]));
  for (const says of file) {
    const has = byYear.get(says.year);
    const key = `executed:${says.year}`;
    const differs = has?.executed != null && says.executed !== null && says.executed !== has.executed;
    if (has && differs && choose(key) === null)
      conflicts.push({
        key,
        label: `Ejecutado ${says.year}`,
        kind: 'valor-reportado',
        registro: has.executed ?? '',
        archivo: says.executed ?? '',
      });
    const reported =
      has?.executed != null && (says.executed === null || (differs && choose(key) !== 'archivo'));
    byYear.set(says.year, {
      year: says.year,
      programmed: says.programmed ?? has?.programmed ?? null,
      executed: reported ? (has?.executed ?? null) : says.executed,
      state: reported ? (has?.state ?? says.state) : says.state,
    });
  }
  return { value: [...byYear.values()].sort((a, b) => a.year - b.year), conflicts };
}

const keepProgrammed = (now: readonly YearValue[], merged: readonly YearValue[]): readonly YearValue[] =>
  merged.map((value) => ({
    ...value,
    programmed: now.find(({ year }) => year === value.year)?.programmed ?? value.programmed,
  }));

const plain = (row: Indicator | IndicatorRow): ReadonlyMap<string, string | null> => {
  const ficha = 'ficha' in row ? row.ficha : currentFicha(row);
  const { lineaBase, metaCuatrienio, unidad, acumulacion, peso, codigo, nombre } = row;
  const single: readonly (readonly [string, string | null])[] = Object.entries({
    ...ficha,
    codigo,
    nombre,
    unidad,
    acumulacion: acumulacion ?? null,
    linea_base_valor: lineaBase ?? ficha['linea_base_valor'] ?? null,
    metaCuatrienio,
    peso,
    dependenciaId: row.assignment.dependenciaId,
    subsistemaId: row.assignment.subsistema,
  });
  const years = row.values.flatMap(({ year, programmed, executed, state }): [string, string | null][] => [
    [`programmed:${year}`, programmed],
    [`executed:${year}`, executed],
    [`state:${year}`, state],
  ]);
  const extra = Object.entries(row.extra).map(([key, value]) => [`extra:${key}`, value] as const);
  return new Map([...single, ...years, ...extra]);
};

const sameRecord = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
};
const sameYear = (a: YearValue, b: YearValue | undefined): boolean =>
  a.year === b?.year && a.programmed === b.programmed && a.executed === b.executed && a.state === b.state;

/** Most rows of a file that comes again say nothing new: told without listing every cell. */
const unchanged = (now: Indicator, row: IndicatorRow): boolean =>
  now.codigo === row.codigo &&
  now.nombre === row.nombre &&
  now.unidad === row.unidad &&
  now.lineaBase === row.lineaBase &&
  now.metaCuatrienio === row.metaCuatrienio &&
  now.acumulacion === row.acumulacion &&
  now.peso === row.peso &&
  now.assignment.dependenciaId === row.assignment.dependenciaId &&
  now.assignment.subsistema === row.assignment.subsistema &&
  now.values.length === row.values.length &&
  now.values.every((value, i) => sameYear(value, row.values[i])) &&
  sameRecord(now.extra, row.extra) &&
  sameRecord(currentFicha(now), row.ficha);

function differencesOf(now: Indicator, row: IndicatorRow): readonly FieldDifference[] {
  if (unchanged(now, row)) return [];
  const [was, is] = [plain(now), plain(row)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key) ?? null, is.get(key) ?? null];
    return before === after ? [] : [{ key, label: key, before, after }];
  });
}
