import type { Decimal } from '../../kernel/decimal';
import { dnpExplanation } from './alerts';
import type { Figure } from './figure';

/** Why a figure deserves a look (PDM-031), or that it does not. */
export interface EarlyAlert {
  readonly codigo:
    | 'RETROCESO'
    | 'SOBREEJECUCION'
    | 'BAJO'
    | 'SIN_EJECUTAR'
    | 'EJECUTADO_NO_PROGRAMADO'
    | 'SIN_REPORTE'
    | 'REPORTE_TARDIO'
    | 'NO_PROGRAMADO'
    | 'AL_DIA';
  readonly texto: string;
}

/**
 * The early alert of a figure in the words of domain.md §3.2. `vencido`: its period is over, so that a missing report is a late one. `null` for
 * what has no reading: no type, no target, not available, does not apply.
 */
export function earlyAlert(figure: Figure, vencido: boolean): EarlyAlert | null {
  const { state, executed, target } = figure;
  if (state === 'SIN_REPORTE')
    return vencido
      ? { codigo: 'REPORTE_TARDIO', texto: 'Programado y sin reporte: el periodo ya terminó' }
      : { codigo: 'SIN_REPORTE', texto: 'Programado y aún sin reporte' };
  if (state === 'EJECUTADO_NO_PROGRAMADO')
    return { codigo: 'EJECUTADO_NO_PROGRAMADO', texto: inWords(executed, null) };
  if (state === 'NP') return { codigo: 'NO_PROGRAMADO', texto: 'No programado en el periodo' };
  return state === 'OK' && executed && target ? ofPercentage(figure, executed, target) : null;
}

function ofPercentage({ raw, formula }: Figure, executed: Decimal, target: Decimal): EarlyAlert | null {
  if (!raw) return null;
  if (raw.isNegative() && !raw.isZero())
    return { codigo: 'RETROCESO', texto: 'Retroceso: el valor está peor que la línea base' };
  const plain = formula === 'e/p';
  if (raw.greaterThan(1))
    return {
      codigo: 'SOBREEJECUCION',
      texto: plain ? `${inWords(executed, target)}: revisar` : 'El avance pasa de lo programado: revisar',
    };
  if (raw.equals(1))
    return {
      codigo: 'AL_DIA',
      texto: plain ? inWords(executed, target) : 'Se alcanzó el 100% de lo programado',
    };
  if (raw.isZero())
    return {
      codigo: 'SIN_EJECUTAR',
      texto: plain ? inWords(executed, target) : 'Sin avance frente a la meta',
    };
  return {
    codigo: 'BAJO',
    texto: plain ? inWords(executed, target) : 'El avance está por debajo de la meta',
  };
}

const text = (value: Decimal | null): string | null => (value ? value.toFixed() : null);
const inWords = (executed: Decimal | null, programmed: Decimal | null): string =>
  dnpExplanation({ executed: text(executed), programmed: text(programmed), bpin: '-' });
