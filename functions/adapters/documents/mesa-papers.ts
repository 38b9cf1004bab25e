import type { Actor } from '../../../domain/kernel/actor';
import type { DocumentStore } from '../../../domain/kernel/office';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import type { OficioDocuments } from '../../../domain/mesas';
import { diagnosisView, mesaView, prioritisedRows } from '../../../domain/reports';
import { prioritisedTable, writeTableXlsx } from '../files';
import {
  type AttendanceRecord,
  archivoData,
  asistenciaData,
  diagnosticoData,
  matrizData,
  oficioData,
  presentacionData,
  registroData,
} from './mesa-papers-data';
import { signersOf } from './oficio-people';
import type { Bytes, DocumentPrinter } from './printer';
import type { Typeset } from './public';
import { type Template, typeset as typesetWhole } from './typst';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Ports {
  readonly reader: (tenantId: string) => Reader;
  readonly documents: DocumentStore;
  readonly now: () => string;
  readonly cronograma: DocumentPrinter['cronograma'];
  /** Absent: the whole document. */
  readonly typeset?: Typeset;
}
type File = { readonly bytes: Uint8Array; readonly contentType: string; readonly filename: string };
/** The letter and its attachments, before they are kept; `null`: it would be empty. */
export interface OficioFiles {
  readonly carta: File;
  readonly diagnostico: File | null;
  readonly cronograma: File;
  readonly matriz: File | null;
  readonly matrizXlsx: File | null;
}
/** What is printed before a mesa: the official request with its attachments, the slides and the attendance form. */
export interface MesaPapers {
  readonly oficio: (actor: Actor, mesaId: string, texto: string) => Promise<Result<OficioDocuments>>;
  readonly oficioFiles: (actor: Actor, mesaId: string, texto: string) => Promise<Result<OficioFiles>>;
  /** «Archivo de indicadores a tratar en la mesa» (MES-031). */
  readonly archivo: (actor: Actor, mesaId: string) => Promise<Result<Bytes>>;
  readonly presentacion: (actor: Actor, mesaId: string) => Promise<Result<Bytes>>;
  /** The form to be filled by hand. */
  readonly asistencia: (actor: Actor, mesaId: string) => Promise<Result<Bytes>>;
  /** The same once it is filled (MES-056). */
  readonly registroAsistencia: (
    actor: Actor,
    mesaId: string,
    sheet: AttendanceRecord,
  ) => Promise<Result<Bytes>>;
}

export function mesaPapers({
  reader,
  documents,
  now,
  cronograma,
  typeset = typesetWhole,
}: Ports): MesaPapers {
  const pdf = (template: Template, data: object, filename: string): Bytes => ({
    bytes: typeset(template, data, now()),
    contentType: 'application/pdf',
    filename,
  });
  const oficioFiles: MesaPapers['oficioFiles'] = async (actor, mesaId, texto) => {
    const read = reader(actor.tenantId);
    const mesa = await mesaView(read, actor, mesaId);
    if (!mesa.ok) return mesa;
    const { procesoId, dependenciaId, dependencia, numero } = mesa.value;
    const filter = { procesoId, dependenciaId };
    const [diagnosis, schedule, rows] = await Promise.all([
      diagnosisView(read, actor, filter),
      cronograma(actor, filter),
      prioritisedRows(read, actor, filter),
    ]);
    if (!diagnosis.ok) return diagnosis;
    if (!schedule.ok) return schedule;
    if (!rows.ok) return rows;
    const prioritised = rows.value.filter(({ tema }) => tema === 'a');
    const people = await signersOf(read, procesoId, dependenciaId);
    const fecha = now();
    const name = (what: string, kind = 'pdf') => `${what}-mesa-${numero}.${kind}`;
    const carta = pdf('oficio', oficioData(mesa.value, texto, people, fecha), name('oficio'));
    const matriz = matrizData(prioritised, dependencia, fecha);
    const some = prioritised.length > 0;
    return ok({
      carta,
      diagnostico:
        diagnosis.value.total > 0
          ? pdf('diagnostico', diagnosticoData(diagnosis.value, fecha), name('anexo-1-diagnostico'))
          : null,
      cronograma: { ...schedule.value, filename: name('anexo-2-cronograma') },
      matriz: some ? pdf('matriz', matriz, name('anexo-3-matriz')) : null,
      matrizXlsx: some
        ? {
            bytes: await writeTableXlsx(prioritisedTable(prioritised)),
            contentType: XLSX,
            filename: name('anexo-3-matriz', 'xlsx'),
          }
        : null,
    });
  };
  return {
    oficioFiles,
    /** Attachments that would be empty are not made, and so the checklist lists them as missing (MES-042). */
    oficio: async (actor, mesaId, texto) => {
      const files = await oficioFiles(actor, mesaId, texto);
      if (!files.ok) return files;
      const { carta, diagnostico, cronograma, matriz, matrizXlsx } = files.value;
      const keep = (file: File) => documents.put(actor.tenantId, file.bytes, file);
      return ok({
        carta: await keep(carta),
        anexos: {
          ...(diagnostico ? { diagnostico: await keep(diagnostico) } : {}),
          cronograma: await keep(cronograma),
          ...(matriz ? { matriz: await keep(matriz) } : {}),
        },
        matrizXlsx: matrizXlsx ? await keep(matrizXlsx) : null,
      });
    },
    archivo: async (actor, mesaId) => {
      const read = reader(actor.tenantId);
      const mesa = await mesaView(read, actor, mesaId);
      if (!mesa.ok) return mesa;
      const rows = await prioritisedRows(read, actor, { procesoId: mesa.value.procesoId });
      if (!rows.ok) return rows;
      const wanted = new Set(mesa.value.items.map(({ form }) => form.indicatorId));
      const filas = rows.value.filter(({ indicatorId }) => wanted.has(indicatorId));
      return ok(
        pdf('archivo', archivoData(mesa.value, filas), `indicadores-a-tratar-mesa-${mesa.value.numero}.pdf`),
      );
    },
    presentacion: async (actor, mesaId) => {
      const mesa = await mesaView(reader(actor.tenantId), actor, mesaId);
      if (!mesa.ok) return mesa;
      return ok(
        pdf('presentacion', presentacionData(mesa.value), `presentacion-mesa-${mesa.value.numero}.pdf`),
      );
    },
    asistencia: async (actor, mesaId) => {
      const mesa = await mesaView(reader(actor.tenantId), actor, mesaId);
      if (!mesa.ok) return mesa;
      return ok(
        pdf('asistencia', asistenciaData(mesa.value), `formato-de-asistencia-mesa-${mesa.value.numero}.pdf`),
      );
    },
    registroAsistencia: async (actor, mesaId, sheet) => {
      const mesa = await mesaView(reader(actor.tenantId), actor, mesaId);
      if (!mesa.ok) return mesa;
      return ok(pdf('registro', registroData(mesa.value, sheet), `asistencia-mesa-${mesa.value.numero}.pdf`));
    },
  };
}
