import type { PersonRef } from '../../kernel/feature';
import type { Instant } from '../../kernel/instant';
import type { Invitee } from '../agenda';

/** Both sides must agree before the widened list is cited: the líder of the USEPOT and the directivo of the dependencia (MES-033). */
export const LADOS_VB = ['lider', 'directivo'] as const;
export type LadoVb = (typeof LADOS_VB)[number];
export const LADO_WORDS: Readonly<Record<LadoVb, string>> = {
  lider: 'el líder de programa de la USEPOT',
  directivo: 'el directivo de la dependencia',
};

export interface Vb {
  readonly given: boolean;
  /** Why not; empty when it was given. */
  readonly reason: string;
  /** Where it is written, when the office recorded it for them; empty when they answered themselves. */
  readonly evidence: string;
  readonly at: Instant;
  readonly by: PersonRef;
}
export const RESPUESTAS = ['acepto', 'declino', 'tentativo', 'sin-respuesta'] as const;
export type Respuesta = (typeof RESPUESTAS)[number];

export interface Convocado {
  readonly person: PersonRef;
  readonly origin: Invitee['origin'];
  readonly addedAt: Instant;
  readonly addedBy: PersonRef;
  /** Only of the widened list; absent: nobody has to approve them. */
  readonly vb: Readonly<Partial<Record<LadoVb, Vb>>> | null;
  readonly bookedAt: Instant | null;
  readonly respuesta: { readonly value: Respuesta; readonly at: Instant } | null;
  readonly left: { readonly reason: string; readonly at: Instant; readonly by: PersonRef } | null;
  /** Who comes instead; a substitute inherits no right to sign (DIE-010). */
  readonly substitute: PersonRef | null;
  readonly substitutes: PersonRef | null;
}
export interface Convocatoria {
  readonly mesaId: string;
  readonly procesoId: string;
  readonly personas: readonly Convocado[];
  /** «Archivo de indicadores a tratar en la mesa»: when it was first sent and by whom (MES-031). */
  readonly archivo: { readonly at: Instant; readonly by: PersonRef } | null;
  readonly closed: { readonly at: Instant; readonly by: PersonRef; readonly reason: string } | null;
}
/** Stream `convocatoria:{sesionId}`: who is called to one sesión and why. */
export type ConvocatoriaState = { readonly kind: 'none' } | ({ readonly kind: 'known' } & Convocatoria);

export type Propuesto = Pick<Convocado, 'person' | 'origin'> & { readonly booked?: boolean };
type Respondido = { readonly personId: string; readonly value: Respuesta };

export type ConvocatoriaCommand =
  | {
      readonly type: 'propose';
      readonly mesaId: string;
      readonly procesoId: string;
      readonly personas: readonly Propuesto[];
    }
  | { readonly type: 'send-archivo' }
  | { readonly type: 'widen'; readonly personas: readonly PersonRef[] }
  | {
      readonly type: 'answer-vb';
      readonly lado: LadoVb;
      readonly personIds: readonly string[];
      readonly given: boolean;
      readonly reason: string;
      readonly evidence: string;
      readonly onBehalf: boolean;
    }
  | { readonly type: 'book'; readonly personIds: readonly string[] }
  | { readonly type: 'remove'; readonly personId: string; readonly reason: string }
  | {
      readonly type: 'substitute';
      readonly personId: string;
      readonly substitute: PersonRef;
      readonly reason: string;
    }
  | { readonly type: 'respond'; readonly respuestas: readonly Respondido[] }
  | { readonly type: 'close-list'; readonly reason: string };

export type ConvocatoriaEvent =
  | {
      readonly type: 'proposed';
      readonly mesaId: string;
      readonly procesoId: string;
      readonly personas: readonly Propuesto[];
    }
  | { readonly type: 'archivo-sent' }
  | { readonly type: 'widened'; readonly personas: readonly PersonRef[] }
  | {
      readonly type: 'vb-answered';
      readonly lado: LadoVb;
      readonly personIds: readonly string[];
      readonly given: boolean;
      readonly reason: string;
      readonly evidence: string;
    }
  | { readonly type: 'booked'; readonly personIds: readonly string[] }
  | { readonly type: 'removed'; readonly personId: string; readonly reason: string }
  | {
      readonly type: 'substituted';
      readonly personId: string;
      readonly substitute: PersonRef;
      readonly reason: string;
    }
  | { readonly type: 'responded'; readonly respuestas: readonly Respondido[] }
  | { readonly type: 'list-closed'; readonly reason: string };
