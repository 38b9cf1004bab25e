import { normalise } from '../../domain/kernel/text';

const STOP = new Set([
  'con',
  'la',
  'el',
  'los',
  'las',
  'de',
  'del',
  'para',
  'y',
  'secretaria',
  'dependencia',
  'mesa',
]);
/** The dependencias whose name has the words that were said, courtesy and days aside; all of them when nothing fits. */
export function likely<T extends { readonly nombre: string }>(all: readonly T[], said: string): readonly T[] {
  const words = normalise(said)
    .split(' ')
    .filter(
      (word) =>
        word.length > 2 && !STOP.has(word) && all.some(({ nombre }) => normalise(nombre).includes(word)),
    );
  const fits =
    words.length === 0
      ? []
      : all.filter(({ nombre }) => words.every((word) => normalise(nombre).includes(word)));
  return fits.length > 0 ? fits : all;
}
