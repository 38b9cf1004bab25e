import type { ClaseSesion, Evidencia, Modalidad, Paso, RolInvitada } from '../../mesas';
import type { Offer, PersonView } from './common';
import type { MesaView } from './mesa-view';

export interface PasoView {
  readonly paso: Paso;
  readonly titulo: string;
  readonly hecho: boolean;
  readonly fecha: string | null;
  readonly responsable: PersonView | null;
  readonly evidencia: string;
  readonly archivos: readonly string[];
  /** Of the third part of C only. */
  readonly rol: RolInvitada | null;
  readonly rolTexto: string;
  readonly registradoPor: string | null;
}
export interface PreparacionView {
  readonly pasos: readonly PasoView[];
  readonly pendientes: number;
  readonly sesiones: readonly SesionView[];
  readonly offers: readonly Offer[];
}
export interface SesionView {
  readonly sesionId: string;
  readonly clase: ClaseSesion;
  readonly claseTexto: string;
  readonly titulo: string;
  readonly objetivo: string;
  readonly agenda: readonly string[];
  readonly estado: MesaView['estado'];
  readonly inicio: string;
  readonly fin: string;
  readonly modalidad: Modalidad;
  readonly lugar: string;
  readonly joinUrl: string | null;
  readonly responsable: PersonView;
  readonly invitados: readonly PersonView[];
  /** Who must open it, when its kind says so. */
  readonly abre: string | null;
  readonly apertura: {
    readonly por: string;
    readonly cuando: string;
    readonly palabras: string;
    readonly registro: string;
  } | null;
  readonly asistentes: number;
  /** What happened to its event in Outlook, until somebody decides; `null`: nothing. */
  readonly outlook: string | null;
  readonly soportes: readonly {
    readonly clase: Evidencia;
    readonly titulo: string;
    readonly texto: string;
    readonly sha256: string | null;
  }[];
  /** What its kind requires and is not there yet. */
  readonly falta: readonly string[];
  readonly admite: readonly { readonly clase: Evidencia; readonly titulo: string }[];
  readonly offers: readonly Offer[];
}
