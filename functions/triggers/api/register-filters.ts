import { z } from 'zod';
import { plainDate } from '../../../domain/kernel/instant';
import type { RegisterFilter } from '../../../domain/reports';

export const AsOf = z.object({
  asOf: z.iso.date().optional().describe('El registro como estaba al final de ese día; nunca un día futuro'),
});
export const RegisterFilters = AsOf.extend({
  dependencia: z.string().optional(),
  subsistema: z.string().optional(),
  tema: z.enum(['a', 'b']).optional(),
  estado: z.enum(['activo', 'inactivo', 'reemplazado']).optional(),
});
export const Corte = z.object({
  corte: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2100)
    .optional()
    .describe('Último año que cuenta; sin él, el del día'),
});

const STATUS = { activo: 'active', inactivo: 'inactive', reemplazado: 'replaced' } as const;

export function registerFilter(query: URLSearchParams): Omit<RegisterFilter, 'procesoId'> {
  const { dependencia, subsistema, tema, estado, asOf } = RegisterFilters.parse(Object.fromEntries(query));
  return {
    ...(dependencia ? { dependenciaId: dependencia } : {}),
    ...(subsistema ? { subsistema } : {}),
    ...(tema ? { tema } : {}),
    ...(estado ? { estado: STATUS[estado] } : {}),
    ...(asOf ? { asOf: plainDate(asOf) } : {}),
  };
}
export function corteOf(query: URLSearchParams): { readonly corte?: number } {
  const { corte } = Corte.parse(Object.fromEntries(query));
  return corte === undefined ? {} : { corte };
}
