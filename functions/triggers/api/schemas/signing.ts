import { z } from 'zod';
import type { ActaView, AttendeeView, PendingsView, SigningView } from '../../../../domain/reports';
import { MesaSchema } from './mesa';
import { day, instant, maybe, named, pageSchema, sha256, text } from './named';
import { CommentSchema, CommitmentSchema, DifferenceSchema, OfferSchema, PersonSchema } from './parts';
import { VotacionSchema } from './votes';

export const SigningSchema = named<SigningView>(
  'Signing',
  z.object({
    signingId: text,
    kind: z.enum(['dies058', 'acta']),
    titulo: text,
    revision: z.number().int(),
    estado: z.enum(['abierta', 'completa', 'devuelta', 'sin-efecto', 'cerrada']),
    estadoTexto: text,
    documentSha256: sha256,
    verification: text,
    vence: day,
    vencida: z.boolean(),
    mesaId: text,
    mesa: text,
    formId: maybe,
    actaId: maybe,
    firmas: z.array(
      z.object({
        block: text,
        rol: text,
        nombre: text,
        cargo: maybe,
        personId: text,
        firmadoEn: instant.nullable(),
        puede: z.boolean(),
        recordadoEl: z.exactOptional(day),
        manuscrita: z.exactOptional(z.object({ sha256, registro: text })),
      }),
    ),
    reemplazos: z.array(
      z.object({
        rol: text,
        de: text,
        a: text,
        motivo: text,
        cuando: instant,
        quien: text,
        encargo: z.boolean(),
      }),
    ),
    advertencias: z.array(text),
    observaciones: z.array(CommentSchema),
    cambios: z.array(text),
    diferencias: z.array(DifferenceSchema),
    miBloque: maybe,
    offers: z.array(OfferSchema),
  }),
);
export const SigningPage = pageSchema('SigningPage', SigningSchema);

export const AttendeeSchema = named<AttendeeView>(
  'Attendee',
  z.object({
    personId: text,
    nombre: text,
    cargo: text,
    dependencia: text,
    correo: maybe,
    entrada: instant.nullable(),
    salida: instant.nullable(),
    segundos: z.number().int().nullable().describe('Sin dato cuando no se conoce; nunca 0 por eso'),
    intervalos: z.array(z.object({ entrada: instant, salida: instant })),
    fuentes: z.array(text),
    recibeCorreo: z.boolean(),
    grabacion: z.boolean().optional(),
    calidad: text.optional(),
    enLugarDe: text.optional(),
  }),
);

export const ActaSchema = named<ActaView>(
  'Acta',
  z.object({
    actaId: text,
    numero: text,
    anterior: z.exactOptional(
      z.object({
        numero: text,
        fecha: day,
        estado: text,
        compromisos: z.array(z.object({ que: text, responsable: text, fecha: day, estado: text })),
      }),
    ),
    revision: z.number().int(),
    estado: z.enum(['borrador', 'en-firma', 'cerrada']),
    estadoTexto: text,
    mesa: MesaSchema,
    textos: z.object({
      objetivo: text,
      desarrollo: text,
      lineasComunes: text,
      articulaciones: text,
      conclusiones: text,
      anexos: text,
    }),
    asistentes: z.array(AttendeeSchema),
    ausentes: z.array(PersonSchema),
    asistenciaProvisional: z.boolean(),
    diferenciasAsistencia: z.array(text),
    votaciones: z.array(VotacionSchema),
    notas: z.array(CommentSchema),
    signingId: maybe,
    documentSha256: maybe,
    vence: day.nullable(),
    firmas: z.array(
      z.object({
        nombre: text,
        cargo: text,
        personId: text,
        firmadoEn: instant.nullable(),
        manuscrita: z.exactOptional(z.literal(true)),
      }),
    ),
    observaciones: z.array(CommentSchema),
    faltantes: z.array(text),
    sinFirma: z.array(text),
    motivoCierre: text,
    revisada: z.exactOptional(z.object({ quien: text, cuando: instant })),
    versiones: z.exactOptional(
      z.array(
        z.object({
          revision: z.number().int(),
          documentSha256: sha256,
          enviada: instant,
          reabierta: instant,
          quien: text,
          motivo: text,
        }),
      ),
    ),
    anexosPosteriores: z.exactOptional(z.array(CommentSchema)),
    comprobaciones: z.exactOptional(
      z.array(
        z.object({
          texto: text,
          clase: z.enum([
            'redaccion',
            'asistencia',
            'termino',
            'resultado',
            'votacion',
            'formato',
            'compromiso',
          ]),
          impide: z.boolean(),
          pantalla: z.enum(['mesas', 'formatos', 'compromisos', 'inicio']),
          id: text,
          boton: text,
        }),
      ),
    ),
    offers: z.array(OfferSchema),
  }),
);

export const PendingsSchema = named<PendingsView>(
  'Pendings',
  z.object({
    firmas: z.array(SigningSchema),
    compromisos: z.array(CommitmentSchema),
    mesas: z.array(
      z.object({
        mesaId: text,
        nombre: text,
        turno: text,
        decide: z.boolean().optional(),
        avala: z.boolean().optional(),
      }),
    ),
    porAtender: z
      .array(
        z.object({ que: z.enum(['verificar', 'delegacion', 'ampliacion']), compromiso: CommitmentSchema }),
      )
      .optional(),
  }),
);
