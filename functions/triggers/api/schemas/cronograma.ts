import { z } from 'zod';
import type { CronogramaRow, CronogramaView } from '../../../../domain/reports';
import { CRONOGRAMA_ESTADO, ESTADO_MESA, FASE, MODALIDAD } from './mesa';
import { day, instant, maybe, named, text } from './named';
import { OfferSchema } from './parts';

const CronogramaRowSchema = named<CronogramaRow>(
  'CronogramaRow',
  z.object({
    mesaId: text,
    sesionId: text,
    titulo: text,
    dependencia: text,
    dependenciaId: text,
    fase: FASE,
    temas: z.array(z.enum(['a', 'b'])),
    inicio: instant,
    fin: instant,
    modalidad: MODALIDAD,
    lugar: text,
    joinUrl: maybe,
    moderador: text,
    moderadorId: text,
    relator: text,
    estado: ESTADO_MESA,
    cronograma: CRONOGRAMA_ESTADO,
    cronogramaTexto: text,
    avisos: z.array(text),
    offers: z.array(OfferSchema),
  }),
);
export const CronogramaSchema = named<CronogramaView>(
  'Cronograma',
  z.object({
    procesoId: text,
    proceso: text,
    filas: z.array(CronogramaRowSchema),
    festivos: z.array(z.object({ dia: day, motivo: text })),
  }),
);
