import type { ReactNode } from 'react';
import { FormAct } from '../ui/form-act';
import type { Settings } from './wire';

interface Props<Draft> {
  readonly title: string;
  readonly initial: Draft;
  readonly etag: string | null;
  readonly ready?: (draft: Draft) => boolean;
  /** The part of the configuration that changes; the rest stays. */
  readonly part: (draft: Draft) => object;
  readonly fields: (draft: Draft, change: (part: Partial<Draft>) => void) => ReactNode;
  readonly onActed: () => void;
}
/** «Cambiar»: one part of the configuration; if somebody else changed it meanwhile, it is refused and said. */
export function SettingAct<Draft extends object>(props: Props<Draft>) {
  const { title, initial, etag, ready = () => true, part, fields, onActed } = props;
  return (
    <FormAct<Draft, Settings>
      key={JSON.stringify(initial)}
      label="Cambiar"
      about={title}
      verb="Guardar"
      title={title}
      method="PATCH"
      ifMatch={etag}
      path="/settings"
      told="La configuración quedó guardada."
      initial={initial}
      ready={ready}
      body={(draft) => ({ settings: part(draft) })}
      fields={fields}
      onActed={onActed}
    />
  );
}

/** Blank: no number. */
export const wholeOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
export const textOf = (n: number | null): string => (n === null ? '' : String(n));
export const numbersOf = (text: string): readonly number[] =>
  text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number);
