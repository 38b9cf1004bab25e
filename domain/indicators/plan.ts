import { decimal, formatNumber } from '../kernel/decimal';
import { isBlank } from '../kernel/text';
import { consistency } from './arithmetic/consistency';
import type { FichaField } from './ficha-field';
import { fichaSchema } from './ficha-schema';
import { identities } from './identity';
import type { FieldDifference, IndicatorRow } from './indicators';
import { type Existing, matchRows } from './match';
import { type Merged, mergeRow } from './merge';
import { repeats } from './repeats';

/** A cell or row that was not taken, with its address in the file and the reason in Spanish. */
export interface RefusedCell {
  readonly cell: string;
  readonly reason: string;
}
export interface ImportQuestion {
  /** Stable for the same file and register: the answer refers to it. */
  readonly id: string;
  readonly kind: 'valor-reportado' | 'ficha-concertada' | 'identidad';
  readonly cell: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
/** Answers by question id: `archivo` or `registro` for a value; an indicator id or `nuevo` for an identity. */
export type Resolutions = Readonly<Record<string, string>>;

export interface ImportPlan {
  readonly nuevos: readonly IndicatorRow[];
  readonly cambiados: readonly {
    readonly id: string;
    readonly row: IndicatorRow;
    readonly changes: readonly FieldDifference[];
  }[];
  readonly sinCambios: readonly string[];
  readonly rechazados: readonly RefusedCell[];
  readonly preguntas: readonly ImportQuestion[];
  /** In the register and not in the file: they stay as they are. */
  readonly ausentes: readonly string[];
  /** Worth a look, never a block: what does not add up in a row (PDM-040). */
  readonly avisos: readonly RefusedCell[];
}

/**
 * What importing these rows would do, changing nothing (PDM-042). A row with an open question is left out whole: answer it and import again.
 * The same rows against what they made answer all `sinCambios`.
 */
export function planImport(
  rows: readonly IndicatorRow[],
  existing: readonly Existing[],
  resolutions: Resolutions = {},
  schema: readonly FichaField[] = fichaSchema,
): ImportPlan {
  const known = identities();
  const { taken, rechazados } = withoutRepeats(rows);
  const { pairs, fresh, doubts } = matchRows(taken, existing, known);
  const answered = doubts
    .map((doubt) => ({ ...doubt, id: `identidad:${at(doubt.row)}` }))
    .map((doubt) => ({
      ...doubt,
      answer: Object.hasOwn(resolutions, doubt.id) ? resolutions[doubt.id] : undefined,
    }));
  const chosen = answered.flatMap(({ row, candidates, answer }) => {
    const found = candidates.find(({ id }) => id === answer);
    return found ? [{ row, with: found }] : [];
  });
  const open = answered.filter(
    ({ candidates, answer }) => answer !== 'nuevo' && !candidates.some(({ id }) => id === answer),
  );
  const nuevos = [...fresh, ...answered.filter(({ answer }) => answer === 'nuevo').map(({ row }) => row)];

  const preguntas: ImportQuestion[] = open.map(({ row, candidates, id }) =>
    identityQuestion(id, row, candidates),
  );
  const cambiados: { id: string; row: IndicatorRow; changes: readonly FieldDifference[] }[] = [];
  const sinCambios: string[] = [];
  for (const pair of [...pairs, ...chosen]) {
    const merged = mergeRow(pair.with.indicator, pair.row, (key) => choice(resolutions, pair.with.id, key));
    if (merged.conflicts.length > 0)
      preguntas.push(...valueQuestions(pair.with.id, pair.row, merged, schema));
    else if (merged.changes.length === 0) sinCambios.push(pair.with.id);
    else cambiados.push({ id: pair.with.id, row: merged.row, changes: labelled(merged.changes, schema) });
  }
  const seen = new Set([...pairs, ...chosen].map((pair) => pair.with.id));
  const ausentes = existing.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  return { nuevos, cambiados, sinCambios, rechazados, preguntas, ausentes, avisos: warnedOf(taken) };
}

function warnedOf(rows: readonly IndicatorRow[]): readonly RefusedCell[] {
  const warnings = consistency();
  return rows.flatMap((row) => warnings(row).map((reason) => ({ cell: at(row), reason })));
}

/** «Hoja1!3»; a CSV has no sheets. */
export const placeOf = ({ sheet, row }: IndicatorRow['source']): string =>
  sheet === '' ? `fila ${row}` : `${sheet}!${row}`;
const at = ({ source }: IndicatorRow): string => placeOf(source);

function choice(resolutions: Resolutions, id: string, key: string): 'archivo' | 'registro' | null {
  const name = `${id}:${key}`;
  const said = Object.hasOwn(resolutions, name) ? resolutions[name] : undefined;
  return said === 'archivo' || said === 'registro' ? said : null;
}

function withoutRepeats(rows: readonly IndicatorRow[]): {
  readonly taken: readonly IndicatorRow[];
  readonly rechazados: readonly RefusedCell[];
} {
  const earlier = repeats();
  const rechazados: RefusedCell[] = [];
  const taken = rows.filter((row) => {
    const before = isBlank(row.nombre) ? null : earlier(row);
    if (isBlank(row.nombre))
      rechazados.push({ cell: at(row), reason: 'La fila no tiene nombre del indicador.' });
    else if (before) rechazados.push({ cell: at(row), reason: `Repite exactamente la fila ${at(before)}.` });
    return !isBlank(row.nombre) && before === null;
  });
  return { taken, rechazados };
}

function identityQuestion(id: string, row: IndicatorRow, candidates: readonly Existing[]): ImportQuestion {
  const options = candidates.map((one) => ({
    value: one.id,
    label: `Es ${one.indicator.codigo} «${one.indicator.nombre}»`,
  }));
  return {
    id,
    kind: 'identidad',
    cell: at(row),
    text: `La fila ${row.codigo} «${row.nombre}» se parece a un indicador que ya está en la matriz. ¿Es el mismo?`,
    options: [...options, { value: 'nuevo', label: 'Es un indicador nuevo' }],
  };
}

function valueQuestions(
  id: string,
  row: IndicatorRow,
  { conflicts }: Merged,
  schema: readonly FichaField[],
): readonly ImportQuestion[] {
  return conflicts.map(({ key, label, kind, registro, archivo }) => ({
    id: `${id}:${key}`,
    kind,
    cell: at(row),
    text:
      kind === 'valor-reportado'
        ? `«${row.nombre}»: ${label} ya está reportado como ${shown(registro)} y el archivo dice ${shown(archivo)}. ¿Cuál vale?`
        : `«${row.nombre}»: un DIES-058 firmado fijó «${labelOf(label, schema)}» como «${shown(registro)}» y el archivo dice «${shown(archivo)}». ¿Cuál vale?`,
    options: [
      { value: 'registro', label: `Conservar ${shown(registro)}` },
      { value: 'archivo', label: `Tomar ${shown(archivo)} del archivo` },
    ],
  }));
}

/** As people here write it: «3,95». */
const shown = (value: string): string => (decimal(value) === null ? value : formatNumber(value));
const labelOf = (key: string, schema: readonly FichaField[]): string =>
  schema.find((one) => one.key === key)?.label ?? SINGLE[key] ?? key;
const SINGLE: Readonly<Record<string, string>> = {
  metaCuatrienio: 'Meta del cuatrienio',
  peso: 'Peso',
  dependenciaId: 'Dependencia',
  subsistemaId: 'Temática / subsistema',
};
const PARTS: Readonly<Record<string, string>> = {
  programmed: 'Programado',
  executed: 'Ejecutado',
  state: 'Estado',
  extra: 'Columna',
};
const labelled = (
  changes: readonly FieldDifference[],
  schema: readonly FichaField[],
): readonly FieldDifference[] =>
  changes.map((change) => {
    const [part = '', ...rest] = change.key.split(':');
    return {
      ...change,
      label:
        PARTS[part] && rest.length > 0 ? `${PARTS[part]} ${rest.join(':')}` : labelOf(change.key, schema),
    };
  });
