import { z } from 'zod';
import type { Why } from '../../../../domain/indicators';
import type {
  AggregateView,
  BudgetView,
  FiguresView,
  FigureView,
  GapView,
  ProgressGroup,
  ProgressLine,
  ProgressView,
  SemaforoView,
  SummaryGroup,
  SummaryView,
} from '../../../../domain/reports';
import { day, maybe, named, pageSchema, text } from './named';

const count = z.number().int();
const WhySchema = named<Why>(
  'Why',
  z
    .object({
      titulo: text,
      resultado: text,
      sinTope: maybe,
      formula: text,
      sustitucion: text,
      entradas: z.array(z.object({ nombre: text, valor: text, origen: text })),
      corte: text,
      notas: z.array(text),
    })
    .describe('¿Por qué?: fórmula, entradas, fuente y corte de una cifra'),
);
const SemaforoSchema = named<SemaforoView>(
  'Semaforo',
  z.object({ nombre: text, color: text, forma: text, texto: text, escala: text }),
);
const ALERTS = [
  'RETROCESO',
  'SOBREEJECUCION',
  'BAJO',
  'SIN_EJECUTAR',
  'EJECUTADO_NO_PROGRAMADO',
  'SIN_REPORTE',
  'REPORTE_TARDIO',
  'NO_PROGRAMADO',
  'AL_DIA',
] as const;
const figure = {
  estado: text.describe('OK, o por qué no hay porcentaje'),
  avance: maybe,
  sinTope: maybe,
  fraccion: maybe,
  fraccionSinTope: maybe,
  semaforo: SemaforoSchema.nullable(),
  alerta: z.object({ codigo: z.enum(ALERTS), texto: text }).nullable(),
  porQue: WhySchema,
} satisfies Record<keyof FigureView, z.ZodType>;
const GapSchema = named<GapView>('Gap', z.object({ valor: maybe, porQue: WhySchema }));

const BudgetSchema = named<BudgetView>(
  'Budget',
  z.object({
    lineas: z.array(z.object({ nombre: text, formula: text, porcentaje: maybe, porQue: WhySchema })),
    alerta: z
      .object({ codigo: z.enum(['PRESUPUESTO_SIN_AVANCE', 'AVANCE_SIN_PRESUPUESTO']), texto: text })
      .nullable(),
    revisar: z.array(text),
  }),
);

const link = z.object({ indicatorId: text, codigo: text, nombre: text }).nullable();
export const FiguresSchema = named<FiguresView>(
  'Figures',
  z.object({
    indicatorId: text,
    codigo: text,
    nombre: text,
    unidad: text,
    acumulacion: maybe,
    corte: count,
    alDia: day,
    anios: z.array(
      z.object({
        year: count,
        programado: maybe,
        ejecutado: maybe,
        estadoReportado: text,
        ...figure,
        faltante: GapSchema,
        exceso: GapSchema,
        presupuesto: BudgetSchema.nullable(),
      }),
    ),
    cuatrienio: z.object({ ...figure, meta: maybe, ejecutado: maybe }),
    faltanteALaFecha: GapSchema,
    faltanteCuatrienio: GapSchema,
    serie: z.object({
      estado: z.enum(['activo', 'inactivo', 'reemplazado']),
      hasta: day.nullable(),
      reemplazaA: link,
      reemplazadoPor: link,
      nota: maybe,
    }),
    aviso: maybe,
  }),
);

const AggregateSchema = named<AggregateView>(
  'Aggregate',
  z.object({
    avance: maybe,
    fraccion: maybe,
    metodo: text,
    contados: count,
    sinPorcentaje: count,
    semaforo: SemaforoSchema.nullable(),
    porQue: WhySchema,
  }),
);
const SummaryGroupSchema = named<SummaryGroup>(
  'SummaryGroup',
  z.object({
    id: maybe,
    nombre: text,
    indicadores: count,
    cuatrienio: AggregateSchema,
    anual: AggregateSchema,
  }),
);
export const SummarySchema = named<SummaryView>(
  'Summary',
  z.object({
    corte: count,
    alDia: day,
    total: SummaryGroupSchema,
    dependencias: z.array(SummaryGroupSchema),
    subsistemas: z.array(SummaryGroupSchema),
  }),
);

const counts = z.record(z.string(), count);
const ProgressGroupSchema = named<ProgressGroup>(
  'ProgressGroup',
  z.object({ id: maybe, nombre: text, indicadores: count, porResultado: counts }),
);
export const ProgressPage = pageSchema(
  'ProgressPage',
  named<ProgressLine>(
    'ProgressLine',
    z.object({ tipo: z.enum(['mesa', 'formato', 'indicador']), id: text, titulo: text, detalle: text }),
  ),
);
export const ProgressSchema = named<ProgressView>(
  'Progress',
  z.object({
    mesas: z.object({ total: count, porEstado: counts, porFase: counts }),
    formatos: z.object({ total: count, porEstado: counts }),
    total: ProgressGroupSchema,
    dependencias: z.array(ProgressGroupSchema),
    subsistemas: z.array(ProgressGroupSchema),
    temas: z.array(ProgressGroupSchema),
    fases: z.array(ProgressGroupSchema),
  }),
);
