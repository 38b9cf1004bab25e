import { z } from 'zod';
import type { DifferenceView } from '../../../../domain/reports';
import { maybe, named, text } from './named';
import { DifferenceSchema } from './parts';

export interface ImportReportBody {
  readonly archivo: string;
  readonly aplicado: boolean;
  readonly resumen: string;
  readonly nuevos: number;
  readonly cambiados: number;
  readonly sinCambios: number;
  readonly rechazados: number;
  readonly ausentes: number;
  readonly ejemplosNuevos: readonly {
    readonly cell: string;
    readonly codigo: string;
    readonly nombre: string;
  }[];
  readonly cambios: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly diferencias: readonly DifferenceView[];
  }[];
  readonly rechazos: readonly { readonly cell: string; readonly reason: string }[];
  readonly preguntas: readonly {
    readonly id: string;
    readonly kind: 'valor-reportado' | 'ficha-concertada' | 'identidad';
    readonly cell: string;
    readonly text: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly preguntasEnTotal: number;
  readonly avisos: readonly string[];
  /** Rows that were taken and are worth a look: programming that contradicts its type. */
  readonly advertencias: readonly { readonly cell: string; readonly reason: string }[];
  readonly advertenciasEnTotal: number;
  /** What a column may be taken for, with what people call it. */
  readonly papeles: readonly { readonly papel: string; readonly nombre: string }[];
  /** What each column was taken for; the same words correct it. */
  readonly columnas: readonly {
    readonly hoja: string;
    readonly formato: string;
    readonly columnas: readonly {
      readonly columna: string;
      readonly titulo: string;
      readonly papel: string;
    }[];
  }[];
}
const count = z.number().int();
export const ImportReportSchema = named<ImportReportBody>(
  'ImportReport',
  z.object({
    archivo: text,
    aplicado: z.boolean(),
    resumen: text,
    nuevos: count,
    cambiados: count,
    sinCambios: count,
    rechazados: count,
    ausentes: count,
    ejemplosNuevos: z.array(z.object({ cell: text, codigo: text, nombre: text })),
    cambios: z.array(z.object({ id: text, nombre: text, diferencias: z.array(DifferenceSchema) })),
    rechazos: z.array(z.object({ cell: text, reason: text })),
    preguntas: z.array(
      z.object({
        id: text,
        kind: z.enum(['valor-reportado', 'ficha-concertada', 'identidad']),
        cell: text,
        text,
        options: z.array(z.object({ value: text, label: text })),
      }),
    ),
    preguntasEnTotal: count,
    avisos: z.array(text),
    advertencias: z.array(z.object({ cell: text, reason: text })),
    advertenciasEnTotal: count,
    papeles: z.array(z.object({ papel: text, nombre: text })),
    columnas: z.array(
      z.object({
        hoja: text,
        formato: text,
        columnas: z.array(z.object({ columna: text, titulo: text, papel: text })),
      }),
    ),
  }),
);

export const AssignedSchema = named<{ readonly asignados: number }>(
  'Assigned',
  z.object({ asignados: count }),
);

export interface SchedulePreviewBody {
  readonly relator: {
    readonly sugeridoId: string | null;
    readonly razon: string;
    readonly empatados: readonly string[];
  };
  readonly moderadorId: string | null;
  readonly enlaceId: string | null;
  readonly advertencias: readonly { readonly code: string; readonly message: string }[];
  /** Whom the preliminary actions suggest to invite too (MES-012). */
  readonly invitadosSugeridos: readonly { readonly personId: string; readonly razon: string }[];
  /** What Outlook says of that hour: never an obstacle. Nobody's subject or place is known. */
  readonly calendario: { readonly consultado: boolean; readonly avisos: readonly string[] };
  /** Of those in `invitee`: why the register calls them; who is invited by the enlace waits for the vistos buenos (MES-033). */
  readonly convocados: readonly {
    readonly personId: string;
    readonly origen: 'enlace' | 'invitado-por-enlace' | 'usepot';
    readonly texto: string;
  }[];
  /** Indicators that another mesa, scheduled or open, already has. */
  readonly enOtraMesa: readonly { readonly indicatorId: string; readonly mesa: string }[];
  /** Those that the form begins with; none where they are more than a mesa can treat. */
  readonly propuestos: readonly string[];
}
export const SchedulePreviewSchema = named<SchedulePreviewBody>(
  'SchedulePreview',
  z.object({
    relator: z.object({ sugeridoId: maybe, razon: text, empatados: z.array(text) }),
    moderadorId: maybe,
    enlaceId: maybe,
    advertencias: z.array(z.object({ code: text, message: text })),
    invitadosSugeridos: z.array(z.object({ personId: text, razon: text })),
    calendario: z.object({ consultado: z.boolean(), avisos: z.array(text) }),
    convocados: z.array(
      z.object({
        personId: text,
        origen: z.enum(['enlace', 'invitado-por-enlace', 'usepot']),
        texto: text,
      }),
    ),
    enOtraMesa: z.array(z.object({ indicatorId: text, mesa: text })),
    propuestos: z.array(text),
  }),
);

export interface BoardBody {
  readonly mesas: Readonly<Record<string, number>>;
  readonly indicadores: Readonly<Record<string, number>>;
  readonly formatos: Readonly<Record<string, number>>;
  readonly compromisos: Readonly<Record<string, number>>;
}
const counts = z.record(z.string(), count);
export const BoardSchema = named<BoardBody>(
  'Board',
  z.object({ mesas: counts, indicadores: counts, formatos: counts, compromisos: counts }),
);
