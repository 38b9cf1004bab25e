import type { Grant } from '../kernel/actor';
import type { OrdenSettings } from './orden';
import type { RegistroSettings } from './registro';
import type { Frecuencia, SeguimientoSettings } from './seguimiento';

/** The roles of MES-001, none merged. A person may hold several, each in a scope. */
export const ROLES = [
  'director-dap',
  'despacho-subdireccion',
  'lider-usepot',
  'coordinador-usepot',
  'enlace-usepot',
  'relator',
  'coordinador-tematico',
  'enlace-tecnico',
  'superior-jerarquico',
  'directivo-responsable',
  'validador-bd',
  'participante',
  'lector',
  'administrador',
] as const;
export type Role = (typeof ROLES)[number];

/** Stream `person:{personId}`. Names, cargo and e-mail live in person versions (kernel/store), never here. */
export type PersonState =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'registered';
      readonly version: number;
      readonly hasAccount: boolean;
      readonly grants: readonly Grant[];
      /** How often they get a digest of what waits for them; absent: never. */
      readonly resumen?: Frecuencia;
      /** SHA-256 of the secret of their calendar feed; absent: there is none, or it was revoked. */
      readonly feed?: string;
    };

export type PersonCommand =
  | { readonly type: 'register'; readonly hasAccount: boolean; readonly digest: string }
  | { readonly type: 'correct'; readonly hasAccount: boolean; readonly digest: string }
  | { readonly type: 'grant'; readonly grant: Grant }
  | { readonly type: 'revoke'; readonly grant: Grant }
  | { readonly type: 'choose-digest'; readonly frecuencia: Frecuencia }
  | { readonly type: 'open-feed'; readonly hash: string }
  | { readonly type: 'close-feed' };

export type PersonEvent =
  | {
      readonly type: 'registered';
      readonly version: 1;
      readonly hasAccount: boolean;
      readonly digest: string;
    }
  | {
      readonly type: 'corrected';
      readonly version: number;
      readonly hasAccount: boolean;
      readonly digest: string;
    }
  | { readonly type: 'granted'; readonly grant: Grant }
  | { readonly type: 'revoked'; readonly grant: Grant }
  | { readonly type: 'digest-chosen'; readonly frecuencia: Frecuencia }
  | { readonly type: 'feed-opened'; readonly hash: string }
  | { readonly type: 'feed-closed' };

/** A dependencia keeps its id when a reform renames it (MES-004). */
export interface Dependencia {
  readonly id: string;
  readonly nombre: string;
  readonly nombresAnteriores: readonly string[];
  /** SPTEC is internal to the DAP. */
  readonly interna: boolean;
  /** Exactly one professional of USEPOT is the enlace of each dependencia (MES-003) and by default its moderador (MES-021). */
  readonly enlaceUsepotId: string | null;
  readonly enlaceTecnicoId: string | null;
  readonly superiorId: string | null;
  readonly directivoId: string | null;
}

/** A subsistema or temática with its coordinador temático (MES-005). */
export interface Subsistema {
  readonly id: string;
  readonly nombre: string;
  readonly coordinadorId: string | null;
}

/** Rules of the floor (MES-051, F11): the office's own, for the sources state none. */
export interface PalabraSettings {
  /** `por-dependencia`: among those who wait, first the dependencia that has spoken fewer times. */
  readonly rotacion: 'llegada' | 'por-dependencia';
  /** A reply to who just spoke goes before ordinary requests, and after points of order. */
  readonly replicaPrimero: boolean;
  /** Suggested minutes of an intervention; nothing is cut. */
  readonly minutos: number | null;
  readonly origen: string;
}

/** How many must be present to decide (F15): the office's own, for the sources state none. It never blocks. */
export interface QuorumSettings {
  readonly personas: number;
  readonly origen: string;
}

/** Configuration with a visible origin: the sources state no such number (requirements §8). */
export interface ProcesoSettings {
  /** Business days to return signed documents (MES-072, Q8). `null` until the office sets it: sending is refused. */
  readonly terminoDevolucionDias: number | null;
  readonly terminoOrigen: string;
  /** Extra closures of the office, `2026-12-24`, not business days. */
  readonly cierres: readonly string[];
  readonly avisoDatos: { readonly version: string; readonly texto: string; readonly politica: string };
  /** Business days the despacho has to decide what was not agreed (MES-060, F22); absent or `null`: no clock, and it is said so. */
  readonly decisionDespachoDias?: number | null;
  readonly decisionDespachoOrigen?: string;
  /** How the floor is given; absent: in order of arrival. */
  readonly palabra?: PalabraSettings;
  /** Absent or `null`: no quorum. */
  readonly quorum?: QuorumSettings | null;
  /** The agenda of steps; absent: `DEFAULT_ORDEN`, with its origin. */
  readonly orden?: OrdenSettings;
  /** Of the register of indicators; absent: what `indicators` has by default. */
  readonly registro?: RegistroSettings;
  /** Reminders and escalation of commitments; absent: `DEFAULT_SEGUIMIENTO`, with its origin. */
  readonly seguimiento?: SeguimientoSettings;
}

/** Stream `proceso:{procesoId}`: a register, its dependencias, subsistemas and configuration. */
export type ProcesoState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly nombre: string;
      readonly dependencias: readonly Dependencia[];
      readonly subsistemas: readonly Subsistema[];
      readonly settings: ProcesoSettings;
      readonly mesas: number;
      /** The number each mesa took, by mesa id: asking again answers the same. */
      readonly numbered: Readonly<Record<string, number>>;
    };

export type ProcesoCommand =
  | { readonly type: 'open'; readonly nombre: string; readonly settings: ProcesoSettings }
  | { readonly type: 'save-dependencia'; readonly dependencia: Omit<Dependencia, 'nombresAnteriores'> }
  | { readonly type: 'save-subsistema'; readonly subsistema: Subsistema }
  | { readonly type: 'configure'; readonly settings: Partial<ProcesoSettings> }
  /** Takes the next number of mesa (MES-002). */
  | { readonly type: 'number-mesa'; readonly mesaId: string };

export type ProcesoEvent =
  | { readonly type: 'opened'; readonly nombre: string; readonly settings: ProcesoSettings }
  | { readonly type: 'dependencia-saved'; readonly dependencia: Omit<Dependencia, 'nombresAnteriores'> }
  | { readonly type: 'subsistema-saved'; readonly subsistema: Subsistema }
  | { readonly type: 'configured'; readonly settings: Partial<ProcesoSettings> }
  | { readonly type: 'mesa-numbered'; readonly mesaId: string; readonly numero: number };
