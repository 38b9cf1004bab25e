import type { CommentView, Offer, PersonView } from './common';
import type { MesaView } from './mesa-view';
import type { VotacionView } from './votacion-view';

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
  /** Whether they allowed that voice and image be recorded; absent: they were not asked. */
  readonly grabacion?: boolean | undefined;
  /** «Moderador(a)», «Relator(a)», «Convocado(a)» or «Invitado(a)»: as what they came. Absent where nobody is called. */
  readonly calidad?: string | undefined;
  /** The name of who could not come; absent: they came for themselves (DIE-010). */
  readonly enLugarDe?: string | undefined;
}

export interface CheckView {
  readonly texto: string;
  /** What lacks: a surface that can mend it in place knows by this which form to open. */
  readonly clase:
    | 'redaccion'
    | 'asistencia'
    | 'termino'
    | 'resultado'
    | 'votacion'
    | 'formato'
    | 'compromiso';
  readonly impide: boolean;
  /** Where it is mended: a screen of the tab, and what it shows there. */
  readonly pantalla: 'mesas' | 'formatos' | 'compromisos' | 'inicio';
  readonly id: string;
  /** «Corregir la asistencia» */
  readonly boton: string;
}
export interface ActaAnterior {
  readonly numero: string;
  readonly fecha: string;
  readonly estado: string;
  readonly compromisos: readonly {
    readonly que: string;
    readonly responsable: string;
    readonly fecha: string;
    readonly estado: string;
  }[];
}
export interface ActaView {
  readonly actaId: string;
  readonly numero: string;
  /** The acta of the sesión before this one, and what was promised until then. Absent: it was the first. */
  readonly anterior?: ActaAnterior;
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
  /** Of its sesión; who chose what only in those that were named (F16). */
  readonly votaciones: readonly VotacionView[];
  readonly signingId: string | null;
  readonly documentSha256: string | null;
  readonly vence: string | null;
  readonly firmas: readonly {
    readonly nombre: string;
    readonly cargo: string;
    readonly personId: string;
    readonly firmadoEn: string | null;
    readonly manuscrita?: true;
  }[];
  readonly observaciones: readonly CommentView[];
  readonly faltantes: readonly string[];
  /** Names of those who did not sign, once it is closed: never counted as consent (MES-075). */
  readonly sinFirma: readonly string[];
  /** Why it was closed before its term ended; empty otherwise. */
  readonly motivoCierre: string;
  /** Who reviewed the revision in force; absent: nobody yet (MES-070). */
  readonly revisada?: { readonly quien: string; readonly cuando: string };
  /** What was sent before and why it came back. */
  readonly versiones?: readonly {
    readonly revision: number;
    readonly documentSha256: string;
    readonly enviada: string;
    readonly reabierta: string;
    readonly quien: string;
    readonly motivo: string;
  }[];
  /** Objections after its closing. */
  readonly anexosPosteriores?: readonly CommentView[];
  /** What to look at before sending it, each with the place where it is mended (MES-071). */
  readonly comprobaciones?: readonly CheckView[];
  readonly offers: readonly Offer[];
}
