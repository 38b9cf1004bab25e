import type { FormView } from '../../domain/reports';

export type FieldAnswer =
  | { readonly kind: 'sin-cambio' }
  | { readonly kind: 'cambia'; readonly value: string };
export type FichaAnswers = Readonly<Record<string, FieldAnswer>>;
/** Who signs, by block. */
export type Firmas = Readonly<Record<string, string | null>>;

const KEYS = [
  'fechaAcuerdo',
  'tipo',
  'tipoOtro',
  'tipoOtroExplicacion',
  'justificacion',
  'acuerdos',
  'anexaActa',
  'razonSinActa',
  'anexaFichaAnterior',
  'anexaFichaNueva',
] as const;
type Plain = Pick<FormView, (typeof KEYS)[number]>;
/** What the dialog holds while somebody types. */
export interface Draft extends Plain {
  readonly fichaNueva: FichaAnswers;
  readonly firmas: Firmas;
}

export const draftOf = (form: FormView): Draft => ({
  ...(Object.fromEntries(KEYS.map((key) => [key, form[key]])) as unknown as Plain),
  fichaNueva: answersOf(form),
  firmas: signersOf(form),
});

const answersOf = (form: FormView): FichaAnswers =>
  Object.fromEntries(
    form.ficha
      .filter((field) => field.respuesta !== 'sin-responder')
      .map((field): [string, FieldAnswer] => [
        field.key,
        field.respuesta === 'cambia' ? { kind: 'cambia', value: field.valor } : { kind: 'sin-cambio' },
      ]),
  );
const signersOf = (form: FormView): Firmas =>
  Object.fromEntries(form.firmas.map(({ block, personId }) => [block, personId]));

/** Only what differs from what was read is sent, so that two editors of different sections do not overwrite each other. */
export function changesOf(form: FormView, draft: Draft): Readonly<Record<string, unknown>> {
  const plain = KEYS.filter((key) => draft[key] !== form[key]).map((key): [string, unknown] => [
    key,
    draft[key],
  ]);
  const answers = differing(answersOf(form), draft.fichaNueva, sameAnswer);
  const signers = differing(signersOf(form), draft.firmas, (a, b) => a === b);
  return Object.fromEntries([
    ...plain,
    ...(answers.length > 0 ? [['fichaNueva', Object.fromEntries(answers)]] : []),
    ...(signers.length > 0 ? [['firmas', Object.fromEntries(signers)]] : []),
  ]) as Record<string, unknown>;
}

const differing = <T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  same: (a: T | undefined, b: T) => boolean,
): readonly [string, T][] => Object.entries(after).filter(([key, value]) => !same(before[key], value));

const sameAnswer = (a: FieldAnswer | undefined, b: FieldAnswer): boolean =>
  a?.kind === b.kind && (a.kind === 'sin-cambio' || (b.kind === 'cambia' && a.value === b.value));
