import type { CommentView, CommitmentView } from './common';

/** Somebody, when (ISO), and what they said. */
export interface SaidView {
  readonly quien: string;
  readonly cuando: string;
  readonly texto: string;
}
/** A commitment with everything that happened to it, oldest first (F39–F41). */
export interface CommitmentDetail extends CommitmentView {
  /** «el enlace técnico de la dependencia»: answers when the person does not. */
  readonly rolResponsable: string | null;
  /** Of the commitments that come from a document: «Ayuda de memoria 14, …». */
  readonly origen: string;
  readonly sesionId: string | null;
  readonly registrado: SaidView;
  /** Every date it had; the last one is in force. */
  readonly fechas: readonly (SaidView & { readonly fecha: string })[];
  readonly informe: SaidView | null;
  readonly verificacion:
    | (SaidView & {
        readonly medio: string;
        readonly dia: string | null;
        readonly asistentes: readonly string[];
      })
    | null;
  readonly devoluciones: readonly SaidView[];
  readonly adjuntos: readonly { readonly sha256: string; readonly quien: string; readonly cuando: string }[];
  readonly comentarios: readonly CommentView[];
  readonly delegaciones: readonly (SaidView & {
    readonly de: string;
    readonly a: string;
    readonly estado: 'ofrecida' | 'aceptada' | 'rechazada';
    readonly respuesta: SaidView | null;
  })[];
  readonly ampliaciones: readonly (SaidView & {
    readonly hasta: string;
    readonly estado: 'pedida' | 'concedida' | 'negada';
    readonly respuesta: SaidView | null;
  })[];
  readonly escalamientos: readonly { readonly nivel: string; readonly a: string; readonly cuando: string }[];
  /** What will be told while nothing changes, and where those terms come from. */
  readonly avisos: readonly { readonly cuando: string; readonly texto: string }[];
  readonly origenAvisos: string;
}
