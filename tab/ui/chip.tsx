import type { ReactNode } from 'react';
import { Shape } from './shape';
import type { ChipTone, ShapeName } from './tones';

interface Props {
  readonly tone: ChipTone;
  readonly shape: ShapeName;
  readonly children: ReactNode;
}
/** A state: word, shape and colour, in that order of importance. */
export function Chip({ tone, shape, children }: Props) {
  return (
    <span className={`chip tone-${tone}`}>
      <Shape name={shape} />
      {children}
    </span>
  );
}

/** Tone, shape and word of a state, for a table of them. */
export type ChipOf = readonly [tone: ChipTone, shape: ShapeName, word: string];
export const StateChip = ({ of: [tone, shape, word] }: { readonly of: ChipOf }) => (
  <Chip tone={tone} shape={shape}>
    {word}
  </Chip>
);
