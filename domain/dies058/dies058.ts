import type { Modulo } from '../indicators';
import type { PersonRef } from '../kernel/feature';
import type { Instant, PlainDate } from '../kernel/instant';
import type { RulingSense } from '../mesas';

export type TipoModificacion = 'inactivar' | 'reemplazar' | 'modificar' | 'crear' | 'otro';
/** Sí/No with a third state: not answered yet, which blocks closing (DIE-006). */
export type SiNo = boolean | null;

/** The five signature blocks of section 6, in the order of the form. */
export const BLOCKS = ['coordinador', 'enlace', 'directivo', 'lider', 'validador'] as const;
export type Block = (typeof BLOCKS)[number];

/** In the new ficha every field is confirmed as it is, or changed (DIE-004). */
export type FieldAnswer =
  | { readonly kind: 'sin-cambio' }
  | { readonly kind: 'cambia'; readonly value: string };

/** The answers of FO-DIES-058 v3, sections 1 to 5, and who must sign section 6. Section 1 is locked: it is the register's data (DIE-007). */
export interface Answers {
  readonly fechaAcuerdo: PlainDate | null;
  /** `null` when creating: «No aplica» (Q4). */
  readonly codigoActual: string | null;
  readonly nombreActual: string | null;
  readonly modulos: readonly Modulo[];
  readonly moduloOtro: string;
  readonly coordinador: PersonRef | null;
  readonly tematica: string;
  readonly dependenciaId: string;
  readonly enlace: PersonRef | null;
  readonly superior: PersonRef | null;
  readonly tipo: TipoModificacion | null;
  readonly tipoOtro: string;
  readonly tipoOtroExplicacion: string;
  readonly justificacion: string;
  readonly acuerdos: string;
  readonly anexaActa: SiNo;
  readonly razonSinActa: string;
  readonly anexaFichaAnterior: SiNo;
  readonly anexaFichaNueva: SiNo;
  /** By key of the ficha schema. */
  readonly fichaNueva: Readonly<Record<string, FieldAnswer>>;
  readonly firmas: Readonly<Record<Block, PersonRef | null>>;
}

/** The decision of the despacho about a form without agreement (MES-060), and the revision it was about. */
export interface FormRuling {
  readonly sense: RulingSense;
  readonly text: string;
  readonly date: PlainDate;
  readonly author: PersonRef;
  readonly revision: number;
}

export interface Form {
  readonly procesoId: string;
  readonly mesaId: string;
  readonly sesionId: string;
  /** `null` only for «Crear uno nuevo». */
  readonly indicatorId: string | null;
  /** Version of the ficha that section 1 was filled from; insertion refuses when the register moved on (DIE-016). */
  readonly fichaVersion: number;
  /** The format as it was when the form was filled: a later version of it never changes this one (DIE-012). */
  readonly formato: { readonly codigo: string; readonly version: string };
  /** Human number inside the proceso: `DIES-058-007`. */
  readonly consecutivo: string;
  /** «revisión 3» in the interface; grows with every saved edit. */
  readonly revision: number;
  readonly answers: Answers;
  /** Who wrote each revision and what it changed (DIE-008). */
  readonly edits: readonly {
    readonly revision: number;
    readonly at: Instant;
    readonly by: PersonRef;
    readonly keys: readonly string[];
  }[];
  /** The outcome of the mesa, once decided. Only concertado and con ajustes go to signature. */
  readonly outcome: 'concertado' | 'concertado-con-ajustes' | 'no-concertado' | 'aplazado' | null;
  /** Of its last outcome, when that was no agreement; a new outcome is without ruling. */
  readonly ruling?: FormRuling | null;
}
/** What a form is made with. */
type Prefill = Omit<Form, 'revision' | 'edits' | 'outcome' | 'ruling'>;

/** What an edit may carry. In `fichaNueva` and `firmas` only the keys given change; a field answer of `null` takes it back. */
export type AnswersEdit = Partial<Omit<Answers, 'fichaNueva' | 'firmas'>> & {
  readonly fichaNueva?: Readonly<Record<string, FieldAnswer | null>>;
  readonly firmas?: Signatories;
};
/** Some of the five signatories. */
export type Signatories = Readonly<Partial<Record<Block, PersonRef | null>>>;
/** Section 1 as the register says it, and the ficha it was read from. */
export type Section1 = Pick<
  Answers,
  | 'codigoActual'
  | 'nombreActual'
  | 'modulos'
  | 'moduloOtro'
  | 'coordinador'
  | 'tematica'
  | 'dependenciaId'
  | 'enlace'
  | 'superior'
>;

/** Stream `dies058:{formId}`. */
export type FormState =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'draft' } & Form)
  | ({ readonly kind: 'in-signature'; readonly signingId: string; readonly documentSha256: string } & Form)
  | ({
      readonly kind: 'inserted';
      readonly signingId: string;
      readonly documentSha256: string;
      readonly at: Instant;
      readonly resultId: string | null;
    } & Form)
  | ({ readonly kind: 'withdrawn'; readonly reason: string; readonly at: Instant } & Form);

export type FormCommand =
  | ({ readonly type: 'prefill' } & Prefill)
  /** `revision` is the one the editor saw: a stale edit is refused with the current state (F23). */
  | { readonly type: 'edit'; readonly revision: number; readonly answers: AnswersEdit }
  /** `today`: the day of the sesión that decides it, and so of the agreement unless somebody wrote another (Q7). */
  | {
      readonly type: 'set-outcome';
      readonly outcome: NonNullable<Form['outcome']>;
      readonly today: PlainDate;
      /** The sesión that decided it, when the mesa has had several. */
      readonly sesionId?: string;
    }
  | ({ readonly type: 'rule' } & Omit<FormRuling, 'revision'>)
  | {
      readonly type: 'send-to-sign';
      readonly revision: number;
      readonly signingId: string;
      readonly documentSha256: string;
    }
  /** Back to draft after a signatory returned it. */
  | { readonly type: 'take-back'; readonly reason: string }
  /** Section 1 and the ficha version read again from the register, when it moved on (DIE-016). */
  | {
      readonly type: 'rebase';
      readonly section1: Section1;
      readonly fichaVersion: number;
      readonly firmas: Signatories;
    }
  /** `resultId`: the indicator the change created; `null` when it changed the one of the form. */
  | { readonly type: 'insert'; readonly resultId: string | null }
  | { readonly type: 'withdraw'; readonly reason: string };

export type FormEvent =
  | ({ readonly type: 'prefilled' } & Prefill)
  | { readonly type: 'edited'; readonly revision: number; readonly answers: AnswersEdit }
  | {
      readonly type: 'outcome-set';
      readonly outcome: NonNullable<Form['outcome']>;
      readonly fechaAcuerdo?: PlainDate;
      readonly sesionId?: string;
    }
  | ({ readonly type: 'ruled' } & FormRuling)
  | { readonly type: 'sent-to-sign'; readonly signingId: string; readonly documentSha256: string }
  | { readonly type: 'taken-back'; readonly reason: string }
  | {
      readonly type: 'rebased';
      readonly section1: Section1;
      readonly fichaVersion: number;
      readonly firmas: Signatories;
      readonly revision: number;
    }
  | { readonly type: 'inserted'; readonly resultId: string | null }
  | { readonly type: 'withdrawn'; readonly reason: string };
