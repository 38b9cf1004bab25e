import type { Decimal } from '../../kernel/decimal';
import type { Policy } from '../../people';
import type { Acumulacion, Indicator } from '../indicators';

/** What the arithmetic needs of an indicator; numbers as exact decimal text. */
export type Series = Pick<Indicator, 'acumulacion' | 'lineaBase' | 'metaCuatrienio' | 'values'>;

/**
 * Why there is, or is not, a percentage (PDM-032). `NP` nothing was programmed · `EJECUTADO_NO_PROGRAMADO` executed without programming ·
 * `LB=META` the base line is already the target · `SIN_REPORTE` nothing reported yet · `POR_AÑO` the type has no four-year percentage ·
 * `SIN_TIPO` nobody said how it accumulates · `SIN_META` there is no target · `SIN_LINEA_BASE` the formula needs one.
 */
export type FigureState =
  | 'OK'
  | 'NP'
  | 'ND'
  | 'NA'
  | 'PA'
  | 'EJECUTADO_NO_PROGRAMADO'
  | 'LB=META'
  | 'SIN_REPORTE'
  | 'POR_AÑO'
  | 'SIN_TIPO'
  | 'SIN_META'
  | 'SIN_LINEA_BASE';
/** `RETROCESO` worse than the base line · `REVISAR` above 100 % (X-022). */
export type Alert = 'RETROCESO' | 'REVISAR';

/** Formulas by name (domain.md §4.2); `why.ts` writes them out. */
export type Formula = 'e/p' | 'e/M' | 'sobre-base' | 'bajo-base' | 'Σe/M' | 'último/M' | 'periodo';

/** A percentage as a fraction (1 = 100 %). `raw` is kept as it is; `capped` is between 0 and 1, for display beside it and for aggregation. */
export interface Figure {
  readonly scope: 'anual' | 'cuatrienio';
  /** The year, or the last year counted. */
  readonly corte: number;
  readonly state: FigureState;
  readonly raw: Decimal | null;
  readonly capped: Decimal | null;
  readonly alert: Alert | null;
  readonly formula: Formula | null;
  readonly executed: Decimal | null;
  readonly target: Decimal | null;
  readonly base: Decimal | null;
  readonly acumulacion: Acumulacion | null;
}

export type { Policy };
export const DEFAULT_POLICY: Policy = { mantenimiento: 'ultimo', capacidad: 'sobre-base' };
