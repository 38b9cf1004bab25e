import { addBusinessDays } from '../../../domain/kernel/business-days';
import type { PlainDate } from '../../../domain/kernel/instant';
import type { Reader } from '../../../domain/kernel/store';
import { loadMesa } from '../../../domain/mesas';
import { procesoFeature } from '../../../domain/people';
import type { EscalationView } from '../../../domain/reports';
import type { Term } from './informe-data';

/** The term of the despacho: the one that already runs, else the one that starts today by the configuration of the proceso. */
export async function termOf(
  reader: Reader,
  mesaId: string,
  { vence, plazoOrigen: origin }: EscalationView,
): Promise<Term> {
  const mesa = await loadMesa(reader, mesaId);
  const { state } = await reader.get(procesoFeature, mesa.ok ? mesa.value.plan.procesoId : '');
  const settings = state.kind === 'open' ? state.settings : null;
  const days = settings?.decisionDespachoDias ?? null;
  if (vence !== null) return { days, due: vence as PlainDate, origin };
  const from = days === null ? undefined : reader.today;
  return {
    days,
    due: days === null || from === undefined ? null : addBusinessDays(from, days, settings?.cierres),
    origin,
  };
}
