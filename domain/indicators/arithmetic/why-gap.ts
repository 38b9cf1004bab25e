import { type Decimal, formatNumber } from '../../kernel/decimal';
import type { Series } from './figure';
import type { Origins, Why } from './why';

/** What a faltante or an exceso was computed from. */
export interface GapParts {
  readonly titulo: string;
  readonly target: Decimal | null;
  readonly executed: Decimal | null;
  readonly value: Decimal | null;
  readonly kind: 'faltante' | 'exceso';
  readonly from: Pick<Origins, 'ejecutado' | 'meta'>;
  readonly corte: string;
}

/** «¿Por qué?» of a faltante or an exceso (CTP-033, X-024): never below zero, one apart from the other. */
export function porQueFaltante(acumulacion: Series['acumulacion'], parts: GapParts): Why {
  const { titulo, target, executed, value, kind, from, corte } = parts;
  const down = acumulacion === 'reduccion' || acumulacion === 'reduccion-anual';
  const fromTarget = (kind === 'faltante') !== down;
  const n = (one: Decimal | null): string => (one ? formatNumber(one) : '0');
  const [first, second] = fromTarget ? [target, executed] : [executed, target];
  return {
    titulo,
    resultado: value ? formatNumber(value) : 'Aún sin reporte.',
    sinTope: null,
    formula: fromTarget ? 'máximo(0, meta − ejecutado)' : 'máximo(0, ejecutado − meta)',
    sustitucion: value ? `máximo(0, ${n(first)} − ${n(second)}) = ${formatNumber(value)}` : '',
    entradas: [
      ...(target ? [{ nombre: 'Meta', valor: formatNumber(target), origen: from.meta }] : []),
      ...(executed ? [{ nombre: 'Ejecutado', valor: formatNumber(executed), origen: from.ejecutado }] : []),
    ],
    corte,
    notas:
      acumulacion === 'acumulado' || acumulacion === null
        ? []
        : ['Este tipo de acumulación no se suma: cuenta el último valor reportado.'],
  };
}
