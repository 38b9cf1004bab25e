import type { CronogramaState, Modalidad } from '../../mesas';
import type { Offer } from './common';
import type { MesaView } from './mesa-view';

/** One sesión of a mesa in the cronograma (MES-020, MES-027). */
export interface CronogramaRow {
  readonly mesaId: string;
  readonly sesionId: string;
  /** «Mesa 3 · Secretaría de Medio Ambiente», and which sesión when there were several. */
  readonly titulo: string;
  readonly dependencia: string;
  readonly dependenciaId: string;
  readonly fase: 1 | 2 | 3;
  readonly temas: readonly ('a' | 'b')[];
  readonly inicio: string;
  readonly fin: string;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  readonly joinUrl: string | null;
  readonly moderador: string;
  readonly moderadorId: string;
  readonly relator: string;
  readonly estado: MesaView['estado'];
  readonly cronograma: CronogramaState;
  readonly cronogramaTexto: string;
  /** Weekend, holiday, closure of the office and clashes, while the mesa is still to be held (MES-026). */
  readonly avisos: readonly string[];
  readonly offers: readonly Offer[];
}
export interface CronogramaView {
  readonly procesoId: string;
  readonly proceso: string;
  readonly filas: readonly CronogramaRow[];
  /** National holidays and closures between the first month and the last, `2026-11-16` → why. */
  readonly festivos: readonly { readonly dia: string; readonly motivo: string }[];
}
