import { readNumber } from '../kernel/decimal';
import type { Stamp } from '../kernel/feature';
import type {
  Assignment,
  Ficha,
  FichaChange,
  FichaVersion,
  Indicator,
  IndicatorEvent,
  IndicatorRow,
  IndicatorState,
  YearValue,
} from './indicators';
import { readMetas } from './metas';
import { readAcumulacion } from './words';

const NOBODY: Assignment = {
  dependenciaId: null,
  coordinadorId: null,
  enlaceId: null,
  subsistema: null,
  modulos: [],
  tema: null,
};

/** What is true after an event. Never fails: an event that makes no sense leaves the state as it was. */
export function evolve(state: IndicatorState, event: IndicatorEvent & Stamp): IndicatorState {
  if (event.type === 'imported')
    return state.kind === 'none' ? fromRow(event.procesoId, event.row, event.today) : state;
  if (event.type === 'changed' && state.kind === 'none') return created(event.change);
  if (state.kind === 'none') return state;
  if (event.type === 'assigned')
    return { ...state, assignment: { ...state.assignment, ...event.assignment } };
  if (event.type === 'reimported') return reimported(state, event.row, event.today);
  return changed(state, event.change);
}

function fromRow(procesoId: string, row: IndicatorRow, today: FichaVersion['from']): IndicatorState {
  const { ficha, ...rest } = row;
  return {
    kind: 'active',
    procesoId,
    ...rest,
    versions: [{ version: 1, ficha, from: today, cause: { kind: 'import', file: row.source.file } }],
  };
}

function reimported(
  state: Exclude<IndicatorState, { kind: 'none' }>,
  row: IndicatorRow,
  today: FichaVersion['from'],
): IndicatorState {
  const { ficha, ...rest } = row;
  const versions = sameFicha(ficha, currentFicha(state))
    ? state.versions
    : [
        ...state.versions,
        {
          version: state.versions.length + 1,
          ficha,
          from: today,
          cause: { kind: 'import' as const, file: row.source.file },
        },
      ];
  return { ...state, ...rest, versions };
}

function created(change: FichaChange): IndicatorState {
  if (change.tipo !== 'crear') return { kind: 'none' };
  const base: Indicator = {
    procesoId: change.procesoId,
    codigo: '',
    nombre: '',
    versions: [],
    values: [],
    lineaBase: null,
    metaCuatrienio: null,
    unidad: '',
    acumulacion: null,
    peso: null,
    assignment: { ...NOBODY, ...change.assignment },
    extra: {},
    source: { file: '', sheet: '', row: 0 },
    ...(change.replaces === undefined ? {} : { replaces: change.replaces }),
  };
  const codigo = (change.ficha['codigo'] ?? '').trim() || provisionalCode(change.formId);
  return { kind: 'active', ...withFicha(base, { ...change.ficha, codigo }, change) };
}

/** The register assigns the code of an indicator created without one; it names the form it comes from. */
const provisionalCode = (formId: string): string =>
  `N-${formId
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(-6)
    .toUpperCase()}`;

function changed(state: Exclude<IndicatorState, { kind: 'none' }>, change: FichaChange): IndicatorState {
  const { formId, effective: since } = change;
  if (change.tipo === 'inactivar') return { ...state, kind: 'inactive', since, formId };
  if (change.tipo === 'reemplazar')
    return { ...state, kind: 'replaced', since, formId, by: change.newIndicatorId };
  if (change.tipo === 'crear') return state;
  const { ficha } = change;
  return { ...state, ...withFicha(state, ficha ?? currentFicha(state), change) };
}

/** A new version of the ficha, and what the register reads out of it. Reported values are never touched (DIE-003); programming follows «Metas» only when that field changed. */
function withFicha<T extends Indicator>(indicator: T, ficha: Ficha, change: FichaChange): T {
  const version = indicator.versions.length + 1;
  const before = currentFicha(indicator);
  const text = (key: string): string => (ficha[key] ?? '').trim();
  const base = readNumber(text('linea_base_valor'));
  const metas = text('metas') === (before['metas'] ?? '').trim() ? null : readMetas(text('metas'));
  return {
    ...indicator,
    codigo: indicator.codigo || text('codigo'),
    nombre: text('nombre') || indicator.nombre,
    unidad: text('unidad') || indicator.unidad,
    acumulacion: readAcumulacion(text('acumulacion')) ?? indicator.acumulacion,
    lineaBase:
      text('linea_base_valor') === '' || same(ficha, before, 'linea_base_valor') ? indicator.lineaBase : base,
    metaCuatrienio: metas ? (metas.cuatrienio ?? indicator.metaCuatrienio) : indicator.metaCuatrienio,
    values: metas ? programmedAs(indicator.values, metas.years) : indicator.values,
    versions: [
      ...indicator.versions,
      { version, ficha: ficha, from: change.effective, cause: { kind: 'dies058', formId: change.formId } },
    ],
  };
}

function programmedAs(
  values: readonly YearValue[],
  years: ReadonlyMap<number, string | null>,
): readonly YearValue[] {
  const kept = values.map((value) =>
    years.has(value.year) ? { ...value, programmed: years.get(value.year) ?? null } : value,
  );
  const added = [...years].filter(([year]) => !values.some((value) => value.year === year));
  const fresh = added.map(
    ([year, programmed]): YearValue => ({ year, programmed, executed: null, state: 'sin-dato' }),
  );
  return [...kept, ...fresh].sort((a, b) => a.year - b.year);
}

const same = (a: Ficha, b: Ficha, key: string): boolean => (a[key] ?? '').trim() === (b[key] ?? '').trim();
/** The ficha in force; empty before the first version. */
export const currentFicha = (indicator: Pick<Indicator, 'versions'>): Ficha =>
  indicator.versions.at(-1)?.ficha ?? {};
/** Number of the version in force: what a DIES-058 is filled against (DIE-016). */
export const currentVersion = (indicator: Pick<Indicator, 'versions'>): number => indicator.versions.length;
const sameFicha = (a: Ficha, b: Ficha): boolean => {
  const [left, right] = [Object.keys(a), Object.keys(b)];
  return left.length === right.length && left.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
};
