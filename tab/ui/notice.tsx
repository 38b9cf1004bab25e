import type { ReactNode } from 'react';
import { Shape } from './shape';
import type { ShapeName } from './tones';

type Tone = 'info' | 'success' | 'warning' | 'error';
const SHAPES: Record<Tone, ShapeName> = {
  info: 'info',
  success: 'check',
  warning: 'triangle',
  error: 'stop',
};

interface Props {
  readonly tone: Tone;
  readonly title?: string;
  /** Read at once to those who listen. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}
export function Notice({ tone, title, urgent = false, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={urgent ? 'alert' : undefined}>
      <Shape name={SHAPES[tone]} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
