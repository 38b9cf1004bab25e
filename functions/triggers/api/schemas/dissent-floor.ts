import { z } from 'zod';
import type {
  EscalationView,
  FloorRequestView,
  FloorTotalView,
  FloorView,
  RulingView,
} from '../../../../domain/reports';
import { day, instant, maybe, named, pageSchema, text } from './named';
import { CommentSchema, DifferenceSchema, OfferSchema, PositionSchema } from './parts';

export const ESTADO_ESCALAMIENTO = z.enum(['por-enviar', 'en-despacho', 'vencido', 'decidido']);
export const SENTIDO = z.enum(['adoptar', 'mantener', 'nueva-mesa']);

const RulingSchema = named<RulingView>(
  'Ruling',
  z.object({
    sentido: SENTIDO,
    sentidoTexto: text,
    texto: text,
    fecha: day,
    autor: text,
    autorCargo: text,
    soporte: text,
    registradaPor: maybe,
    registradaEn: instant,
  }),
);

export const EscalationSchema = named<EscalationView>(
  'Escalation',
  z.object({
    mesaId: text,
    itemId: text,
    formId: text,
    sesionId: text,
    mesa: text,
    dependencia: text,
    orden: z.number().int(),
    indicatorId: text,
    codigo: text,
    nombre: text,
    consecutivo: text,
    revision: z.number().int(),
    moderador: text,
    relator: text,
    decididoEn: instant,
    nota: text,
    propuesta: text,
    justificacion: text,
    acuerdos: text,
    diferencias: z.array(DifferenceSchema),
    posiciones: z.array(PositionSchema),
    comentarios: z.array(CommentSchema),
    estado: ESTADO_ESCALAMIENTO,
    estadoTexto: text,
    enviadoEn: instant.nullable(),
    destinatarios: z.array(text),
    vence: day.nullable(),
    diasHabiles: z.number().int().nullable().describe('Negativo cuando el plazo venció'),
    plazoOrigen: text,
    documentSha256: maybe,
    decision: RulingSchema.nullable(),
    offers: z.array(OfferSchema),
  }),
);
export const EscalationPage = pageSchema('EscalationPage', EscalationSchema);

export const FloorTotalSchema = named<FloorTotalView>(
  'FloorTotal',
  z.object({ nombre: text, dependencia: text, intervenciones: z.number().int(), segundos: z.number().int() }),
);
const request = {
  requestId: text,
  personId: text,
  nombre: text,
  dependencia: text,
  tipo: z.enum(['normal', 'orden', 'replica']),
  tipoTexto: text,
  continua: z.boolean(),
  recogidoPor: maybe,
};
const FloorRequestSchema = named<FloorRequestView>('FloorRequest', z.object(request));

export const FloorSchema = named<FloorView>(
  'Floor',
  z.object({
    mesaId: text,
    abierta: z.boolean(),
    enUso: z.object({ ...request, desde: instant, itemId: maybe }).nullable(),
    espera: z.array(FloorRequestSchema).describe('En el orden en que hablarán'),
    regla: text,
    minutosSugeridos: z.number().int().nullable(),
    personas: z.array(FloorTotalSchema),
    dependencias: z.array(
      z.object({ nombre: text, intervenciones: z.number().int(), segundos: z.number().int() }),
    ),
    intervenciones: z.number().int(),
    segundos: z.number().int(),
    miSolicitud: maybe,
    offers: z.array(OfferSchema),
  }),
);
