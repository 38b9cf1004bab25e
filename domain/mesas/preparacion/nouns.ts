import type { PersonRef } from '../../kernel/feature';
import type { Instant, PlainDate } from '../../kernel/instant';

/** The actions before the mesas, in the order of source 000: A, B, and C in its three parts (MES-010 to MES-012). */
export const PASOS = ['A', 'B', 'C1', 'C2', 'C3'] as const;
export type Paso = (typeof PASOS)[number];

export const PASO_WORDS: Readonly<Record<Paso, string>> = {
  A: 'Presentación al director del DAP por la Subdirección de Prospectiva, Información y Evaluación Estratégica',
  B: 'Socialización del director del DAP a sus compañeros de gabinete y demás directivos',
  C1: 'Acercamiento a la SPTEC: socialización del proceso',
  C2: 'Acercamiento a la SPTEC: desagregación por subsistemas al interior de la dependencia',
  C3: 'Acercamiento a la SPTEC: evaluación de su rol de invitada en las mesas con otras dependencias',
};

/** What the third part of C concludes: the SPTEC is a guest of the other mesas, of none, or of those of some dependencias. */
export type RolInvitada =
  | { readonly kind: 'si' }
  | { readonly kind: 'no' }
  | { readonly kind: 'en'; readonly dependenciaIds: readonly string[] };

export interface Hecho {
  readonly fecha: PlainDate;
  readonly responsable: PersonRef;
  /** A link, or where it is kept; may be empty when a file was uploaded. */
  readonly evidencia: string;
  readonly rol: RolInvitada | null;
  readonly at: Instant;
  readonly by: PersonRef;
}
export interface PasoState {
  /** Documents of the store of documents, by their SHA-256, in the order in which they were uploaded. */
  readonly archivos: readonly string[];
  readonly hecho: Hecho | null;
}
/** Stream `preparacion:{procesoId}`: what the office did before its first mesa. */
export type PreparacionState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly procesoId: string;
      readonly pasos: Readonly<Partial<Record<Paso, PasoState>>>;
    };

export type PreparacionCommand =
  | {
      readonly type: 'record-step';
      readonly procesoId: string;
      readonly paso: Paso;
      readonly today: PlainDate;
      readonly fecha: PlainDate;
      readonly responsable: PersonRef;
      readonly evidencia: string;
      readonly rol: RolInvitada | null;
    }
  | {
      readonly type: 'attach-step';
      readonly procesoId: string;
      readonly paso: Paso;
      readonly sha256: string;
    }
  | { readonly type: 'reopen-step'; readonly paso: Paso; readonly reason: string };

export type PreparacionEvent =
  | {
      readonly type: 'step-recorded';
      readonly procesoId: string;
      readonly paso: Paso;
      readonly fecha: PlainDate;
      readonly responsable: PersonRef;
      readonly evidencia: string;
      readonly rol: RolInvitada | null;
    }
  | {
      readonly type: 'step-attached';
      readonly procesoId: string;
      readonly paso: Paso;
      readonly sha256: string;
    }
  | { readonly type: 'step-reopened'; readonly paso: Paso; readonly reason: string };
