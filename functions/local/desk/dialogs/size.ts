import type { CSSProperties } from 'react';

const WIDTHS: Readonly<Record<string, number>> = { small: 364, medium: 600, large: 1010 };
const HEIGHTS: Readonly<Record<string, number>> = { small: 240, medium: 480, large: 720 };
const MAX_WIDTH = 1010;

/** Teams' sizes: by name, or in pixels up to its limits; never larger than the window. */
export function sizeOf({
  width,
  height,
  url,
}: {
  readonly width: unknown;
  readonly height: unknown;
  readonly url: string | null;
}): CSSProperties {
  const wide = pixels(width, WIDTHS);
  const high = pixels(height, HEIGHTS);
  return {
    width: `min(100vw, ${Math.min(wide, MAX_WIDTH)}px)`,
    maxWidth: '100vw',
    ...(url === null ? {} : { height: `min(100vh, ${high + 64}px)` }),
  };
}
const pixels = (given: unknown, named: Readonly<Record<string, number>>): number =>
  typeof given === 'number' ? given : (named[String(given)] ?? named['medium'] ?? 600);
