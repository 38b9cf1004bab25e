import type { Proposito } from '../../mesas';

/** What a mesa identified for the purpose of all of them (MES-006). */
export interface PurposeRow {
  readonly notaId: string;
  readonly mesaId: string;
  readonly mesa: string;
  readonly dependencia: string;
  readonly fase: 1 | 2 | 3;
  readonly proposito: Proposito;
  readonly propositoTexto: string;
  readonly texto: string;
  readonly quien: string;
  readonly cuando: string;
}
