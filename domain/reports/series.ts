import { indicatorFeature } from '../indicators';
import { fechaLarga } from '../kernel/instant';
import type { Reader } from '../kernel/store';
import type { KnownIndicator } from './register';
import type { FiguresView } from './views';
import { ESTADO_INDICADOR } from './words';

type Series = FiguresView['serie'];
type Link = Series['reemplazaA'];

/** Where the series begins and ends, and what stands on the other side of the break («Reemplazar», conditional matrix §1.7). */
export async function seriesOf(reader: Reader, indicator: KnownIndicator): Promise<Series> {
  const [reemplazaA, reemplazadoPor] = await Promise.all([
    linkTo(reader, indicator.replaces ?? null),
    linkTo(reader, indicator.kind === 'replaced' ? indicator.by : null),
  ]);
  const hasta = indicator.kind === 'active' ? null : indicator.since;
  return {
    estado: ESTADO_INDICADOR[indicator.kind],
    hasta,
    reemplazaA,
    reemplazadoPor,
    nota: noteOf(indicator, reemplazaA, reemplazadoPor),
  };
}

async function linkTo(reader: Reader, indicatorId: string | null): Promise<Link> {
  if (indicatorId === null) return null;
  const { state } = await reader.get(indicatorFeature, indicatorId);
  return state.kind === 'none' ? null : { indicatorId, codigo: state.codigo, nombre: state.nombre };
}

function noteOf(indicator: KnownIndicator, before: Link, after: Link): string | null {
  if (indicator.kind === 'replaced' && after)
    return `La serie termina el ${fechaLarga(indicator.since)}: la sigue ${after.codigo} «${after.nombre}», con valores propios. Las dos series no se unen.`;
  if (indicator.kind === 'inactive')
    return `El indicador está inactivo desde el ${fechaLarga(indicator.since)}; su historia se conserva y no entra en los promedios desde ese día.`;
  return before
    ? `La serie empieza aquí: reemplaza a ${before.codigo} «${before.nombre}», cuyos valores no se suman a esta.`
    : null;
}
