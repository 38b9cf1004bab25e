import { z } from 'zod';
import type { ImportedPerson, ReportImport } from '../../../../domain/attendance';
import type { AttendeeView, PersonView } from '../../../../domain/reports';
import { day, instant, maybe, named, pageSchema, text } from './named';
import { PersonSchema } from './parts';
import { AttendeeSchema } from './signing';

export interface MeBody {
  readonly persona: PersonView;
  readonly roles: readonly string[];
  readonly acciones: readonly string[];
  readonly proceso: {
    readonly id: string;
    readonly nombre: string;
    readonly dependencias: readonly {
      readonly id: string;
      readonly nombre: string;
      readonly enlaceUsepotId: string | null;
      readonly enlaceTecnicoId: string | null;
    }[];
    readonly subsistemas: readonly {
      readonly id: string;
      readonly nombre: string;
      readonly coordinadorId: string | null;
    }[];
    readonly terminoDias: number | null;
    readonly terminoOrigen: string;
  };
  readonly hoy: string;
}
export const MeSchema = named<MeBody>(
  'Me',
  z.object({
    persona: PersonSchema,
    roles: z.array(text),
    acciones: z.array(text).describe('Actos que puede hacer en algún ámbito; cada acto se decide de nuevo'),
    proceso: z.object({
      id: text,
      nombre: text,
      dependencias: z.array(
        z.object({ id: text, nombre: text, enlaceUsepotId: maybe, enlaceTecnicoId: maybe }),
      ),
      subsistemas: z.array(z.object({ id: text, nombre: text, coordinadorId: maybe })),
      terminoDias: z.number().int().nullable(),
      terminoOrigen: text,
    }),
    hoy: day,
  }),
);

export interface AttendanceBody {
  readonly sesionId: string;
  readonly mesaId: string;
  readonly estado: 'sin-datos' | 'provisional' | 'reportada' | 'definitiva';
  readonly asistentes: readonly AttendeeView[];
  readonly manuales: readonly string[];
  readonly ausentes: readonly PersonView[];
}
export const AttendanceSchema = named<AttendanceBody>(
  'Attendance',
  z.object({
    sesionId: text,
    mesaId: text,
    estado: z.enum(['sin-datos', 'provisional', 'reportada', 'definitiva']),
    asistentes: z.array(AttendeeSchema),
    manuales: z.array(text),
    ausentes: z.array(PersonSchema),
  }),
);

type ImportedPersonBody = Omit<ImportedPerson, 'entrada' | 'salida'> & {
  readonly entrada: string | null;
  readonly salida: string | null;
};
export type AttendanceImportBody = Omit<ReportImport, 'diferencia' | 'inicio' | 'fin' | 'personas'> & {
  readonly archivo: string;
  readonly inicio: string;
  readonly fin: string;
  readonly personas: readonly ImportedPersonBody[];
};
export const AttendanceImportSchema = named<AttendanceImportBody>(
  'AttendanceImport',
  z.object({
    archivo: text,
    aplicado: z.boolean(),
    yaEstaba: z.boolean(),
    formato: z.enum(['v0', 'v1', 'v2']),
    titulo: text.nullable(),
    inicio: instant,
    fin: instant,
    personas: z.array(
      z.object({
        nombre: text,
        correo: text.nullable(),
        como: z.enum(['conocida', 'nueva', 'telefono', 'por-confirmar']),
        entrada: instant.nullable(),
        salida: instant.nullable(),
        segundos: z.number().int().nullable(),
      }),
    ),
    excluidos: z.array(text),
    preguntas: z.array(
      z.object({
        id: text,
        texto: text,
        opciones: z.array(z.object({ id: text, texto: text })),
        respuesta: text.nullable(),
      }),
    ),
    avisos: z.array(text),
  }),
);

export interface AuditEventBody {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly commandId: string;
  readonly hash: string;
}
const AuditEventSchema = named<AuditEventBody>(
  'AuditEvent',
  z.object({
    version: z.number().int(),
    type: text,
    at: instant,
    by: text,
    byName: maybe.describe('Sin dato cuando se suprimió'),
    data: z.record(z.string(), z.unknown()),
    commandId: text,
    hash: text.describe('SHA-256 que incluye el del evento anterior'),
  }),
);
export const AuditPage = pageSchema('AuditPage', AuditEventSchema);
