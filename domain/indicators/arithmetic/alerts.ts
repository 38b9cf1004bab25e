import { add, type Decimal, decimal, formatNumber, isZero, ZERO } from '../../kernel/decimal';
import type { Series } from './figure';

export interface Execution {
  /** Decimal text; `null` when nothing was found. */
  readonly executed: string | null;
  readonly programmed: string | null;
  readonly bpin: string;
}
const SOURCE = { fisico: 'PIIP', financiero: 'CUIPO' } as const;

/** The words of DNP's follow-up report for one year (domain.md §3.2), physical or financial. */
export function dnpExplanation(
  { executed, programmed, bpin }: Execution,
  kind: keyof typeof SOURCE = 'fisico',
): string {
  const [done, planned] = [
    executed === null ? null : decimal(executed),
    (programmed === null ? null : decimal(programmed)) ?? ZERO,
  ];
  if (!done)
    return bpin.trim() === ''
      ? `Por falta de código BPIN, no se encontró ejecución en ${SOURCE[kind]}`
      : `No se encontró ejecución en ${SOURCE[kind]}`;
  if (isZero(planned))
    return isZero(done)
      ? 'No se programó ni ejecutó en la vigencia'
      : 'Se ejecutó un producto no programado en la vigencia';
  if (isZero(done)) return 'No se ejecutó en la vigencia';
  if (done.lessThan(planned))
    return `Lo ${kind === 'fisico' ? 'ejecutado' : 'obligado'} está por debajo de lo programado en la vigencia`;
  return done.equals(planned)
    ? 'Se ejecutó el 100% de lo programado en la vigencia'
    : 'Hubo ejecución por encima de lo programado en SisPT';
}

/** Programming that contradicts the accumulation type, in Spanish; a warning, never a block (PDM-040): real files do it in hundreds of rows. */
export function programmingWarning({
  acumulacion,
  metaCuatrienio,
  lineaBase,
  values,
}: Series): string | null {
  const meta = metaCuatrienio === null ? null : decimal(metaCuatrienio);
  const inOrder = [...values].sort((a, b) => a.year - b.year);
  const years = inOrder.flatMap(({ programmed }) =>
    programmed === null ? [] : [decimal(programmed) ?? ZERO],
  );
  const last = years.at(-1);
  if (!meta || !last || !acumulacion) return null;
  const says = (what: string): string =>
    `Programación incoherente con el tipo de acumulación: ${what}, y la meta del cuatrienio es ${formatNumber(meta)}. Revísela; no impide continuar.`;
  const sum = years.reduce(add, ZERO);
  const moves = (wrong: (a: Decimal, b: Decimal) => boolean): boolean =>
    years.some((year, i) => i > 0 && wrong(years[i - 1] ?? year, year));
  switch (acumulacion) {
    case 'acumulado':
      return sum.equals(meta) ? null : says(`los años suman ${formatNumber(sum)}`);
    case 'no-acumulado': {
      const max = years.reduce((a, b) => (b.greaterThan(a) ? b : a));
      return last.equals(meta) || max.equals(meta)
        ? null
        : says(`el último año programa ${formatNumber(last)} y el mayor ${formatNumber(max)}`);
    }
    case 'mantenimiento':
      return years.every((year) => year.equals(meta)) ? null : says('no todos los años programan lo mismo');
    case 'capacidad':
      return last.equals(meta) && !moves((a, b) => b.lessThan(a))
        ? null
        : says(`los años no crecen hasta la meta (el último es ${formatNumber(last)})`);
    case 'reduccion':
    case 'reduccion-anual':
      return last.equals(meta) && !moves((a, b) => b.greaterThan(a))
        ? null
        : says(
            `los años no bajan desde ${lineaBase === null ? 'la línea base' : formatNumber(lineaBase)} hasta la meta (el último es ${formatNumber(last)})`,
          );
  }
}
