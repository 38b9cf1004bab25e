import { z } from 'zod';
import type { ThemeBoard, ThemeLine } from '../../../../domain/reports';
import { day, maybe, named, text } from './named';

const year = z.number().int();
const ThemeLineSchema = named<ThemeLine>(
  'ThemeLine',
  z.object({
    indicatorId: text,
    codigo: text,
    nombre: text,
    unidad: text,
    lineaBase: maybe,
    metaCuatrienio: maybe,
    anios: z.array(
      z.object({
        year,
        meta: maybe,
        previsto: maybe.describe(
          'Parte de la meta del cuatrienio prevista para el año, donde los años se suman',
        ),
        ejecutado: maybe,
        faltante: maybe,
        exceso: maybe,
      }),
    ),
    faltanteALaFecha: maybe,
    faltanteCuatrienio: maybe,
    nota: maybe,
  }),
);
export const ThemeBoardSchema = named<ThemeBoard>(
  'ThemeBoard',
  z.object({
    corte: year,
    alDia: day as unknown as z.ZodType<ThemeBoard['alDia']>,
    years: z.array(year),
    temas: z.array(
      z.object({ id: z.enum(['a', 'b']).nullable(), nombre: text, indicadores: z.array(ThemeLineSchema) }),
    ),
  }),
);
