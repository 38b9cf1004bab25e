import type { Instant } from '../../kernel/instant';
import type { AttendanceDifference } from '../difference';
import type { TeamsFile } from '../file';

export interface ImportReportInput {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly file: TeamsFile;
  /** The same content gives the same id, in whatever encoding it comes: importing twice changes nothing. */
  readonly reportId: string;
  /** An id for somebody without e-mail, the same in every report of the sesión. */
  readonly guestId: (guest: string) => string;
  /** By question: what somebody answered. */
  readonly resolutions: Readonly<Record<string, string>>;
  readonly preview: boolean;
}
export interface FileQuestion {
  readonly id: string;
  readonly texto: string;
  readonly opciones: readonly { readonly id: string; readonly texto: string }[];
  readonly respuesta: string | null;
}
export interface ImportedPerson {
  readonly nombre: string;
  readonly correo: string | null;
  readonly como: 'conocida' | 'nueva' | 'telefono' | 'por-confirmar';
  readonly entrada: Instant | null;
  readonly salida: Instant | null;
  readonly segundos: number | null;
}
export interface ReportImport {
  readonly aplicado: boolean;
  /** Already in the sheet, exactly as it is. */
  readonly yaEstaba: boolean;
  readonly formato: TeamsFile['format'];
  readonly titulo: string | null;
  readonly inicio: Instant;
  readonly fin: Instant;
  readonly personas: readonly ImportedPerson[];
  /** Programs that take notes: they attend nothing. */
  readonly excluidos: readonly string[];
  readonly preguntas: readonly FileQuestion[];
  readonly avisos: readonly string[];
  /** What it changes of an acta that was already sent. */
  readonly diferencia: AttendanceDifference | null;
}
