import { type Decimal, exact, multiply } from '../../kernel/decimal';
import type { PlainDate } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import type { Band, Scale } from '../../people';

export type { Band, Scale };

/** The level of a fraction (1 = 100 %); `null` when there is no percentage or the scale has no level for it. */
export function bandOf(scale: Scale, fraction: Decimal | null): Band | null {
  if (!fraction) return null;
  const percent = multiply(fraction, exact(100));
  const above = (limit: string): boolean =>
    scale.incluye === 'inferior' ? percent.greaterThanOrEqualTo(limit) : percent.greaterThan(limit);
  const below = (limit: string): boolean =>
    scale.incluye === 'inferior' ? percent.lessThan(limit) : percent.lessThanOrEqualTo(limit);
  return (
    scale.bandas.find(
      ({ desde, hasta }) => (desde === null || above(desde)) && (hasta === null || below(hasta)),
    ) ?? null
  );
}

/** The scale in force on a day for a month of cut-off: the most specific, then the latest. An old report keeps the one it printed. */
export function scaleFor(scales: readonly Scale[], day: PlainDate, month: number): Scale | null {
  const valid = scales.filter(
    (one) =>
      (one.vigenteDesde ?? day) <= day &&
      day <= (one.vigenteHasta ?? day) &&
      (one.mesCorte === null || one.mesCorte === month),
  );
  const rank = (one: Scale): string => `${one.mesCorte === null ? 0 : 1}${one.vigenteDesde ?? ''}`;
  return valid.reduce<Scale | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

/** Refuses a scale with holes or overlaps: every percentage must fall in exactly one level. */
export function checkScale({ bandas, nombre }: Scale): Result<void> {
  const [first, last] = [bandas[0], bandas.at(-1)];
  const joined = bandas.every(
    (band, i) => i === 0 || (band.desde !== null && band.desde === bandas[i - 1]?.hasta),
  );
  const rising = bandas.every(
    ({ desde, hasta }) => desde === null || hasta === null || exact(desde).lessThan(hasta),
  );
  return first?.desde === null && last?.hasta === null && joined && rising
    ? ok(undefined)
    : refuse(
        'escala-con-huecos',
        `La escala «${nombre}» tiene huecos o cruces: cada nivel debe empezar donde termina el anterior, el primero sin límite inferior y el último sin límite superior.`,
      );
}
