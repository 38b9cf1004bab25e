import type { FichaField, Scale } from '../../domain/indicators';
import type { RegisterConfig } from './settings-wire';

export interface FieldDraft {
  /** `null`: a field that the proceso adds. */
  readonly key: string | null;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly kind: string;
  readonly options: string;
}
/** The whole list as the office wants it: a change of one field says only what changed and leaves the others as they were set. */
export function withDraft(
  { ficha, campos }: Pick<RegisterConfig, 'ficha' | 'campos'>,
  draft: FieldDraft,
): RegisterConfig['ficha'] {
  const said = { label: draft.label.trim(), help: draft.help.trim(), required: draft.required };
  const known = campos.find(({ key }) => key === draft.key);
  if (known) {
    const { label, help, required } = said;
    const after = {
      ...ficha.find(({ key }) => key === known.key),
      key: known.key,
      ...(label === known.label ? {} : { label }),
      ...(help === known.help ? {} : { help }),
      ...(required === known.required ? {} : { required }),
    };
    return [...ficha.filter(({ key }) => key !== known.key), after];
  }
  const options = draft.options.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return [
    ...ficha,
    {
      key: keyFor(draft.label, new Set(campos.map(({ key }) => key))),
      ...said,
      kind: draft.kind as FichaField['kind'],
      ...(draft.kind === 'opcion' ? { options } : {}),
    },
  ];
}

/** «Meta social» → `meta_social`, then `meta_social_2`. */
export function keyFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 36);
  const base = plain.length < 2 ? 'campo' : plain;
  let [key, n] = [base, 1];
  while (taken.has(key)) key = `${base}_${++n}`;
  return key;
}

/** Levels without holes: each begins where the one before it ends, and the last has no end. */
export const chained = (levels: Scale['bandas']): Scale['bandas'] =>
  levels.map((level, i) => ({
    ...level,
    desde: i === 0 ? null : (levels[i - 1]?.hasta ?? null),
    hasta: i === levels.length - 1 ? null : (level.hasta ?? ''),
  }));
