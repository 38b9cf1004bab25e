import type { ShapeName } from './tones';

/** Shapes that say by form what the colour says by hue; the words beside them say it again. */
const PATHS: Record<ShapeName, string> = {
  check: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.1-4.2 4.6a.7.7 0 0 1-1 0L4.4 8.6l1-1 1.5 1.5 3.7-4 1 1Z',
  triangle:
    'M8 1.2 15.4 14a.6.6 0 0 1-.5 1H1.1a.6.6 0 0 1-.5-1L8 1.2Zm-.8 4.6v4.4h1.6V5.8H7.2Zm0 5.6V13h1.6v-1.6H7.2Z',
  stop: 'M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm2.2 3.2v5h1.6v-5H7.2Zm0 6.3v1.6h1.6v-1.6H7.2Z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 3.2h1.6v1.6H7.2V4.2Zm0 2.9h1.6V12H7.2V7.1Z',
  ring: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8 8 .8Z',
  dash: 'M2 7h12v2H2V7Z',
  dot: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
};

export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
