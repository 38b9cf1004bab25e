import type { TipoModificacion } from '../../dies058';
import type { Modalidad } from '../../mesas';
import type { CommitmentView } from './common';
import type { FormView } from './form-view';
import type { MesaView } from './mesa-view';
import type { SigningView } from './signing-view';

/** What one person owes now, for the personal chat, the tab and the desk. */
export interface PendingsView {
  readonly firmas: readonly SigningView[];
  readonly compromisos: readonly CommitmentView[];
  readonly mesas: readonly {
    readonly mesaId: string;
    readonly nombre: string;
    readonly turno: string;
    /** It waits for this person's decision on an indicator without agreement (MES-060). */
    readonly decide?: boolean | undefined;
    /** It waits for this person's aval of its date (MES-027). */
    readonly avala?: boolean | undefined;
  }[];
  /** Commitments of others that wait for this person's answer: to verify, to accept or to give more time. Absent: none. */
  readonly porAtender?:
    | readonly { readonly que: Atencion; readonly compromiso: CommitmentView }[]
    | undefined;
}
export type Atencion = 'verificar' | 'delegacion' | 'ampliacion';

/** One mesa of the cronograma. */
export interface MesaRow {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly numero: number;
  readonly nombre: string;
  readonly dependencia: string;
  readonly fase: 1 | 2 | 3;
  readonly estado: MesaView['estado'];
  readonly inicio: string;
  readonly fin: string;
  readonly modalidad: Modalidad;
  readonly indicadores: number;
  readonly decididos: number;
  readonly chatId: string | null;
  /** Whose turn it is to do what. */
  readonly turno: string;
}

/** One DIES-058 in the list of DIE-013. */
export interface FormRow {
  readonly formId: string;
  readonly consecutivo: string;
  readonly revision: number;
  readonly estado: FormView['estado'];
  readonly estadoTexto: string;
  readonly tipo: TipoModificacion | null;
  readonly tipoTexto: string;
  readonly codigo: string | null;
  readonly nombre: string | null;
  readonly dependencia: string;
  readonly dependenciaId: string;
  readonly mesaId: string;
  readonly mesa: string;
  readonly resultado: string | null;
  /** The literal roles of section 6 that have not signed, while it is in signature. */
  readonly firmasFaltantes: readonly string[];
  /** `2026-12-04`, while it is in signature. */
  readonly vence: string | null;
}

/** A row of the matrix, one text per column; yearly values under `p2024` (programmed) and `e2024` (executed). */
export type MatrixRow = Readonly<Record<string, string | null>> & {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
};
