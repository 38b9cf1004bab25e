import { z } from 'zod';
import { BLOCKS } from '../../../domain/dies058';
import type { FormFilter } from '../../../domain/reports';

/** The filters of DIE-013: by state, type, dependencia, mesa, indicator, own missing signature, due date. */
export const FormFilters = z.object({
  estado: z.enum(['borrador', 'en-firma', 'insertado', 'retirado']).optional(),
  tipo: z.enum(['inactivar', 'reemplazar', 'modificar', 'crear', 'otro']).optional(),
  dependencia: z.string().optional(),
  mesa: z.string().optional(),
  indicador: z.string().optional(),
  sinFirma: z.enum(['1']).optional().describe('Solo los que esperan alguna firma'),
  sinMiFirma: z.enum(['1']).optional().describe('Solo los que esperan la firma de quien pregunta'),
  faltaFirma: z.enum(BLOCKS).optional().describe('Solo los que esperan la firma de ese rol'),
  venceAntes: z.iso.date().optional().describe('Firmas que vencen antes de ese día'),
});

export function filterOf(query: URLSearchParams, personId: string): Omit<FormFilter, 'procesoId'> {
  const asked = FormFilters.parse(Object.fromEntries(query));
  const { estado, tipo, dependencia, mesa, indicador, sinFirma, sinMiFirma, faltaFirma, venceAntes } = asked;
  const waiting = estado ?? (sinFirma ? 'en-firma' : undefined);
  return {
    ...(waiting ? { estado: waiting } : {}),
    ...(tipo ? { tipo } : {}),
    ...(dependencia ? { dependenciaId: dependencia } : {}),
    ...(mesa ? { mesaId: mesa } : {}),
    ...(indicador ? { indicatorId: indicador } : {}),
    ...(sinMiFirma ? { faltaFirmaDe: personId } : {}),
    ...(faltaFirma ? { faltaFirma } : {}),
    ...(venceAntes ? { vencidosAntesDe: venceAntes } : {}),
  };
}
