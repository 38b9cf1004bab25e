import type { Block, TipoModificacion } from '../../dies058';
import type { CommentView, CommitmentView, DifferenceView, Offer } from './common';

export interface BlockView {
  readonly block: Block;
  /** «Coordinador temático del DAP» … the literal label of section 6. */
  readonly rol: string;
  readonly nombre: string;
  /** `null` for the líder: the form has no cargo there (Q6). */
  readonly cargo: string | null;
  readonly personId: string | null;
  readonly firmadoEn: string | null;
  /** On paper; its scan is in the request (DIE-011). */
  readonly manuscrita?: true;
  readonly turno: boolean;
}

/** A DIES-058 with everything a card, the dialog, the tab and the PDF need. */
export interface FormView {
  readonly formId: string;
  readonly consecutivo: string;
  readonly revision: number;
  readonly formato: { readonly codigo: string; readonly version: string; readonly titulo: string };
  readonly estado: 'borrador' | 'en-firma' | 'insertado' | 'retirado';
  readonly estadoTexto: string;
  /** Agreed, or adopted by the despacho: it goes to its five signatures once it is complete (`maySign`). */
  readonly seFirma: boolean;
  readonly mesaId: string;
  readonly mesa: string;
  readonly actaNumero: string | null;
  readonly indicatorId: string | null;
  readonly fechaAcuerdo: string | null;
  readonly codigoActual: string | null;
  readonly nombreActual: string | null;
  /** All options of the form in its order, ticked or not, with their literal labels. */
  readonly modulos: readonly { readonly key: string; readonly label: string; readonly marcado: boolean }[];
  readonly moduloOtro: string;
  readonly coordinador: { readonly nombre: string; readonly cargo: string; readonly tematica: string };
  readonly dependencia: string;
  readonly enlace: { readonly nombre: string; readonly cargo: string };
  readonly superior: { readonly nombre: string; readonly cargo: string };
  readonly tipo: TipoModificacion | null;
  readonly tipos: readonly {
    readonly key: TipoModificacion;
    readonly label: string;
    readonly marcado: boolean;
  }[];
  readonly tipoOtro: string;
  readonly tipoOtroExplicacion: string;
  readonly notas: readonly string[];
  readonly justificacion: string;
  readonly acuerdos: string;
  readonly compromisos: readonly CommitmentView[];
  /** What was said of it in the mesa, until it went to signature: section 4 is fed by it (MES-058). */
  readonly comentarios: readonly CommentView[];
  readonly anexaActa: boolean | null;
  readonly razonSinActa: string;
  readonly anexaFichaAnterior: boolean | null;
  readonly anexaFichaNueva: boolean | null;
  readonly diferencias: readonly DifferenceView[];
  /** Fields of the ficha with today's value and what the new version says: what the dialog edits (DIE-004). */
  readonly ficha: readonly {
    readonly key: string;
    readonly label: string;
    readonly requerido: boolean;
    /** Several lines: a definition, a formula, a method. */
    readonly largo: boolean;
    readonly hoy: string;
    readonly respuesta: 'sin-responder' | 'sin-cambio' | 'cambia';
    readonly valor: string;
  }[];
  readonly firmas: readonly BlockView[];
  /** What still blocks «Enviar a firma», in Spanish, one sentence each. */
  readonly faltantes: readonly string[];
  /** What should be looked at and does not block: segregation, comparability, dates. */
  readonly advertencias: readonly string[];
  /** The outcome of the mesa in words; `null` until it is decided. */
  readonly resultado: string | null;
  /** Why a signatory sent it back, while it is a draft again. */
  readonly devolucion: string | null;
  /** The indicator that the insertion created. */
  readonly resultId: string | null;
  readonly signingId: string | null;
  readonly documentSha256: string | null;
  readonly verification: string | null;
  readonly edits: readonly {
    readonly revision: number;
    readonly cuando: string;
    readonly quien: string;
    readonly campos: readonly string[];
  }[];
  readonly offers: readonly Offer[];
}
