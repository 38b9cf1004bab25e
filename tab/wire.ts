import type { AttendeeView, DifferenceView, PersonView } from '../domain/reports';

export type { FormRow, MatrixRow, MesaRow } from '../domain/reports';

/** What travels between the tab and `/api` besides the views of `domain/reports`. `test/api` checks that both sides agree. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly details?: readonly string[] | undefined;
  readonly correlationId?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

interface Dependencia {
  readonly id: string;
  readonly nombre: string;
  readonly enlaceUsepotId: string | null;
  readonly enlaceTecnicoId: string | null;
}
interface Subsistema {
  readonly id: string;
  readonly nombre: string;
  readonly coordinadorId: string | null;
}
/** Who is looking, what they may do somewhere, and the catalogues that forms offer. */
export interface Me {
  readonly persona: PersonView;
  readonly roles: readonly string[];
  /** Names of acts the person may do in some scope; the server decides again on each act. */
  readonly acciones: readonly string[];
  readonly proceso: {
    readonly id: string;
    readonly nombre: string;
    readonly dependencias: readonly Dependencia[];
    readonly subsistemas: readonly Subsistema[];
    readonly terminoDias: number | null;
    readonly terminoOrigen: string;
  };
  /** `2026-11-24`, in Bogotá. */
  readonly hoy: string;
}

/** A column once: its different texts, and for each row which of them. Long columns without repetition come as plain `values`. */
type MatrixColumn =
  | { readonly key: string; readonly values: readonly (string | null)[] }
  | {
      readonly key: string;
      readonly dictionary: readonly (string | null)[];
      readonly index: readonly number[];
    };
export interface Matrix {
  readonly rows: number;
  readonly years: readonly number[];
  readonly columns: readonly MatrixColumn[];
}

interface ImportQuestion {
  readonly id: string;
  readonly kind: 'valor-reportado' | 'ficha-concertada' | 'identidad';
  readonly cell: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
/** What an import would do, or did. Lists are cut at 100 entries; the counts are whole. */
export interface ImportReport {
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
  readonly preguntas: readonly ImportQuestion[];
  readonly preguntasEnTotal: number;
  /** What the reader of the file noticed: sheets without a matrix, and so on. */
  readonly avisos: readonly string[];
  readonly advertencias: readonly { readonly cell: string; readonly reason: string }[];
  readonly advertenciasEnTotal: number;
  /** What a column may be taken for. */
  readonly papeles: readonly { readonly papel: string; readonly nombre: string }[];
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

/** What scheduling would meet: who should take the minutes and why, and what to know before saving (MES-022, MES-026). */
export interface SchedulePreview {
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
  /** What Outlook says of that hour: never an obstacle. */
  readonly calendario: { readonly consultado: boolean; readonly avisos: readonly string[] };
  /** Why the register calls each of those asked about; who is invited by the enlace waits for the vistos buenos (MES-033). */
  readonly convocados: readonly {
    readonly personId: string;
    readonly origen: 'enlace' | 'invitado-por-enlace' | 'usepot';
    readonly texto: string;
  }[];
  /** Indicators that another mesa, scheduled or open, already has. */
  readonly enOtraMesa: readonly { readonly indicatorId: string; readonly mesa: string }[];
  /** The indicators that the form begins with. */
  readonly propuestos: readonly string[];
}
/** When everybody called to a mesa is free next. */
export interface FreeMoments {
  readonly momentos: readonly { readonly inicio: string; readonly fin: string }[];
  readonly texto: string;
}
/** The body of `POST /api/mesas`; moments in UTC. */
export interface ScheduleBody {
  readonly dependenciaId: string;
  readonly fase: 1 | 2 | 3;
  readonly temas: readonly ('a' | 'b')[];
  readonly start: string;
  readonly end: string;
  readonly modalidad: 'virtual' | 'presencial' | 'mixta';
  readonly lugar: string;
  readonly moderadorId: string;
  readonly relatorId: string;
  readonly enlaceId: string | null;
  readonly invitees: readonly { readonly personId: string }[];
  readonly indicatorIds: readonly string[];
  /** The warnings were shown and the person goes on, with a reason. */
  readonly acceptWarnings: boolean;
  readonly reason: string;
}

/** Who was present, as far as it is known. */
export interface Attendance {
  readonly sesionId: string;
  readonly mesaId: string;
  readonly estado: 'sin-datos' | 'provisional' | 'reportada' | 'definitiva';
  readonly asistentes: readonly AttendeeView[];
  /** Those entered by hand, who can be removed. */
  readonly manuales: readonly string[];
  readonly ausentes: readonly PersonView[];
}

/** What a Teams file says of a sesión, before or after it was taken into the sheet. */
export interface AttendanceImport {
  readonly archivo: string;
  readonly aplicado: boolean;
  readonly yaEstaba: boolean;
  readonly formato: 'v0' | 'v1' | 'v2';
  readonly titulo: string | null;
  readonly inicio: string;
  readonly fin: string;
  readonly personas: readonly {
    readonly nombre: string;
    readonly correo: string | null;
    readonly como: 'conocida' | 'nueva' | 'telefono' | 'por-confirmar';
    readonly entrada: string | null;
    readonly salida: string | null;
    readonly segundos: number | null;
  }[];
  readonly excluidos: readonly string[];
  readonly preguntas: readonly {
    readonly id: string;
    readonly texto: string;
    readonly opciones: readonly { readonly id: string; readonly texto: string }[];
    readonly respuesta: string | null;
  }[];
  readonly avisos: readonly string[];
}

/** How somebody hears of what they owe. The address of the calendar is told once, when it is made. */
export interface Preferences {
  readonly resumen: 'ninguno' | 'diario' | 'semanal';
  readonly calendario: boolean;
  readonly url: string | null;
}
