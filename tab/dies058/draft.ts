import type { FormView } from '../../domain/reports';

export type FieldAnswer =
  | { readonly kind: 'sin-cambio' }
  | { readonly kind: 'cambia'; readonly value: string };
export type FichaAnswers = Readonly<Record<string, FieldAnswer>>;
/** What the dialog holds while somebody types. */
export interface Draft
  extends Pick<
    FormView,
    | 'tipo'
    | 'tipoOtro'
    | 'tipoOtroExplicacion'
    | 'justificacion'
    | 'acuerdos'
    | 'anexaActa'
    | 'razonSinActa'
    | 'anexaFichaAnterior'
    | 'anexaFichaNueva'
  > {
  readonly fichaNueva: FichaAnswers;
}
const KEYS = [
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

export const draftOf = (form: FormView): Draft => ({
  ...(Object.fromEntries(KEYS.map((key) => [key, form[key]])) as unknown as Omit<Draft, 'fichaNueva'>),
  fichaNueva: answersOf(form),
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

/** Only what differs from what was read is sent, so that two editors of different sections do not overwrite each other. */
export function changesOf(form: FormView, draft: Draft): Readonly<Record<string, unknown>> {
  const plain = KEYS.filter((key) => draft[key] !== form[key]).map((key) => [key, draft[key]]);
  const known = answersOf(form);
  const changed = Object.entries(draft.fichaNueva).filter(([key, answer]) => !same(known[key], answer));
  return Object.fromEntries([
    ...plain,
    ...(changed.length > 0 ? [['fichaNueva', Object.fromEntries(changed)]] : []),
  ]) as Record<string, unknown>;
}

const same = (a: FieldAnswer | undefined, b: FieldAnswer): boolean =>
  a?.kind === b.kind && (a.kind === 'sin-cambio' || (b.kind === 'cambia' && a.value === b.value));
