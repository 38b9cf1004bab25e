import type { CommentView, DifferenceView, Offer } from './common';

export interface SigningView {
  readonly signingId: string;
  readonly kind: 'dies058' | 'acta';
  readonly titulo: string;
  readonly revision: number;
  readonly estado: 'abierta' | 'completa' | 'devuelta' | 'sin-efecto' | 'cerrada';
  readonly estadoTexto: string;
  readonly documentSha256: string;
  readonly verification: string;
  /** `2026-12-04` */
  readonly vence: string;
  /** Its return date passed and signatures are missing: never consent (MES-075). */
  readonly vencida: boolean;
  readonly mesaId: string;
  readonly mesa: string;
  readonly formId: string | null;
  readonly actaId: string | null;
  readonly firmas: readonly {
    readonly block: string;
    readonly rol: string;
    readonly nombre: string;
    readonly cargo: string | null;
    readonly personId: string;
    readonly firmadoEn: string | null;
    readonly puede: boolean;
    /** The day of the last reminder, when there was one. */
    readonly recordadoEl?: string;
    /** Signed on paper: the SHA-256 of its scan and who recorded it (DIE-011). */
    readonly manuscrita?: { readonly sha256: string; readonly registro: string };
  }[];
  /** Who was put in the place of whom, or to whom a signature was given, and why (DIE-010). */
  readonly reemplazos: readonly {
    readonly rol: string;
    readonly de: string;
    readonly a: string;
    readonly motivo: string;
    readonly cuando: string;
    readonly quien: string;
    readonly encargo: boolean;
  }[];
  /** The same person in two blocks (DIE-010). */
  readonly advertencias: readonly string[];
  readonly observaciones: readonly CommentView[];
  /** What it changes, in at most three lines. */
  readonly cambios: readonly string[];
  /** For the validador: the computed difference of the register. */
  readonly diferencias: readonly DifferenceView[];
  /** The block the viewer may sign now; `null` when it is not their turn or not theirs. */
  readonly miBloque: string | null;
  readonly offers: readonly Offer[];
}
