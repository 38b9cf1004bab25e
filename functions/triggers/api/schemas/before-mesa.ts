import { z } from 'zod';
import type { BeforeMesaView } from '../../../../domain/reports';
import { day, instant, maybe, named, sha256, text } from './named';
import { OfferSchema } from './parts';

const versiones = z.array(
  z.object({
    version: z.number().int(),
    cuando: instant,
    quien: text,
    texto: text,
    documentos: z.array(z.object({ clave: text, titulo: text, sha256: sha256.nullable() })),
    radicado: maybe,
    fechaRadicado: day.nullable(),
  }),
);
const presentacion = z.object({ sha256: sha256.nullable(), url: maybe }).nullable();

export const BeforeMesaSchema = named<BeforeMesaView>(
  'BeforeMesa',
  z.object({
    mesaId: text,
    titulo: text,
    paso: z
      .object({
        clave: text,
        titulo: text,
        texto: text,
        responsable: text,
        boton: text,
        verb: maybe,
        lugar: z.enum(['cronograma', 'puntos', 'convocados', 'preparar', 'datos']),
      })
      .nullable()
      .describe('Lo primero que falta, y nada más'),
    hechos: z.number().int(),
    total: z.number().int(),
    moderador: text,
    relator: text,
    alistamiento: z.array(
      z.object({
        clave: z.enum(['asistencia', 'indicadores', 'presentacion', 'formatos']),
        titulo: text,
        listo: z.boolean(),
        texto: text,
        faltantes: z.array(text),
      }),
    ),
    oficio: z.object({
      textoPropuesto: text,
      avisos: z.array(text),
      faltantes: z.array(text),
      versiones,
    }),
    presentacion,
    anteriores: z.array(z.object({ sesion: z.number().int(), inicio: instant, versiones, presentacion })),
    offers: z.array(OfferSchema),
  }),
);
