import { z } from 'zod';
import type { FichaField, Scale } from '../../../../domain/indicators';
import type { RegistroSettings } from '../../../../domain/people';
import { day, maybe, named, text } from './named';

const count = z.number().int();
/** What the proceso configured, the ficha that comes of it, and the published scales to start from. */
export interface RegisterSettingsBody extends RegistroSettings {
  readonly campos: readonly FichaField[];
  readonly publicadas: readonly Scale[];
}
const KINDS = [
  'texto',
  'texto-largo',
  'opcion',
  'lista',
  'entero',
  'numero-o-nd',
  'fecha',
  'sistema',
] as const;
const ScaleSchema = named<Scale>(
  'Scale',
  z.object({
    id: text,
    nombre: text,
    origen: text,
    incluye: z.enum(['inferior', 'superior']),
    bandas: z.array(
      z.object({
        nombre: text,
        color: z.enum(['rojo', 'naranja', 'amarillo', 'verde', 'azul', 'gris']),
        forma: z.enum(['círculo', 'triángulo', 'cuadrado', 'rombo', 'estrella']),
        desde: maybe,
        hasta: maybe,
      }),
    ),
    vigenteDesde: day.nullable(),
    vigenteHasta: day.nullable(),
    mesCorte: count.nullable(),
  }) as unknown as z.ZodType<Scale>,
);
const options = z.array(text);
export const RegisterSettingsSchema = named<RegisterSettingsBody>(
  'RegisterSettings',
  z.object({
    ficha: z.array(
      z.object({
        key: text,
        label: text.optional(),
        help: text.optional(),
        required: z.boolean().optional(),
        kind: z.enum(KINDS).optional(),
        options: options.optional(),
      }),
    ),
    escalas: z.array(ScaleSchema),
    calculo: z.object({
      mantenimiento: z.enum(['ultimo', 'periodo']),
      capacidad: z.enum(['sobre-base', 'simple']),
    }),
    columnas: z.record(z.string(), z.record(z.string(), text)),
    campos: z.array(
      z.object({
        key: text,
        label: text,
        kind: z.enum(KINDS),
        required: z.boolean(),
        help: text,
        options,
        origin: z.enum(['predeterminada', 'proceso']),
      }),
    ),
    publicadas: z.array(ScaleSchema),
  }) as unknown as z.ZodType<RegisterSettingsBody>,
);
