import { type Decimal, formatNumber, formatPercent } from '../../kernel/decimal';
import type { Aggregate } from './aggregate';
import type { Alert, Figure, FigureState, Formula } from './figure';

/** «¿Por qué?» of a figure, as data for card, tab and PDF. Texts in Spanish, numbers as people read them. */
export interface Why {
  readonly titulo: string;
  /** The percentage, or the state that stands in its place. */
  readonly resultado: string;
  /** Raw beside capped, when they differ. */
  readonly sinTope: string | null;
  readonly formula: string;
  /** The same with the numbers in it; empty when there is no percentage. */
  readonly sustitucion: string;
  readonly entradas: readonly { readonly nombre: string; readonly valor: string; readonly origen: string }[];
  readonly corte: string;
  readonly notas: readonly string[];
}

const FORMULAS: Readonly<Record<Formula, string>> = {
  'e/p': 'ejecutado del año ÷ programado del año',
  'e/M': 'ejecutado del año ÷ meta',
  'sobre-base': '(ejecutado − línea base) ÷ (meta − línea base)',
  'bajo-base': '(línea base − ejecutado) ÷ (línea base − meta)',
  'Σe/M': 'suma de lo ejecutado ÷ meta del cuatrienio',
  'último/M': 'último valor reportado ÷ meta del cuatrienio',
  periodo: 'promedio del avance anual topado sobre los años del periodo',
};
const STATE_SENTENCES: Readonly<Record<FigureState, string>> = {
  OK: '',
  NP: 'No programado: sin porcentaje.',
  ND: 'Dato no disponible.',
  NA: 'No aplica.',
  PA: 'Pendiente de aprobación.',
  EJECUTADO_NO_PROGRAMADO: 'Se ejecutó sin estar programado: sin porcentaje.',
  'LB=META': 'La línea base ya es la meta: sin porcentaje.',
  SIN_REPORTE: 'Aún sin reporte.',
  POR_AÑO: 'Este tipo de acumulación se lee año por año.',
  SIN_TIPO: 'Falta el tipo de acumulación.',
  SIN_META: 'Falta la meta.',
  SIN_LINEA_BASE: 'Falta la línea base.',
};
const ALERTS: Readonly<Record<Alert, string>> = {
  RETROCESO: 'Retroceso: el valor está peor que la línea base; se publica 0 % y se conserva el valor.',
  REVISAR: 'Pasa de 100 %: revisar.',
};

/** Where each number of a figure comes from, as a person finds it. */
export interface Origins {
  readonly ejecutado: string;
  readonly meta: string;
  readonly lineaBase: string;
}

export function porQue(figure: Figure, from: Origins): Why {
  const { scope, corte, state, raw, capped, alert, formula } = figure;
  const input = (nombre: string, value: Decimal | null, origen: string): Why['entradas'] =>
    value ? [{ nombre, valor: formatNumber(value), origen }] : [];
  return {
    titulo: scope === 'anual' ? `Cumplimiento de ${corte}` : `Avance del cuatrienio a ${corte}`,
    resultado: capped ? formatPercent(capped) : STATE_SENTENCES[state],
    sinTope: raw && capped && !raw.equals(capped) ? formatPercent(raw) : null,
    formula: formula ? FORMULAS[formula] : 'Sin fórmula aplicable',
    sustitucion: raw ? substituted(figure) : '',
    entradas: [
      ...input(scope === 'anual' ? 'Ejecutado' : 'Ejecutado a la fecha', figure.executed, from.ejecutado),
      ...input(scope === 'anual' ? 'Programado' : 'Meta del cuatrienio', figure.target, from.meta),
      ...(formula === 'sobre-base' || formula === 'bajo-base' || state === 'LB=META'
        ? input('Línea base', figure.base, from.lineaBase)
        : []),
    ],
    corte: `31 de diciembre de ${corte}`,
    notas: alert ? [ALERTS[alert]] : [],
  };
}

function substituted({ formula, executed, target, base, raw }: Figure): string {
  const n = (value: Decimal | null): string => (value ? formatNumber(value) : '—');
  const result = raw ? formatPercent(raw, 2) : '';
  if (formula === 'sobre-base')
    return `(${n(executed)} − ${n(base)}) ÷ (${n(target)} − ${n(base)}) = ${result}`;
  if (formula === 'bajo-base')
    return `(${n(base)} − ${n(executed)}) ÷ (${n(base)} − ${n(target)}) = ${result}`;
  return formula === 'periodo' ? result : `${n(executed)} ÷ ${n(target)} = ${result}`;
}

/** The same of a total: the method is always printed (PDM-034). */
export const porQueTotal = ({ value, method, counted, excluded }: Aggregate, corte: number): Why => ({
  titulo: 'Avance agregado',
  resultado: value ? formatPercent(value, 2) : 'Sin indicadores con porcentaje.',
  sinTope: null,
  formula:
    method === 'promedio simple'
      ? 'suma de los porcentajes topados ÷ número de indicadores'
      : 'Σ (peso × porcentaje topado) ÷ Σ peso',
  sustitucion: '',
  entradas: [
    { nombre: 'Método', valor: method, origen: 'Configuración' },
    { nombre: 'Indicadores contados', valor: String(counted), origen: 'Matriz' },
    { nombre: 'Sin porcentaje', valor: String(excluded), origen: 'Matriz' },
  ],
  corte: `31 de diciembre de ${corte}`,
  notas: [],
});
