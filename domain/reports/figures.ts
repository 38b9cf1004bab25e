import type { OpenProceso } from '../dies058';
import {
  DEFAULT_POLICY,
  earlyAlert,
  type Figure,
  figuresOf,
  gapsOf,
  originsOf,
  type Policy,
  porQue,
  porQueFaltante,
  programmingWarning,
  registroOf,
} from '../indicators';
import type { Actor } from '../kernel/actor';
import { type Decimal, decimalText, formatPercent } from '../kernel/decimal';
import { civil, fechaLarga, type PlainDate } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { budgetView } from './budget';
import { indicatorAt, type KnownIndicator } from './indicator';
import { closing, semaforoOf } from './semaforo';
import { seriesOf } from './series';
import type { FiguresView, FigureView, GapView } from './views';
import { type WhereFrom, whereFrom } from './where-from';

/** The years that count and the day of the register; absent: today. */
export interface FiguresOf {
  readonly corte?: number;
  readonly asOf?: PlainDate;
}

/** Yearly and four-year achievement, raw and capped, faltantes, semaphore and early alert, each with its «¿por qué?» (X-022…X-024, CTP-033, PDM-030…034). */
export async function figuresView(
  reader: Reader,
  actor: Actor,
  indicatorId: string,
  of: FiguresOf = {},
): Promise<Result<FiguresView>> {
  const loaded = await indicatorAt(reader, actor, indicatorId, of.asOf);
  if (!loaded.ok) return loaded;
  const { indicator, proceso } = loaded.value;
  const day = of.asOf ?? reader.today ?? LAST_DAY;
  const serie = await seriesOf(reader, indicator);
  const from = whereFrom(indicator, originsOf(await reader.history('indicator', indicatorId), day));
  const at = { proceso, day, corte: of.corte ?? civil(day).year, from };
  return ok(viewOfFigures(indicatorId, indicator, { ...at, serie }));
}
const LAST_DAY = '9999-12-31' as PlainDate;

interface At {
  readonly proceso: OpenProceso;
  readonly day: PlainDate;
  readonly corte: number;
  readonly from: WhereFrom;
}
function viewOfFigures(
  indicatorId: string,
  indicator: KnownIndicator,
  at: At & { readonly serie: FiguresView['serie'] },
): FiguresView {
  const { corte, day, proceso, serie, from } = at;
  const { acumulacion, values } = indicator;
  const policy = registroOf(proceso).calculo;
  const { years, cuatrienio } = figuresOf(indicator, corte, policy);
  const gaps = gapsOf(indicator, corte);
  const show = (figure: Figure): FigureView => figureView(figure, { ...at, policy });
  const gap = (titulo: string, value: Decimal | null, about: Partial<GapInput>): GapView => ({
    valor: value ? decimalText(value) : null,
    porQue: porQueFaltante(acumulacion, {
      titulo,
      value,
      kind: about.kind ?? 'faltante',
      target: about.target ?? null,
      executed: about.executed ?? null,
      from: about.year === undefined ? from.upTo(corte) : from.of(about.year),
      corte: fechaLarga(closing(about.year ?? corte, day)),
    }),
  });
  const byYear = new Map(gaps.years.map((one) => [one.year, one]));
  return {
    indicatorId,
    codigo: indicator.codigo,
    nombre: indicator.nombre,
    unidad: indicator.unidad,
    acumulacion,
    corte,
    alDia: day,
    anios: values.map((value, i) => {
      const { year, programmed, executed, state } = value;
      const figure = years[i] as Figure;
      const { target, executed: done } = figure;
      const of = byYear.get(year);
      return {
        year,
        programado: programmed,
        ejecutado: executed,
        estadoReportado: state,
        ...show(figure),
        faltante: gap(`Faltante de ${year}`, of?.faltante ?? null, { target, executed: done, year }),
        exceso: gap(`Exceso de ${year}`, of?.exceso ?? null, {
          target,
          executed: done,
          year,
          kind: 'exceso',
        }),
        presupuesto: budgetView(indicator.extra, value, {
          origen: from.of(year).ejecutado,
          corte: fechaLarga(closing(year, day)),
        }),
      };
    }),
    cuatrienio: {
      ...show(cuatrienio),
      meta: indicator.metaCuatrienio,
      ejecutado: cuatrienio.executed ? decimalText(cuatrienio.executed) : null,
    },
    faltanteALaFecha: gap(`Faltante acumulado a ${corte}`, gaps.aLaFecha, {
      target: gaps.metaALaFecha,
      executed: cuatrienio.executed,
    }),
    faltanteCuatrienio: gap('Faltante del cuatrienio', gaps.cuatrienio, {
      target: cuatrienio.target,
      executed: cuatrienio.executed,
    }),
    serie,
    aviso: programmingWarning(indicator),
  };
}
interface GapInput {
  readonly kind: 'faltante' | 'exceso';
  readonly target: Decimal | null;
  readonly executed: Decimal | null;
  readonly year: number;
}

function figureView(
  figure: Figure,
  { proceso, day, policy, from }: At & { readonly policy: Policy },
): FigureView {
  const { state, raw, capped, corte } = figure;
  const end = closing(corte, day);
  const semaforo = semaforoOf(proceso, end, raw);
  const why = porQue(figure, figure.scope === 'anual' ? from.of(corte) : from.upTo(corte));
  return {
    estado: state,
    avance: capped ? formatPercent(capped) : null,
    sinTope: why.sinTope,
    fraccion: capped ? decimalText(capped.toDecimalPlaces(12)) : null,
    fraccionSinTope: raw ? decimalText(raw.toDecimalPlaces(12)) : null,
    semaforo,
    alerta: corte > civil(day).year ? null : earlyAlert(figure, `${corte}-12-31` < day),
    porQue: {
      ...why,
      corte: fechaLarga(end),
      notas: [
        ...why.notas,
        ...policyNotes(figure, policy),
        ...(semaforo ? [`Semáforo ${semaforo.texto}. Escala ${semaforo.escala}.`] : []),
      ],
    },
  };
}

/** What the sources leave open and the office chose, printed with the figure. */
function policyNotes({ acumulacion, scope }: Figure, policy: Policy): readonly string[] {
  const whose = (same: boolean): string => (same ? 'predeterminado' : 'configurado por el proceso');
  if (acumulacion === 'capacidad')
    return [
      `Capacidad: ${policy.capacidad === 'simple' ? 'valor sobre la meta' : 'crecimiento desde la línea base'} (${whose(policy.capacidad === DEFAULT_POLICY.capacidad)}).`,
    ];
  return acumulacion === 'mantenimiento' && scope === 'cuatrienio'
    ? [
        `Mantenimiento: ${policy.mantenimiento === 'periodo' ? 'promedio de los años del periodo' : 'último valor sobre la meta'} (${whose(policy.mantenimiento === DEFAULT_POLICY.mantenimiento)}).`,
      ]
    : [];
}
