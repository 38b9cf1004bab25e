import type { PersonRef } from '../../kernel/feature';
import type { Instant, PlainDate } from '../../kernel/instant';
import type { CronogramaState } from '../cronograma-nouns';

/** The three attachments of the official request, exactly these (MES-042). */
export const ANEXOS = ['diagnostico', 'cronograma', 'matriz'] as const;
export type Anexo = (typeof ANEXOS)[number];
export const ANEXO_WORDS: Readonly<Record<Anexo, string>> = {
  diagnostico: 'Resumen de resultados del diagnóstico',
  cronograma: 'Propuesta de cronograma',
  matriz: 'Matriz de indicadores priorizados de la dependencia',
};

/** Everything by its SHA-256; an attachment that could not be made is absent. `matrizXlsx`: the third one again, as a spreadsheet. */
export interface OficioDocuments {
  readonly carta: string;
  readonly anexos: Readonly<Partial<Record<Anexo, string>>>;
  readonly matrizXlsx: string | null;
}
export interface OficioVersion extends OficioDocuments {
  readonly version: number;
  readonly texto: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The date that the letter tells, and what its cronograma was then (MES-027, MES-040). */
  readonly start: Instant;
  readonly end: Instant;
  readonly cronograma: CronogramaState;
}
/** What a person copied from Mercurio; the product sends nothing there (MES-041). */
export interface Radicado {
  readonly version: number;
  readonly radicado: string;
  readonly fecha: PlainDate;
  readonly at: Instant;
  readonly by: PersonRef;
  /** Why it went with a date that had no aval. */
  readonly reason: string;
}
export interface Oficio {
  readonly versions: readonly OficioVersion[];
  readonly sent: readonly Radicado[];
}
export const NO_OFICIO: Oficio = { versions: [], sent: [] };

export type OficioCommand =
  | { readonly type: 'prepare-oficio'; readonly texto: string; readonly documents: OficioDocuments }
  | {
      readonly type: 'send-oficio';
      readonly version: number;
      readonly radicado: string;
      readonly fecha: PlainDate | null;
      readonly acceptWarnings: boolean;
      readonly reason: string;
      /** Other mesas that already carry that number, by their names. */
      readonly repeatedIn: readonly string[];
    }
  | { readonly type: 'keep-presentation'; readonly presentation: Presentation };
export type OficioEvent =
  | {
      readonly type: 'oficio-prepared';
      readonly version: number;
      readonly texto: string;
      readonly documents: OficioDocuments;
      readonly start: Instant;
      readonly end: Instant;
      readonly cronograma: CronogramaState;
    }
  | {
      readonly type: 'oficio-sent';
      readonly version: number;
      readonly radicado: string;
      readonly fecha: PlainDate;
      readonly reason: string;
    }
  | { readonly type: 'presentation-kept'; readonly presentation: Presentation };

/** What the moderador will show to the dependencia: a file by its SHA-256, or a link to wherever it is (MES-043). */
export type Presentation =
  | { readonly kind: 'documento'; readonly sha256: string }
  | { readonly kind: 'enlace'; readonly url: string };
