import type { FieldKind } from '../people';

export interface FichaField {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly help: string;
  /** For `opcion`; empty otherwise. */
  readonly options: readonly string[];
  /** Shown beside the field: ours by default, or set by the proceso. */
  readonly origin: 'predeterminada' | 'proceso';
}

// oxlint-disable-next-line max-params -- a row of a table, in the order of its columns
export const field = (
  key: string,
  label: string,
  kind: FieldKind,
  required: boolean,
  help: string,
  options: readonly string[] = [],
): FichaField => ({ key, label, kind, required, help, options, origin: 'predeterminada' });
