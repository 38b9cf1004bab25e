import { z } from 'zod';
import { BLOCKS } from '../../../../domain/dies058';
import type { BlockView, FormView } from '../../../../domain/reports';
import { instant, maybe, named, text } from './named';
import { CommentSchema, CommitmentSchema, DifferenceSchema, OfferSchema } from './parts';

const TIPO = z.enum(['inactivar', 'reemplazar', 'modificar', 'crear', 'otro']);
const BlockSchema = named<BlockView>(
  'SignatureBlock',
  z.object({
    block: z.enum(BLOCKS),
    rol: text,
    nombre: text,
    cargo: maybe,
    personId: maybe,
    firmadoEn: instant.nullable(),
    manuscrita: z.exactOptional(z.literal(true)),
    turno: z.boolean(),
  }),
);
const person = z.object({ nombre: text, cargo: text });

export const FormSchema = named<FormView>(
  'Form',
  z.object({
    formId: text,
    consecutivo: text,
    revision: z.number().int(),
    formato: z.object({ codigo: text, version: text, titulo: text }),
    estado: z.enum(['borrador', 'en-firma', 'insertado', 'retirado']),
    estadoTexto: text,
    seFirma: z
      .boolean()
      .describe('Acordado, o adoptado por el despacho: va a sus cinco firmas cuando esté completo'),
    mesaId: text,
    mesa: text,
    actaNumero: maybe,
    indicatorId: maybe,
    fechaAcuerdo: maybe,
    codigoActual: maybe,
    nombreActual: maybe,
    modulos: z.array(z.object({ key: text, label: text, marcado: z.boolean() })),
    moduloOtro: text,
    coordinador: z.object({ nombre: text, cargo: text, tematica: text }),
    dependencia: text,
    enlace: person,
    superior: person,
    tipo: TIPO.nullable(),
    tipos: z.array(z.object({ key: TIPO, label: text, marcado: z.boolean() })),
    tipoOtro: text,
    tipoOtroExplicacion: text,
    notas: z.array(text),
    justificacion: text,
    acuerdos: text,
    compromisos: z.array(CommitmentSchema),
    comentarios: z.array(CommentSchema),
    anexaActa: z.boolean().nullable(),
    razonSinActa: text,
    anexaFichaAnterior: z.boolean().nullable(),
    anexaFichaNueva: z.boolean().nullable(),
    diferencias: z.array(DifferenceSchema),
    ficha: z.array(
      z.object({
        key: text,
        label: text,
        requerido: z.boolean(),
        largo: z.boolean(),
        hoy: text,
        respuesta: z.enum(['sin-responder', 'sin-cambio', 'cambia']),
        valor: text,
      }),
    ),
    firmas: z.array(BlockSchema),
    faltantes: z.array(text).describe('Lo que impide enviar a firma'),
    advertencias: z.array(text),
    resultado: maybe,
    devolucion: maybe,
    resultId: maybe,
    signingId: maybe,
    documentSha256: maybe,
    verification: maybe,
    edits: z.array(
      z.object({ revision: z.number().int(), cuando: instant, quien: text, campos: z.array(text) }),
    ),
    offers: z.array(OfferSchema),
  }),
);
