import { z } from 'zod';
import { ESTADOS, LADOS_VB } from '../../../../domain/mesas';
import type { ConvocadoView, ConvocatoriaView } from '../../../../domain/reports';
import { instant, named, text } from './named';
import { OfferSchema, PersonSchema } from './parts';

const LADO = z.enum(LADOS_VB);
const ConvocadoSchema = named<ConvocadoView>(
  'Convocado',
  z.object({
    persona: PersonSchema,
    origen: z.enum(['enlace', 'invitado-por-enlace', 'usepot']),
    origenTexto: text,
    estado: z.enum(ESTADOS),
    estadoTexto: text,
    vb: z.array(z.object({ lado: LADO, dado: z.boolean(), texto: text })),
    faltaVb: z.array(LADO),
    detalle: text,
    puedeCitarse: z.boolean(),
    enLista: z.boolean(),
    asistio: z.boolean().optional(),
  }),
);
export const ConvocatoriaSchema = named<ConvocatoriaView>(
  'Convocatoria',
  z.object({
    mesaId: text,
    sesionId: text,
    titulo: text,
    archivo: z.object({ cuando: instant, por: text }).nullable(),
    cerrada: z.object({ cuando: instant, por: text, motivo: text }).nullable(),
    convocados: z.array(ConvocadoSchema),
    resumen: text,
    asistencia: text.optional(),
    miLado: LADO.nullable(),
    offers: z.array(OfferSchema),
  }),
);

export interface ListPreview {
  readonly personas: readonly {
    readonly nombre: string;
    readonly cargo: string;
    readonly dependencia: string;
    readonly correo: string;
  }[];
  /** Every line that must be corrected; empty: the list can be sent. */
  readonly faltas: readonly string[];
}
export const ListPreviewSchema = named<ListPreview>(
  'InviteeListPreview',
  z.object({
    personas: z.array(z.object({ nombre: text, cargo: text, dependencia: text, correo: text })),
    faltas: z.array(text),
  }),
);
