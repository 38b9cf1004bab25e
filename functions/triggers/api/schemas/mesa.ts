import { z } from 'zod';
import type { ItemView, MesaView } from '../../../../domain/reports';
import { ESTADO_ESCALAMIENTO, FloorTotalSchema, SENTIDO } from './dissent-floor';
import { FormSchema } from './form';
import { day, instant, maybe, named, text } from './named';
import { CommentSchema, CommitmentSchema, OfferSchema, PersonSchema, PositionSchema } from './parts';
import { StepSchema } from './room';
import { PresenceSchema } from './votes';

const ItemSchema = named<ItemView>(
  'AgendaItem',
  z.object({
    itemId: text,
    orden: z.number().int(),
    indicatorId: text,
    codigo: text,
    nombre: text,
    estado: z.enum(['pendiente', 'en-discusion', 'decidido']),
    outcome: z.enum(['concertado', 'concertado-con-ajustes', 'no-concertado', 'aplazado']).nullable(),
    resultado: maybe,
    nota: text,
    form: FormSchema,
    posiciones: z.array(PositionSchema),
    comentarios: z.array(CommentSchema),
    compromisos: z.array(CommitmentSchema),
    abiertoDesde: instant.nullable(),
    decididoPor: maybe,
    decididoEn: instant.nullable(),
    presencia: z.exactOptional(PresenceSchema.describe('Quiénes estaban al decidir')),
    escalamiento: z.exactOptional(
      z.object({
        estado: ESTADO_ESCALAMIENTO,
        texto: text,
        vence: day.nullable(),
        sentido: SENTIDO.nullable(),
      }),
    ),
  }),
);

export const CRONOGRAMA_ESTADO = z.enum(['propuesta', 'enviada', 'avalada', 'ajustada']);
export const FASE = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const MODALIDAD = z.enum(['virtual', 'presencial', 'mixta']);
export const ESTADO_MESA = z.enum(['programada', 'abierta', 'cerrada', 'cancelada']);

export const MesaSchema = named<MesaView>(
  'Mesa',
  z.object({
    mesaId: text,
    sesionId: text,
    procesoId: text,
    numero: z.number().int(),
    nombre: text,
    dependencia: text,
    dependenciaId: text,
    fase: FASE,
    temas: z.array(z.enum(['a', 'b'])),
    estado: ESTADO_MESA,
    inicio: instant,
    fin: instant,
    modalidad: MODALIDAD,
    lugar: text,
    joinUrl: maybe,
    eventId: maybe,
    chatId: maybe,
    moderador: PersonSchema,
    relator: PersonSchema,
    invitados: z.array(PersonSchema),
    items: z.array(ItemSchema),
    compromisos: z.array(CommitmentSchema),
    advertencias: z.array(text),
    orden: z.array(StepSchema),
    avisoDatos: z.object({ version: text, texto: text, politica: text }),
    terminoDias: z.number().int().nullable(),
    devolucion: z.exactOptional(z.object({ hasta: day, origen: text })),
    actaId: maybe,
    abiertaEn: instant.nullable(),
    cerradaEn: instant.nullable(),
    cronograma: z.exactOptional(z.object({ estado: CRONOGRAMA_ESTADO, texto: text })),
    sesiones: z.exactOptional(
      z.array(
        z.object({
          sesionId: text,
          orden: z.number().int(),
          inicio: instant,
          fin: instant,
          terminada: z.boolean(),
          actaId: maybe,
          acta: z.exactOptional(z.object({ numero: text, estado: text })),
          puntos: z.array(z.object({ itemId: text, resultado: text })),
        }),
      ),
    ),
    porContinuar: z.exactOptional(z.number().int()),
    palabra: z.exactOptional(z.array(FloorTotalSchema)),
    palabraDependencias: z.exactOptional(
      z.array(z.object({ nombre: text, intervenciones: z.number().int(), segundos: z.number().int() })),
    ),
    puntosDeOrden: z.exactOptional(z.number().int()),
    presentes: z.exactOptional(PresenceSchema.describe('Quiénes están ahora')),
    offers: z.array(OfferSchema),
    turno: text.describe('A quién le toca hacer qué'),
  }),
);
