import { z } from 'zod';
import { zId, zText } from '../kernel/parse';
import { isEmail } from './email';
import { ROLES } from './people';

const name = z.string().trim().min(1).max(200);
const line = z.string().trim().max(200);
const email = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isEmail, 'no es un correo: revise que tenga una sola @ y un dominio, como nombre@entidad.gov.co');

const Data = z.strictObject({
  name,
  cargo: line.default(''),
  dependencia: line.default(''),
  /** `null`: no e-mail; nothing can be sent to them and they are listed so (MES-056). */
  email: email.nullable().default(null),
  /** `null`: no account in the tenant; they take part through the relator. */
  aadObjectId: zId.nullable().default(null),
});

export const RegisterPersonInput = Data.extend({
  /** For an id that the caller already has; absent: a new one. */
  personId: zId.optional(),
});
export type RegisterPersonInput = z.input<typeof RegisterPersonInput>;

export const CorrectPersonInput = z.strictObject({
  personId: zId,
  name: name.optional(),
  cargo: line.optional(),
  dependencia: line.optional(),
  email: email.nullable().optional(),
  aadObjectId: zId.nullable().optional(),
});
export type CorrectPersonInput = z.input<typeof CorrectPersonInput>;

export const RoleInput = z.strictObject({
  personId: zId,
  procesoId: zId,
  role: z.enum(ROLES),
  /** Absent: the whole proceso. */
  scope: z
    .strictObject({ kind: z.enum(['proceso', 'dependencia', 'mesa', 'indicator']), id: zId })
    .optional(),
});
export type RoleInput = z.input<typeof RoleInput>;

const Settings = z.strictObject({
  terminoDevolucionDias: z.number().nullable(),
  terminoOrigen: zText,
  cierres: z.array(z.string()),
  avisoDatos: z.strictObject({ version: line, texto: zText, politica: zText }),
  decisionDespachoDias: z.number().nullable(),
  decisionDespachoOrigen: zText,
  seguimiento: z.strictObject({
    antesDias: z.array(z.number()).max(10),
    despuesDias: z.array(z.number()).max(10),
    escalarSuperiorDias: z.number().nullable(),
    escalarModeradorDias: z.number().nullable(),
    desde: line,
    hasta: line,
    origen: zText,
  }),
  palabra: z.strictObject({
    rotacion: z.enum(['llegada', 'por-dependencia']),
    replicaPrimero: z.boolean().default(false),
    minutos: z.number().nullable().default(null),
    origen: zText.default(''),
  }),
  quorum: z.strictObject({ personas: z.number(), origen: zText }).nullable(),
  orden: z.strictObject({
    pasos: z
      .array(
        z.strictObject({
          id: zId,
          titulo: line,
          texto: zText.default(''),
          puntos: z.array(line).max(20).default([]),
          minutos: z.number().nullable().default(null),
        }),
      )
      .max(30),
    origen: zText,
  }),
});

export const OpenProcesoInput = z.strictObject({
  procesoId: zId.optional(),
  nombre: z.string().trim().max(200),
  settings: Settings.partial().default({}),
});
export type OpenProcesoInput = z.input<typeof OpenProcesoInput>;

export const ConfigureProcesoInput = z.strictObject({ procesoId: zId, settings: Settings.partial() });
export type ConfigureProcesoInput = z.input<typeof ConfigureProcesoInput>;

export const SaveDependenciaInput = z.strictObject({
  procesoId: zId,
  dependencia: z.strictObject({
    id: zId.optional(),
    nombre: z.string().max(200),
    interna: z.boolean().default(false),
    enlaceUsepotId: zId.nullable().default(null),
    enlaceTecnicoId: zId.nullable().default(null),
    superiorId: zId.nullable().default(null),
    directivoId: zId.nullable().default(null),
  }),
});
export type SaveDependenciaInput = z.input<typeof SaveDependenciaInput>;

export const SaveSubsistemaInput = z.strictObject({
  procesoId: zId,
  subsistema: z.strictObject({
    id: zId.optional(),
    nombre: z.string().max(200),
    coordinadorId: zId.nullable().default(null),
  }),
});
export type SaveSubsistemaInput = z.input<typeof SaveSubsistemaInput>;
