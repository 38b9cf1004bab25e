import type { BudgetAlert, EarlyAlert, Why } from '../../indicators';

/** A level of the scale in force, with word and shape beside the colour. */
export interface SemaforoView {
  readonly nombre: string;
  readonly color: string;
  readonly forma: string;
  /** «Verde (círculo)»: what is read where no colour is seen. */
  readonly texto: string;
  /** The scale that was used, its origin and its validity: printed with every report (PDM-030). */
  readonly escala: string;
}

/** A percentage with everything that is shown beside it. */
export interface FigureView {
  /** `OK`, or why there is no percentage (PDM-032). */
  readonly estado: string;
  /** «52,6 %» capped between 0 and 100; `null` without percentage. */
  readonly avance: string | null;
  /** «131 %» as it came out, when it differs. */
  readonly sinTope: string | null;
  /** Both as fractions (1 = 100 %) to twelve decimals, decimal text. */
  readonly fraccion: string | null;
  readonly fraccionSinTope: string | null;
  readonly semaforo: SemaforoView | null;
  readonly alerta: EarlyAlert | null;
  readonly porQue: Why;
}

export interface GapView {
  /** Decimal text. */
  readonly valor: string | null;
  readonly porQue: Why;
}

export interface YearFiguresView extends FigureView {
  readonly year: number;
  readonly programado: string | null;
  readonly ejecutado: string | null;
  readonly estadoReportado: string;
  readonly faltante: GapView;
  readonly exceso: GapView;
  /** `null`: the file had no apropiación for that year. */
  readonly presupuesto: BudgetView | null;
}

/** Money beside the physical progress of the same year (PDM-031, PDM-035). */
export interface BudgetView {
  readonly lineas: readonly {
    readonly nombre: string;
    readonly formula: string;
    readonly porcentaje: string | null;
    readonly porQue: Why;
  }[];
  readonly alerta: BudgetAlert | null;
  /** What does not add up between the lines, in words (PDM-040). */
  readonly revisar: readonly string[];
}

/** Everything that is computed of an indicator, each figure with its «¿por qué?». */
export interface FiguresView {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly unidad: string;
  readonly acumulacion: string | null;
  /** Last year that counts. */
  readonly corte: number;
  /** The day of the register it was read at. */
  readonly alDia: string;
  readonly anios: readonly YearFiguresView[];
  readonly cuatrienio: FigureView & { readonly meta: string | null; readonly ejecutado: string | null };
  readonly faltanteALaFecha: GapView;
  readonly faltanteCuatrienio: GapView;
  /** The series is broken where «Reemplazar» changed the indicator: predecessor and successor, never merged. */
  readonly serie: {
    readonly estado: 'activo' | 'inactivo' | 'reemplazado';
    /** Since when it is not in force. */
    readonly hasta: string | null;
    readonly reemplazaA: SeriesLink | null;
    readonly reemplazadoPor: SeriesLink | null;
    /** What a person reads at the break; `null` where there is none. */
    readonly nota: string | null;
  };
  /** Programming that contradicts the accumulation type; a warning, never a block (PDM-040). */
  readonly aviso: string | null;
}

interface SeriesLink {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
}

export interface AggregateView {
  readonly avance: string | null;
  readonly fraccion: string | null;
  readonly metodo: string;
  readonly contados: number;
  readonly sinPorcentaje: number;
  readonly semaforo: SemaforoView | null;
  readonly porQue: Why;
}
export interface SummaryGroup {
  /** `null`: not assigned. */
  readonly id: string | null;
  readonly nombre: string;
  readonly indicadores: number;
  readonly cuatrienio: AggregateView;
  /** Of the year of the cut-off. */
  readonly anual: AggregateView;
}
/** Achievement of the register by dependencia, by subsistema and whole (PDM-034). */
export interface SummaryView {
  readonly corte: number;
  readonly alDia: string;
  readonly total: SummaryGroup;
  readonly dependencias: readonly SummaryGroup[];
  readonly subsistemas: readonly SummaryGroup[];
}

/** One line of «indicadores priorizados – propuesta de cambio» (MES-046). */
export interface PrioritisedView {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly modulos: string;
  readonly subsistema: string;
  readonly tema: string;
  readonly calificacion: string;
  readonly propuesta: string;
  readonly justificacion: string;
  readonly coordinador: string;
  readonly enlace: string;
  readonly meta: string;
}

type Counts = Readonly<Record<string, number>>;
export interface ProgressGroup {
  readonly id: string | null;
  readonly nombre: string;
  readonly indicadores: number;
  /** Each indicator once, by how far it is; they add up to `indicadores`. */
  readonly porResultado: Counts;
}
/** The general board (MES-080). `total.indicadores` is the number of rows of the matrix. */
export interface ProgressView {
  readonly mesas: { readonly total: number; readonly porEstado: Counts; readonly porFase: Counts };
  readonly formatos: { readonly total: number; readonly porEstado: Counts };
  readonly total: ProgressGroup;
  readonly dependencias: readonly ProgressGroup[];
  readonly subsistemas: readonly ProgressGroup[];
  readonly temas: readonly ProgressGroup[];
  readonly fases: readonly ProgressGroup[];
}

/** The ways in which the indicators are grouped on the board. */
export type ProgressCut = 'dependencias' | 'subsistemas' | 'temas' | 'fases';
/** One thing behind a number of the board, with where it is shown whole. */
export interface ProgressLine {
  readonly tipo: 'mesa' | 'formato' | 'indicador';
  readonly id: string;
  readonly titulo: string;
  readonly detalle: string;
}
