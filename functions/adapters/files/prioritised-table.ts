import type { Table, TableColumn } from './table';

/** One line of «indicadores priorizados – propuesta de cambio» (MES-046), with names already resolved. */
export interface PrioritisedRow {
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
const COLUMNS: readonly (readonly [keyof PrioritisedRow, string, number])[] = [
  ['codigo', 'Código', 14],
  ['nombre', 'Nombre del indicador', 45],
  ['modulos', 'Módulo(s) del SSEPOT', 28],
  ['subsistema', 'Temática / subsistema', 28],
  ['tema', 'Tema', 8],
  ['calificacion', 'Calificación del diagnóstico', 16],
  ['propuesta', 'Propuesta de cambio', 32],
  ['justificacion', 'Justificación', 45],
  ['coordinador', 'Coordinador temático', 24],
  ['enlace', 'Enlace técnico', 24],
  ['meta', 'Meta o acuerdo buscado', 28],
];

/** The matrix that is sent to a dependencia before its mesa (MES-046). */
export const prioritisedTable = (rows: readonly PrioritisedRow[]): Table => ({
  sheet: 'Indicadores priorizados',
  columns: COLUMNS.map(([, title, width]): TableColumn => ({ title, width, kind: 'texto' })),
  rows: rows.map((row) => COLUMNS.map(([key]) => row[key])),
});
