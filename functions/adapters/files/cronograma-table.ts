import { bogotaDay, bogotaTime, type Instant } from '../../../domain/kernel/instant';
import type { CronogramaRow } from '../../../domain/reports';
import type { Table, TableColumn } from './table';

const hour = (moment: string): string => bogotaTime(moment as Instant);
const COLUMNS: readonly (readonly [title: string, width: number, of: (row: CronogramaRow) => string])[] = [
  ['Mesa', 38, ({ titulo }) => titulo],
  ['Dependencia', 38, ({ dependencia }) => dependencia],
  ['Fecha', 12, ({ inicio }) => bogotaDay(inicio as Instant)],
  ['Inicio', 8, ({ inicio }) => hour(inicio)],
  ['Fin', 8, ({ fin }) => hour(fin)],
  ['Modalidad', 12, ({ modalidad }) => modalidad],
  ['Lugar', 28, ({ lugar }) => lugar],
  ['Enlace de la reunión', 28, ({ joinUrl }) => joinUrl ?? ''],
  ['Fase de concertación', 12, ({ fase }) => String(fase)],
  ['Temas', 10, ({ temas }) => temas.join(', ')],
  ['Modera', 26, ({ moderador }) => moderador],
  ['Relatoría', 26, ({ relator }) => relator],
  ['Estado de la mesa', 16, ({ estado }) => estado],
  ['Cronograma', 16, ({ cronograma }) => cronograma],
  ['Detalle del cronograma', 45, ({ cronogramaTexto }) => cronogramaTexto],
  ['Avisos', 45, ({ avisos }) => avisos.join(' ')],
];

/** The cronograma as a sheet (MES-020): one sesión per line. */
export const cronogramaTable = (rows: readonly CronogramaRow[]): Table => ({
  sheet: 'Cronograma',
  columns: COLUMNS.map(([title, width]): TableColumn => ({ title, width, kind: 'texto' })),
  rows: rows.map((row) => COLUMNS.map(([, , of]) => of(row))),
});
