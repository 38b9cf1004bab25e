/**
 * What cards, tab, PDF and mail show: the contract between the rooms. Pure data, names resolved, Spanish words where a person reads them.
 * Built by the functions of this folder from a `Reader`; what the viewer may not see is not in it.
 */

import type { Block, TipoModificacion } from '../dies058';
import type { Modalidad, Outcome, Party } from '../mesas';

export interface PersonView {
  readonly personId: string;
  readonly nombre: string;
  readonly cargo: string;
  readonly dependencia: string;
  /** Only where the viewer may see contact data. */
  readonly correo: string | null;
}
/** One thing the viewer may do now; `verb` is the bot's action and the API's act. */
export interface Offer {
  readonly verb: string;
  readonly label: string;
}

export interface CommentView {
  readonly quien: string;
  readonly texto: string;
  /** ISO instant. */
  readonly cuando: string;
  /** «recogido por la relatora …», or null. */
  readonly recogidoPor: string | null;
}
export interface PositionView {
  readonly party: Party;
  readonly parte: string;
  readonly valor: 'de-acuerdo' | 'no-de-acuerdo' | null;
  readonly quien: string | null;
  readonly cuando: string | null;
  readonly recogidoPor: string | null;
}
export interface DifferenceView {
  readonly key: string;
  readonly campo: string;
  readonly hoy: string;
  readonly propuesta: string;
}
export interface CommitmentView {
  readonly id: string;
  readonly que: string;
  readonly responsable: string;
  readonly responsableId: string;
  readonly dependencia: string;
  /** `2026-12-04` */
  readonly fecha: string;
  readonly estado: 'pendiente' | 'vencido' | 'cumplido' | 'retirado';
  /** Business days left; negative when overdue. */
  readonly diasHabiles: number;
  readonly mesaId: string;
  readonly mesa: string;
  readonly indicatorId: string | null;
  readonly indicador: string | null;
  readonly formId: string | null;
  readonly offers: readonly Offer[];
}

export interface ItemView {
  readonly itemId: string;
  readonly orden: number;
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly estado: 'pendiente' | 'en-discusion' | 'decidido';
  readonly outcome: Outcome | null;
  /** «Concertado», «No concertado: escalado al despacho de la Subdirección» … */
  readonly resultado: string | null;
  readonly nota: string;
  readonly form: FormView;
  readonly posiciones: readonly PositionView[];
  readonly comentarios: readonly CommentView[];
  readonly compromisos: readonly CommitmentView[];
  readonly abiertoDesde: string | null;
  readonly decididoPor: string | null;
  readonly decididoEn: string | null;
}

export interface MesaView {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly procesoId: string;
  readonly numero: number;
  readonly nombre: string;
  readonly dependencia: string;
  readonly dependenciaId: string;
  readonly fase: 1 | 2 | 3;
  readonly temas: readonly ('a' | 'b')[];
  readonly estado: 'programada' | 'abierta' | 'cerrada' | 'cancelada';
  readonly inicio: string;
  readonly fin: string;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  readonly joinUrl: string | null;
  readonly eventId: string | null;
  readonly chatId: string | null;
  readonly moderador: PersonView;
  readonly relator: PersonView;
  readonly invitados: readonly PersonView[];
  readonly items: readonly ItemView[];
  readonly compromisos: readonly CommitmentView[];
  readonly advertencias: readonly string[];
  readonly orden: readonly { readonly titulo: string; readonly texto: string }[];
  readonly avisoDatos: { readonly version: string; readonly texto: string; readonly politica: string };
  readonly terminoDias: number | null;
  readonly actaId: string | null;
  readonly abiertaEn: string | null;
  readonly cerradaEn: string | null;
  readonly offers: readonly Offer[];
  /** Whose turn it is to do what, in one sentence. */
  readonly turno: string;
}

export interface BlockView {
  readonly block: Block;
  /** «Coordinador temático del DAP» … the literal label of section 6. */
  readonly rol: string;
  readonly nombre: string;
  /** `null` for the líder: the form has no cargo there (Q6). */
  readonly cargo: string | null;
  readonly personId: string | null;
  readonly firmadoEn: string | null;
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
  }[];
  readonly observaciones: readonly CommentView[];
  /** What it changes, in at most three lines. */
  readonly cambios: readonly string[];
  /** For the validador: the computed difference of the register. */
  readonly diferencias: readonly DifferenceView[];
  /** The block the viewer may sign now; `null` when it is not their turn or not theirs. */
  readonly miBloque: string | null;
  readonly offers: readonly Offer[];
}

export interface ActaView {
  readonly actaId: string;
  readonly numero: string;
  readonly revision: number;
  readonly estado: 'borrador' | 'en-firma' | 'cerrada';
  readonly estadoTexto: string;
  readonly mesa: MesaView;
  readonly textos: {
    readonly objetivo: string;
    readonly desarrollo: string;
    readonly lineasComunes: string;
    readonly articulaciones: string;
    readonly conclusiones: string;
    readonly anexos: string;
  };
  readonly asistentes: readonly AttendeeView[];
  readonly ausentes: readonly PersonView[];
  readonly asistenciaProvisional: boolean;
  /** People who appear in a late report and were not in the acta, or the other way round; never a second mailing. */
  readonly diferenciasAsistencia: readonly string[];
  readonly notas: readonly CommentView[];
  readonly signingId: string | null;
  readonly documentSha256: string | null;
  readonly vence: string | null;
  readonly firmas: readonly {
    readonly nombre: string;
    readonly cargo: string;
    readonly personId: string;
    readonly firmadoEn: string | null;
  }[];
  readonly observaciones: readonly CommentView[];
  readonly faltantes: readonly string[];
  /** Names of those who did not sign, once it is closed: never counted as consent (MES-075). */
  readonly sinFirma: readonly string[];
  /** Why it was closed before its term ended; empty otherwise. */
  readonly motivoCierre: string;
  readonly offers: readonly Offer[];
}
export interface AttendeeView {
  readonly personId: string;
  readonly nombre: string;
  readonly cargo: string;
  readonly dependencia: string;
  readonly correo: string | null;
  readonly entrada: string | null;
  readonly salida: string | null;
  readonly segundos: number | null;
  readonly intervalos: readonly { readonly entrada: string; readonly salida: string }[];
  readonly fuentes: readonly string[];
  /** False: listed as one who cannot be mailed (MES-056). */
  readonly recibeCorreo: boolean;
}

export interface IndicatorView {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly estado: 'activo' | 'inactivo' | 'reemplazado';
  readonly version: number;
  readonly dependencia: string | null;
  readonly dependenciaId: string | null;
  readonly coordinador: string | null;
  readonly enlace: string | null;
  readonly subsistema: string | null;
  readonly modulos: readonly string[];
  readonly tema: 'a' | 'b' | null;
  readonly unidad: string;
  readonly lineaBase: string | null;
  readonly metaCuatrienio: string | null;
  readonly acumulacion: string | null;
  readonly valores: readonly {
    readonly year: number;
    readonly programado: string | null;
    readonly ejecutado: string | null;
    readonly estado: string;
  }[];
  readonly ficha: readonly { readonly key: string; readonly label: string; readonly valor: string }[];
}
/** The chain of a cell, both ways: which act changed it, who signed, what it was before. */
export interface ChainView {
  readonly indicatorId: string;
  readonly codigo: string;
  readonly nombre: string;
  readonly estado: IndicatorView['estado'];
  /** Predecessor and successor by «Reemplazar»: the series is broken there. */
  readonly reemplazaA: string | null;
  readonly reemplazadoPor: string | null;
  readonly steps: readonly {
    readonly version: number;
    readonly desde: string;
    readonly causa: 'importación' | 'DIES-058';
    readonly archivo: string | null;
    readonly diferencias: readonly DifferenceView[];
    readonly formId: string | null;
    readonly consecutivo: string | null;
    readonly mesaId: string | null;
    readonly mesa: string | null;
    readonly actaId: string | null;
    readonly actaNumero: string | null;
    readonly documentSha256: string | null;
    readonly verification: string | null;
    readonly firmas: readonly { readonly rol: string; readonly nombre: string; readonly firmadoEn: string }[];
  }[];
}
/** What one person owes now, for the personal chat, the tab and the desk. */
export interface PendingsView {
  readonly firmas: readonly SigningView[];
  readonly compromisos: readonly CommitmentView[];
  readonly mesas: readonly { readonly mesaId: string; readonly nombre: string; readonly turno: string }[];
}

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
export type MatrixRow = Readonly<Record<string, string | null>> & { readonly indicatorId: string };
