import { z } from 'zod';
import type { ChainView, IndicatorView, MatrixRow } from '../../../../domain/reports';
import { maybe, named, pageSchema, text } from './named';
import { DifferenceSchema } from './parts';

export const IndicatorSchema = named<IndicatorView>(
  'Indicator',
  z.object({
    indicatorId: text,
    codigo: text,
    nombre: text,
    estado: z.enum(['activo', 'inactivo', 'reemplazado']),
    version: z.number().int(),
    dependencia: maybe,
    dependenciaId: maybe,
    coordinador: maybe,
    enlace: maybe,
    subsistema: maybe,
    modulos: z.array(text),
    tema: z.enum(['a', 'b']).nullable(),
    unidad: text,
    lineaBase: maybe.describe('Decimal exacto como texto'),
    metaCuatrienio: maybe,
    acumulacion: maybe,
    valores: z.array(z.object({ year: z.number().int(), programado: maybe, ejecutado: maybe, estado: text })),
    ficha: z.array(
      z.object({
        key: text,
        label: text,
        valor: text,
        ayuda: text,
        obligatorio: z.boolean(),
        origen: z.enum(['predeterminada', 'proceso']),
      }),
    ),
  }),
);

export const ChainSchema = named<ChainView>(
  'Chain',
  z.object({
    indicatorId: text,
    codigo: text,
    nombre: text,
    estado: z.enum(['activo', 'inactivo', 'reemplazado']),
    reemplazaA: maybe,
    reemplazadoPor: maybe,
    steps: z.array(
      z.object({
        version: z.number().int(),
        desde: text,
        causa: z.enum(['importación', 'DIES-058']),
        archivo: maybe,
        diferencias: z.array(DifferenceSchema),
        formId: maybe,
        consecutivo: maybe,
        mesaId: maybe,
        mesa: maybe,
        actaId: maybe,
        actaNumero: maybe,
        documentSha256: maybe,
        verification: maybe,
        firmas: z.array(z.object({ rol: text, nombre: text, firmadoEn: text })),
      }),
    ),
  }),
);

const MatrixRowSchema = named<MatrixRow>(
  'MatrixRow',
  z
    .object({ indicatorId: text })
    .catchall(maybe)
    .describe(
      'Una fila de la matriz: p2024 es lo programado en 2024 y e2024 lo ejecutado',
    ) as unknown as z.ZodType<MatrixRow>,
);
export const MatrixPage = pageSchema('MatrixPage', MatrixRowSchema);

export type MatrixColumn =
  | { readonly key: string; readonly values: readonly (string | null)[] }
  | {
      readonly key: string;
      readonly dictionary: readonly (string | null)[];
      readonly index: readonly number[];
    };
export interface Matrix {
  readonly rows: number;
  readonly years: readonly number[];
  readonly columns: readonly MatrixColumn[];
}
export const MatrixSchema = named<Matrix>(
  'Matrix',
  z
    .object({
      rows: z.number().int(),
      years: z.array(z.number().int()),
      columns: z.array(
        z.union([
          z.object({ key: text, values: z.array(maybe) }),
          z.object({ key: text, dictionary: z.array(maybe), index: z.array(z.number().int()) }),
        ]),
      ),
    })
    .describe('La matriz entera por columnas: cada columna trae sus textos distintos y, por fila, cuál es'),
);
