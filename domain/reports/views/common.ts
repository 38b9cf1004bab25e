import type { Party } from '../../mesas';
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
  readonly estado: 'pendiente' | 'vencido' | 'por-verificar' | 'cumplido' | 'retirado';
  /** Business days left; negative when overdue. */
  readonly diasHabiles: number;
  readonly mesaId: string;
  readonly mesa: string;
  readonly indicatorId: string | null;
  readonly indicador: string | null;
  readonly formId: string | null;
  readonly offers: readonly Offer[];
}

export interface PositionView {
  readonly party: Party;
  readonly parte: string;
  readonly valor: 'de-acuerdo' | 'no-de-acuerdo' | null;
  /** Why, in the words of the party; absent when nothing was said. */
  readonly texto?: string;
  readonly quien: string | null;
  readonly cuando: string | null;
  readonly recogidoPor: string | null;
}

/** Who is known to have been present at a moment (F15). */
export interface PresenceView {
  readonly total: number;
  readonly dependencias: readonly { readonly nombre: string; readonly personas: readonly string[] }[];
  /** Some report of Teams or file says who was connected; otherwise only what was registered in the room or by hand. */
  readonly conReporte: boolean;
  readonly texto: string;
  /** Only below the quorum that was in force. */
  readonly aviso?: string;
}
