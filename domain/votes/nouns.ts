import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import type { QuorumSettings } from '../people';
import type { MayoriaId } from './mayorias';

/** Named: who chose what is recorded and can be read. Secret: who voted is recorded, and what they chose is nowhere. */
export const CLASES_VOTACION = ['nominal', 'secreta'] as const;
export type ClaseVotacion = (typeof CLASES_VOTACION)[number];

export interface Opcion {
  readonly id: string;
  readonly texto: string;
  /** A blank vote: cast, and for no option. */
  readonly blanco: boolean;
}
export interface PlanVotacion {
  readonly procesoId: string;
  readonly mesaId: string;
  readonly sesionId: string;
  /** The point of the agenda it is about; `null`: the mesa. It never sets the outcome of that point (MES-057). */
  readonly itemId: string | null;
  /** 1 for the first of its mesa. */
  readonly numero: number;
  readonly pregunta: string;
  readonly opciones: readonly Opcion[];
  readonly clase: ClaseVotacion;
  readonly mayoria: MayoriaId;
}

/** A mark on the roll; in a named vote with its option, in a secret one never, and then without hour or place in a queue. */
export interface Voto {
  readonly person: PersonRef;
  readonly opcion: string | null;
  /** Who wrote it down «de viva voz». */
  readonly recordedBy: PersonRef | null;
}
interface Opened {
  readonly plan: PlanVotacion;
  /** The roll: who may vote, decided at opening and frozen (F15, F16). */
  readonly listado: readonly PersonRef[];
  readonly openedAt: Instant;
  readonly openedBy: PersonRef;
  readonly votos: readonly Voto[];
}

export type Desenlace =
  | { readonly kind: 'decidida'; readonly opcion: string }
  | {
      readonly kind: 'sin-decision';
      /** `reserva`: so few secret votes that counting them would tell who chose what. */
      readonly motivo: 'empate' | 'sin-mayoria' | 'sin-votos' | 'reserva';
    };
/** The quorum in force at closing, and who was known to be there then; never a block (F15). */
export interface QuorumVisto {
  readonly regla: QuorumSettings | null;
  readonly presentes: number;
}
export interface Resultado {
  /** In the order of the options; empty when it was not counted, for reserve. */
  readonly conteo: readonly { readonly opcion: string; readonly votos: number }[];
  readonly emitidos: number;
  readonly desenlace: Desenlace;
  readonly quorum: QuorumVisto;
}

/** Stream `votacion:{votacionId}` (F16). */
export type VotacionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly plan: PlanVotacion; readonly preparedBy: PersonRef }
  | ({ readonly kind: 'open' } & Opened)
  | ({
      readonly kind: 'closed';
      readonly closedAt: Instant;
      readonly closedBy: PersonRef;
      readonly resultado: Resultado;
    } & Opened)
  | {
      readonly kind: 'cancelled';
      readonly plan: PlanVotacion;
      readonly cancelledAt: Instant;
      readonly cancelledBy: PersonRef;
      readonly motivo: string;
      /** How many had voted; nothing else of them is kept. */
      readonly emitidos: number;
      readonly listado: readonly PersonRef[];
    };
export type KnownVotacion = Exclude<VotacionState, { kind: 'none' }>;

export type VotacionCommand =
  | { readonly type: 'prepare'; readonly plan: PlanVotacion }
  | { readonly type: 'open'; readonly listado: readonly PersonRef[] }
  | {
      readonly type: 'vote';
      readonly person: PersonRef;
      readonly opcion: string;
      readonly aloud: boolean;
    }
  /** `urna`: the sums of a secret vote; a named one is counted from its own record. */
  | {
      readonly type: 'close';
      readonly urna: Readonly<Record<string, number>> | null;
      readonly quorum: QuorumVisto;
    }
  | { readonly type: 'cancel'; readonly motivo: string };

export type VotacionEvent =
  | { readonly type: 'prepared'; readonly plan: PlanVotacion }
  | { readonly type: 'opened'; readonly listado: readonly PersonRef[] }
  /** Of a named vote. */
  | { readonly type: 'voted'; readonly person: PersonRef; readonly opcion: string; readonly aloud: boolean }
  /** Of a secret vote: that a person voted. There is no field for what. */
  | { readonly type: 'ballot-cast'; readonly person: PersonRef }
  | { readonly type: 'closed'; readonly resultado: Resultado }
  | { readonly type: 'cancelled'; readonly motivo: string };
