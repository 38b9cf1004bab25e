import { gapsOf, targetsByShare } from '../indicators';
import type { Actor } from '../kernel/actor';
import { type Decimal, decimal, decimalText, divide, formatPercent, isZero } from '../kernel/decimal';
import { civil, type PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownIndicator, loadRegister, type RegisterEntry, type RegisterFilter } from './register';

/** A year of the tablero; exact decimal text, `null` where nobody said anything yet. */
export interface ThemeYear {
  readonly year: number;
  readonly meta: string | null;
  /** «25 %»: the share of the four-year target foreseen for the year; only where years add up (CTP-032, CTP-034). */
  readonly previsto: string | null;
  readonly ejecutado: string | null;
  readonly faltante: string | null;
  readonly exceso: string | null;
}
export interface ThemeLine {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly unidad: string;
  readonly lineaBase: string | null;
  readonly metaCuatrienio: string | null;
  readonly anios: readonly ThemeYear[];
  readonly faltanteALaFecha: string | null;
  readonly faltanteCuatrienio: string | null;
  /** What the reader should know of these numbers; `null`: nothing. */
  readonly nota: string | null;
}
export interface ThemeBoard {
  readonly corte: number;
  readonly alDia: PlainDate;
  readonly years: readonly number[];
  readonly temas: readonly {
    readonly id: 'a' | 'b' | null;
    readonly nombre: string;
    readonly indicadores: readonly ThemeLine[];
  }[];
}
const THEMES = [
  ['a', 'Tema a'],
  ['b', 'Tema b'],
  [null, 'Sin tema'],
] as const;

/** The CTP's tablero per priority theme: base line, four-year and yearly targets, share foreseen and what is missing of each year (CTP-031…034). */
export async function themeBoardView(
  reader: Reader,
  actor: Actor,
  { corte: asked, ...filter }: RegisterFilter & { readonly corte?: number },
): Promise<Result<ThemeBoard>> {
  const loaded = await loadRegister(reader, actor, { estado: 'active', ...filter });
  if (!loaded.ok) return loaded;
  const { entries } = loaded.value;
  const alDia = loaded.value.day ?? ('9999-12-31' as PlainDate);
  const corte = asked ?? civil(alDia).year;
  const years = new Set(entries.flatMap(({ state }) => state.values.map(({ year }) => year)));
  const temas = THEMES.map(([id, nombre]) => ({
    id,
    nombre,
    indicadores: entries
      .filter(({ state }) => state.assignment.tema === id)
      .map((entry) => lineOf(entry, corte)),
  }));
  return ok({
    corte,
    alDia,
    years: [...years].sort((a, b) => a - b),
    temas: temas.filter(({ indicadores }) => indicadores.length > 0),
  });
}

function lineOf({ id, state }: RegisterEntry, corte: number): ThemeLine {
  const gaps = gapsOf(state, corte);
  const byYear = new Map(gaps.years.map((gap) => [gap.year, gap]));
  return {
    indicatorId: id,
    codigo: state.codigo,
    nombre: state.nombre,
    unidad: state.unidad,
    lineaBase: state.lineaBase,
    metaCuatrienio: state.metaCuatrienio,
    anios: state.values.map(({ year, programmed, executed }) => {
      const share = shareOf(state, programmed);
      return {
        year,
        meta: programmed,
        previsto: share ? formatPercent(share, 2) : null,
        ejecutado: executed,
        faltante: textOf(byYear.get(year)?.faltante),
        exceso: textOf(byYear.get(year)?.exceso),
      };
    }),
    faltanteALaFecha: textOf(gaps.aLaFecha),
    faltanteCuatrienio: textOf(gaps.cuatrienio),
    nota: noteOf(state),
  };
}
const textOf = (value: Decimal | null | undefined): string | null => (value ? decimalText(value) : null);

function shareOf({ acumulacion, metaCuatrienio }: KnownIndicator, programmed: string | null): Decimal | null {
  const [meta, due] = [decimal(metaCuatrienio ?? ''), decimal(programmed ?? '')];
  return acumulacion === 'acumulado' && meta && due && !isZero(meta) ? divide(due, meta) : null;
}

function noteOf(state: KnownIndicator): string | null {
  if (state.acumulacion === null) return 'Sin tipo de acumulación: sus años no se suman.';
  if (state.acumulacion !== 'acumulado') return 'Cuenta el último valor: sus años no se suman.';
  const shares = state.values.flatMap(({ programmed }) => {
    const share = shareOf(state, programmed);
    return share ? [decimalText(share)] : [];
  });
  if (state.metaCuatrienio === null || shares.length === 0) return null;
  const checked = targetsByShare(state.metaCuatrienio, shares);
  return checked.ok ? null : checked.refusal.message;
}
