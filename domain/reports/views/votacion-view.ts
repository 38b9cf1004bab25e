import type { Offer, PersonView, PresenceView } from './common';

/** Somebody on the roll. */
export interface VotanteView {
  readonly personId: string;
  readonly nombre: string;
  readonly dependencia: string;
  readonly voto: boolean;
  /** What they chose: of a named vote, for who conducts it and, once it is closed, for everybody; of a secret one, never. */
  readonly opcion: string | null;
  readonly recogidoPor: string | null;
}
/** A vote of a mesa (F16): what is asked, who may vote, and what came out. */
export interface VotacionView {
  readonly votacionId: string;
  readonly numero: number;
  readonly pregunta: string;
  readonly itemId: string | null;
  /** «Punto 2 · Árboles sembrados»; `null`: it is about the mesa. */
  readonly punto: string | null;
  readonly estado: 'preparada' | 'abierta' | 'cerrada' | 'anulada';
  readonly estadoTexto: string;
  readonly clase: 'nominal' | 'secreta';
  readonly claseTexto: string;
  readonly mayoria: string;
  readonly mayoriaTexto: string;
  readonly opciones: readonly {
    readonly id: string;
    readonly texto: string;
    /** `null` until it is counted. */
    readonly votos: number | null;
  }[];
  readonly listado: readonly VotanteView[];
  readonly votaron: number;
  readonly abiertaEn: string | null;
  readonly cerradaEn: string | null;
  /** «Decidido: A favor.»; `null` until it is closed. */
  readonly resultado: string | null;
  readonly decidida: string | null;
  readonly quorum: string | null;
  /** Who was there when it closed, by all that is known since (F15). */
  readonly presencia: PresenceView | null;
  /** Why it was taken back. */
  readonly motivo: string;
  readonly yaVote: boolean;
  /** One's own choice in a named vote. */
  readonly miOpcion: string | null;
  readonly offers: readonly Offer[];
}
export interface VotacionesView {
  readonly mesaId: string;
  /** Of the current sesión, in order. */
  readonly votaciones: readonly VotacionView[];
  /** Who may be put on a roll, for who conducts: those called and those present. */
  readonly personas: readonly PersonView[];
  readonly mayorias: readonly { readonly id: string; readonly nombre: string; readonly texto: string }[];
  readonly puntos: readonly { readonly itemId: string; readonly titulo: string }[];
  readonly offers: readonly Offer[];
}
