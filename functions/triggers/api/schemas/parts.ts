import { z } from 'zod';
import type {
  CommentView,
  CommitmentView,
  DifferenceView,
  Offer,
  PersonView,
  PositionView,
} from '../../../../domain/reports';
import { day, instant, maybe, named, pageSchema, text } from './named';

export const PersonSchema = named<PersonView>(
  'Person',
  z.object({
    personId: text,
    nombre: text,
    cargo: text,
    dependencia: text,
    correo: maybe.describe('Solo para quien puede ver datos de contacto'),
  }),
);
export const PersonPage = pageSchema('PersonPage', PersonSchema);
export const OfferSchema = named<Offer>(
  'Offer',
  z
    .object({ verb: text.describe('Nombre del acto'), label: text })
    .describe('Algo que quien pregunta puede hacer ahora'),
);
export const DifferenceSchema = named<DifferenceView>(
  'Difference',
  z.object({ key: text, campo: text, hoy: text, propuesta: text }),
);
export const CommentSchema = named<CommentView>(
  'Comment',
  z.object({ quien: text, texto: text, cuando: instant, recogidoPor: maybe }),
);
export const PositionSchema = named<PositionView>(
  'Position',
  z.object({
    party: z.enum(['dependencia', 'dap']),
    parte: text,
    valor: z.enum(['de-acuerdo', 'no-de-acuerdo']).nullable(),
    texto: z.exactOptional(text),
    quien: maybe,
    cuando: instant.nullable(),
    recogidoPor: maybe,
  }),
);
export const CommitmentSchema = named<CommitmentView>(
  'Commitment',
  z.object({
    id: text,
    que: text,
    responsable: text,
    responsableId: text,
    dependencia: text,
    fecha: day,
    estado: z.enum(['pendiente', 'vencido', 'por-verificar', 'cumplido', 'retirado']),
    diasHabiles: z.number().int().describe('Días hábiles que faltan; negativo cuando venció'),
    mesaId: text,
    mesa: text,
    indicatorId: maybe,
    indicador: maybe,
    formId: maybe,
    offers: z.array(OfferSchema),
  }),
);
export const CommitmentPage = pageSchema('CommitmentPage', CommitmentSchema);
