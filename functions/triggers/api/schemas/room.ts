import { z } from 'zod';
import type { AgendaView, RoomView, StepView } from '../../../../domain/reports';
import { FloorSchema } from './dissent-floor';
import { instant, named, text } from './named';
import { CommentSchema, OfferSchema, PersonSchema, PositionSchema } from './parts';
import { VotacionesSchema } from './votes';

const step = z.object({ pasoId: text, titulo: text });
export const StepSchema = named<StepView>(
  'AgendaStep',
  step.extend({
    texto: text,
    puntos: z.array(text),
    minutos: z.number().int().nullable().describe('Lo planeado; nunca un límite'),
    estado: z.enum(['pendiente', 'en-curso', 'terminado']),
    desde: instant.nullable(),
    segundos: z.number().int(),
  }),
);
const AgendaSchema = named<AgendaView>(
  'Agenda',
  z.object({
    pasos: z.array(StepSchema),
    origen: text.describe('De dónde salen los minutos planeados'),
    enCurso: step.extend({ desde: instant }).nullable(),
    siguiente: step.nullable(),
  }),
);
export const RoomSchema = named<RoomView>(
  'Room',
  z.object({
    mesaId: text,
    titulo: text,
    estado: z.enum(['programada', 'abierta', 'cerrada', 'cancelada']),
    inicio: instant,
    turno: text,
    agenda: AgendaSchema,
    palabra: FloorSchema,
    votaciones: VotacionesSchema,
    punto: z
      .object({
        itemId: text,
        orden: z.number().int(),
        codigo: text,
        nombre: text,
        desde: instant.nullable(),
        formId: text,
        posiciones: z.array(PositionSchema),
        notas: z.array(CommentSchema),
      })
      .nullable(),
    puntoSiguiente: z.object({ itemId: text, orden: z.number().int(), nombre: text }).nullable(),
    puntos: z.number().int(),
    puntosDecididos: z.number().int(),
    notas: z.array(CommentSchema),
    personas: z.array(PersonSchema),
    offers: z.array(OfferSchema),
  }),
);
