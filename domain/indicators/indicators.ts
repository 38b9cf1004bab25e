import type { PlainDate } from '../kernel/instant';
import type { FichaField } from './ficha-field';

export const MODULOS = [
  'marco-estrategico',
  'modelo-ocupacion',
  'objetivo-estrategico',
  'caracterizacion-subsistema',
  'programa-ejecucion',
  'proyecto',
] as const;
export type Modulo = (typeof MODULOS)[number] | 'otro';

/** How yearly values add up to the four-year target (domain.md §4.2). */
export type Acumulacion =
  | 'acumulado'
  | 'no-acumulado'
  | 'mantenimiento'
  | 'capacidad'
  | 'reduccion'
  | 'reduccion-anual';
export type Sentido = 'ascendente' | 'descendente' | 'mantener';

/**
 * A ficha metodológica: the answers to the configured schema (`ficha-schema.ts`; default of 37 fields). Every value is text as the office
 * writes it; numbers are decimal text with a point (`12.5`), dates `2026-07-22`. A missing key is an unanswered field.
 */
export type Ficha = Readonly<Record<string, string>>;

export interface FichaVersion {
  readonly version: number;
  readonly ficha: Ficha;
  readonly from: PlainDate;
  /** What caused it: the import, or the form whose fifth signature inserted it. */
  readonly cause:
    | { readonly kind: 'import'; readonly file: string }
    | { readonly kind: 'dies058'; readonly formId: string };
}

/** Exact decimal text; `state` when there is no number (PDM-032). */
export interface YearValue {
  readonly year: number;
  readonly programmed: string | null;
  readonly executed: string | null;
  readonly state: 'reportado' | 'NP' | 'ND' | 'NA' | 'PA' | 'sin-dato';
}

/** Who answers for the indicator; what a file lacks is assigned after the import. */
export interface Assignment {
  readonly dependenciaId: string | null;
  readonly coordinadorId: string | null;
  readonly enlaceId: string | null;
  readonly subsistema: string | null;
  readonly modulos: readonly Modulo[];
  readonly tema: 'a' | 'b' | null;
}

export interface Indicator {
  readonly procesoId: string;
  /** An attribute, not unique: in real files 117 rows carry 76 codes (design §6). */
  readonly codigo: string;
  readonly nombre: string;
  readonly versions: readonly FichaVersion[];
  readonly values: readonly YearValue[];
  readonly lineaBase: string | null;
  readonly metaCuatrienio: string | null;
  readonly unidad: string;
  readonly acumulacion: Acumulacion | null;
  readonly peso: string | null;
  readonly assignment: Assignment;
  /** What the file said and we do not interpret yet, by header; kept for the round trip. */
  readonly extra: Readonly<Record<string, string>>;
  readonly source: { readonly file: string; readonly sheet: string; readonly row: number };
  /** The indicator it took the place of: the series is broken there, never merged. */
  readonly replaces?: string;
}

export type IndicatorState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'active' } & Indicator)
  | ({ readonly kind: 'inactive'; readonly since: PlainDate; readonly formId: string } & Indicator)
  | ({
      readonly kind: 'replaced';
      readonly since: PlainDate;
      readonly formId: string;
      readonly by: string;
    } & Indicator);

/** A row as read from a file, after mapping; the reader of files builds it, the import decides on it. */
export type IndicatorRow = Omit<Indicator, 'procesoId' | 'versions'> & { readonly ficha: Ficha };

/** The change a signed DIES-058 asks for. `fichaVersion` is the version the form was filled against. */
export type FichaChange = {
  readonly formId: string;
  readonly fichaVersion: number;
  readonly effective: PlainDate;
} & (
  | { readonly tipo: 'inactivar' }
  | { readonly tipo: 'modificar'; readonly ficha: Ficha }
  | { readonly tipo: 'reemplazar'; readonly newIndicatorId: string; readonly ficha: Ficha }
  /** On a stream that does not exist yet. `replaces`: the predecessor, when the new one comes from «Reemplazar». */
  | {
      readonly tipo: 'crear';
      readonly procesoId: string;
      readonly ficha: Ficha;
      readonly assignment: Assignment;
      readonly replaces?: string;
    }
  | { readonly tipo: 'otro'; readonly ficha: Ficha | null }
);

export type IndicatorCommand =
  | {
      readonly type: 'import';
      readonly procesoId: string;
      readonly row: IndicatorRow;
      readonly today: PlainDate;
    }
  | { readonly type: 'assign'; readonly assignment: Partial<Assignment> }
  | {
      readonly type: 'apply';
      readonly change: FichaChange;
      /** The ficha as the proceso asks for it; absent: the default. It decides and is not recorded. */
      readonly schema?: readonly FichaField[];
    };

export type IndicatorEvent =
  | {
      readonly type: 'imported';
      readonly procesoId: string;
      readonly row: IndicatorRow;
      readonly today: PlainDate;
    }
  | { readonly type: 'reimported'; readonly row: IndicatorRow; readonly today: PlainDate }
  | { readonly type: 'assigned'; readonly assignment: Partial<Assignment> }
  | { readonly type: 'changed'; readonly change: FichaChange };

/** One field that differs; `before`/`after` are `null` when absent. */
export interface FieldDifference {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}
