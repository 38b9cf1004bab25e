import { z } from 'zod';
import type { PresenceView, VotacionesView, VotacionView } from '../../../../domain/reports';
import { instant, maybe, named, text } from './named';
import { OfferSchema, PersonSchema } from './parts';

const count = z.number().int();
export const PresenceSchema: z.ZodType<PresenceView> = z.object({
  total: count,
  dependencias: z.array(z.object({ nombre: text, personas: z.array(text) })),
  conReporte: z.boolean(),
  texto: text,
  aviso: z.exactOptional(text.describe('Solo por debajo del quórum configurado')),
});

export const VotacionSchema = named<VotacionView>(
  'Vote',
  z.object({
    votacionId: text,
    numero: count,
    pregunta: text,
    itemId: maybe,
    punto: maybe,
    estado: z.enum(['preparada', 'abierta', 'cerrada', 'anulada']),
    estadoTexto: text,
    clase: z.enum(['nominal', 'secreta']),
    claseTexto: text,
    mayoria: text,
    mayoriaTexto: text,
    opciones: z.array(
      z.object({ id: text, texto: text, votos: count.nullable().describe('Sin dato hasta que se cuenta') }),
    ),
    listado: z.array(
      z.object({
        personId: text,
        nombre: text,
        dependencia: text,
        voto: z.boolean(),
        opcion: maybe.describe('De una votación secreta, nunca'),
        recogidoPor: maybe,
      }),
    ),
    votaron: count,
    abiertaEn: instant.nullable(),
    cerradaEn: instant.nullable(),
    resultado: maybe,
    decidida: maybe,
    quorum: maybe,
    presencia: PresenceSchema.nullable(),
    motivo: text,
    yaVote: z.boolean(),
    miOpcion: maybe,
    offers: z.array(OfferSchema),
  }),
);

export const VotacionesSchema = named<VotacionesView>(
  'Votes',
  z.object({
    mesaId: text,
    votaciones: z.array(VotacionSchema),
    personas: z.array(PersonSchema),
    mayorias: z.array(z.object({ id: text, nombre: text, texto: text })),
    puntos: z.array(z.object({ itemId: text, titulo: text })),
    offers: z.array(OfferSchema),
  }),
);
