import type { OpenProceso } from '../dies058';
import { type Aggregate, aggregate, type Figures, figuresOf, porQueTotal, registroOf } from '../indicators';
import type { Actor } from '../kernel/actor';
import { decimalText, formatPercent } from '../kernel/decimal';
import { civil, fechaLarga, type PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownIndicator, subsistemaName } from './indicator';
import { loadRegister, type RegisterFilter } from './register';
import { closing, semaforoOf } from './semaforo';
import type { AggregateView, SummaryGroup, SummaryView } from './views';

interface Item {
  readonly indicator: KnownIndicator;
  readonly figures: Figures;
}
interface At {
  readonly proceso: OpenProceso;
  readonly corte: number;
  readonly day: PlainDate;
}

/**
 * Achievement by dependencia, by subsistema and whole: over the targets themselves, never a mean of means, with the method printed
 * (PDM-034). Only indicators in force, unless the filter asks for others.
 */
export async function summaryView(
  reader: Reader,
  actor: Actor,
  { corte: asked, ...filter }: RegisterFilter & { readonly corte?: number },
): Promise<Result<SummaryView>> {
  const loaded = await loadRegister(reader, actor, { estado: 'active', ...filter });
  if (!loaded.ok) return loaded;
  const { entries, proceso } = loaded.value;
  const day = loaded.value.day ?? ('9999-12-31' as PlainDate);
  const at: At = { proceso, day, corte: asked ?? civil(day).year };
  const policy = registroOf(proceso).calculo;
  const items = entries.map(
    ({ state }): Item => ({ indicator: state, figures: figuresOf(state, at.corte, policy) }),
  );
  const named = (id: string | null): string =>
    proceso.dependencias.find((one) => one.id === id)?.nombre ?? 'Sin dependencia asignada';
  return ok({
    corte: at.corte,
    alDia: day,
    total: group(null, 'Total', items, at),
    dependencias: grouped(items, at, ({ assignment }) => assignment.dependenciaId, named),
    subsistemas: grouped(
      items,
      at,
      ({ assignment }) => assignment.subsistema,
      (id) => subsistemaName(id, proceso) ?? 'Sin subsistema asignado',
    ),
  });
}

// oxlint-disable-next-line max-params -- what to group, at which day, by what, and what it is called
function grouped(
  items: readonly Item[],
  at: At,
  keyOf: (indicator: KnownIndicator) => string | null,
  nameOf: (id: string | null) => string,
): readonly SummaryGroup[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const key = keyOf(item.indicator);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return [...groups]
    .map(([id, own]) => group(id, nameOf(id), own, at))
    .sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'));
}

function group(id: string | null, nombre: string, items: readonly Item[], at: At): SummaryGroup {
  const weighted = (of: (figures: Figures) => Figures['cuatrienio'] | undefined): Aggregate =>
    aggregate(
      items.map(({ indicator, figures }) => ({
        peso: indicator.peso,
        figure: of(figures) ?? { capped: null },
      })),
    );
  return {
    id,
    nombre,
    indicadores: items.length,
    cuatrienio: shown(
      weighted(({ cuatrienio }) => cuatrienio),
      at,
    ),
    anual: shown(
      weighted(({ years }) => years.find(({ corte }) => corte === at.corte)),
      at,
    ),
  };
}

function shown(total: Aggregate, { proceso, corte, day }: At): AggregateView {
  const { value, method, counted, excluded } = total;
  const end = closing(corte, day);
  return {
    avance: value ? formatPercent(value, 2) : null,
    fraccion: value ? decimalText(value.toDecimalPlaces(10)) : null,
    metodo: method,
    contados: counted,
    sinPorcentaje: excluded,
    semaforo: semaforoOf(proceso, end, value),
    porQue: { ...porQueTotal(total, corte), corte: fechaLarga(end) },
  };
}
