import { z } from 'zod';
import { CLASES_SESION, type ClaseSesion, EVIDENCIAS, PASOS } from '../../../../domain/mesas';
import type { PasoView, PreparacionView, SesionView } from '../../../../domain/reports';
import { ESTADO_MESA, MODALIDAD } from './mesa';
import { day, instant, maybe, named, sha256, text } from './named';
import { OfferSchema, PersonSchema } from './parts';

const CLASE = z.enum(CLASES_SESION as [ClaseSesion, ...ClaseSesion[]]);
const EVIDENCIA = z.enum(EVIDENCIAS);
const ROL = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('si') }),
  z.object({ kind: z.literal('no') }),
  z.object({ kind: z.literal('en'), dependenciaIds: z.array(text) }),
]);

const PasoSchema = named<PasoView>(
  'PreliminaryStep',
  z.object({
    paso: z.enum(PASOS),
    titulo: text,
    hecho: z.boolean(),
    fecha: day.nullable(),
    responsable: PersonSchema.nullable(),
    evidencia: text,
    archivos: z.array(sha256),
    rol: ROL.nullable(),
    rolTexto: text,
    registradoPor: maybe,
  }),
);
export const SesionSchema = named<SesionView>(
  'Sesion',
  z.object({
    sesionId: text,
    clase: CLASE,
    claseTexto: text,
    titulo: text,
    objetivo: text,
    agenda: z.array(text),
    estado: ESTADO_MESA,
    inicio: instant,
    fin: instant,
    modalidad: MODALIDAD,
    lugar: text,
    joinUrl: maybe,
    responsable: PersonSchema,
    invitados: z.array(PersonSchema),
    abre: maybe,
    apertura: z.object({ por: text, cuando: instant, palabras: text, registro: text }).nullable(),
    asistentes: z.number().int(),
    outlook: maybe,
    soportes: z.array(z.object({ clase: EVIDENCIA, titulo: text, texto: text, sha256: sha256.nullable() })),
    falta: z.array(text),
    admite: z.array(z.object({ clase: EVIDENCIA, titulo: text })),
    offers: z.array(OfferSchema),
  }),
);
export const PreparacionSchema = named<PreparacionView>(
  'Preparacion',
  z.object({
    pasos: z.array(PasoSchema),
    pendientes: z.number().int(),
    sesiones: z.array(SesionSchema),
    offers: z.array(OfferSchema),
  }),
);
