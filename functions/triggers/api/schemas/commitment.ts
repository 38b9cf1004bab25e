import { z } from 'zod';
import type { Frecuencia } from '../../../../domain/people';
import type { CommitmentDetail } from '../../../../domain/reports';
import { day, instant, maybe, named, sha256, text } from './named';
import { CommentSchema, OfferSchema } from './parts';

const said = { quien: text, cuando: instant, texto: text };
const Said = z.object(said);
export const CommitmentDetailSchema = named<CommitmentDetail>(
  'CommitmentDetail',
  z.object({
    id: text,
    que: text,
    responsable: text,
    responsableId: text,
    dependencia: text,
    fecha: day,
    estado: z.enum(['pendiente', 'vencido', 'por-verificar', 'cumplido', 'retirado']),
    diasHabiles: z.number().int(),
    mesaId: text.describe('Vacío cuando sale de un documento'),
    mesa: text,
    indicatorId: maybe,
    indicador: maybe,
    formId: maybe,
    offers: z.array(OfferSchema),
    rolResponsable: maybe,
    origen: text,
    sesionId: maybe,
    registrado: Said,
    fechas: z.array(z.object({ ...said, fecha: day })),
    informe: Said.nullable(),
    verificacion: z
      .object({ ...said, medio: text, dia: day.nullable(), asistentes: z.array(text) })
      .nullable(),
    devoluciones: z.array(Said),
    adjuntos: z.array(z.object({ sha256, quien: text, cuando: instant })),
    comentarios: z.array(CommentSchema),
    delegaciones: z.array(
      z.object({
        ...said,
        de: text,
        a: text,
        estado: z.enum(['ofrecida', 'aceptada', 'rechazada']),
        respuesta: Said.nullable(),
      }),
    ),
    ampliaciones: z.array(
      z.object({
        ...said,
        hasta: day,
        estado: z.enum(['pedida', 'concedida', 'negada']),
        respuesta: Said.nullable(),
      }),
    ),
    escalamientos: z.array(z.object({ nivel: text, a: text, cuando: instant })),
    avisos: z.array(z.object({ cuando: instant, texto: text })),
    origenAvisos: text.describe('De dónde salen los plazos de los avisos'),
  }),
);

export interface PreferencesBody {
  readonly resumen: Frecuencia;
  /** The feed exists; its address is told only when it is made. */
  readonly calendario: boolean;
  readonly url: string | null;
}
export const PreferencesSchema = named<PreferencesBody>(
  'Preferences',
  z.object({
    resumen: z.enum(['ninguno', 'diario', 'semanal']),
    calendario: z.boolean(),
    url: maybe.describe('Solo al crear el calendario: después no se puede volver a ver'),
  }),
);
