import type { Actor } from '../../../domain/kernel/actor';
import type { DocumentStore } from '../../../domain/kernel/office';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import type { OficioDocuments } from '../../../domain/mesas';
import { diagnosisView, mesaView, prioritisedRows } from '../../../domain/reports';
import { prioritisedTable, writeTableXlsx } from '../files';
import {
  asistenciaData,
  diagnosticoData,
  matrizData,
  oficioData,
  presentacionData,
} from './mesa-papers-data';
import { signersOf } from './oficio-people';
import type { Bytes, DocumentPrinter } from './printer';
import { type Template, typeset } from './typst';

interface Ports {
  readonly reader: (tenantId: string) => Reader;
  readonly documents: DocumentStore;
  readonly now: () => string;
  readonly cronograma: DocumentPrinter['cronograma'];
}
/** What is printed before a mesa: the official request with its attachments, the slides and the attendance form. */
export interface MesaPapers {
  readonly oficio: (actor: Actor, mesaId: string, texto: string) => Promise<Result<OficioDocuments>>;
  readonly presentacion: (actor: Actor, mesaId: string) => Promise<Result<Bytes>>;
  readonly asistencia: (actor: Actor, mesaId: string) => Promise<Result<Bytes>>;
}

export function mesaPapers({ reader, documents, now, cronograma }: Ports): MesaPapers {
  const pdf = (template: Template, data: object, filename: string): Bytes => ({
    bytes: typeset(template, data, now()),
    contentType: 'application/pdf',
    filename,
  });
  return {
    /** Attachments that would be empty are not made, and so the checklist lists them as missing (MES-042). */
    oficio: async (actor, mesaId, texto) => {
      const read = reader(actor.tenantId);
      const mesa = await mesaView(read, actor, mesaId);
      if (!mesa.ok) return mesa;
      const { procesoId, dependenciaId, numero } = mesa.value;
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
      const keep = (file: { bytes: Uint8Array; contentType: string; filename: string }) =>
        documents.put(actor.tenantId, file.bytes, file);
      const people = await signersOf(read, procesoId, dependenciaId);
      const some = prioritised.length > 0;
      const xlsx = {
        bytes: await writeTableXlsx(prioritisedTable(prioritised)),
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        filename: `anexo-3-matriz-mesa-${numero}.xlsx`,
      };
      const fecha = now();
      const { dependencia } = mesa.value;
      return ok({
        carta: await keep(
          pdf('oficio', oficioData(mesa.value, texto, people, fecha), `oficio-mesa-${numero}.pdf`),
        ),
        anexos: {
          ...(diagnosis.value.total > 0
            ? {
                diagnostico: await keep(
                  pdf(
                    'diagnostico',
                    diagnosticoData(diagnosis.value, fecha),
                    `anexo-1-diagnostico-mesa-${numero}.pdf`,
                  ),
                ),
              }
            : {}),
          cronograma: await keep({ ...schedule.value, filename: `anexo-2-cronograma-mesa-${numero}.pdf` }),
          ...(some
            ? {
                matriz: await keep(
                  pdf(
                    'matriz',
                    matrizData(prioritised, dependencia, fecha),
                    `anexo-3-matriz-mesa-${numero}.pdf`,
                  ),
                ),
              }
            : {}),
        },
        matrizXlsx: some ? await keep(xlsx) : null,
      });
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
      return ok(pdf('asistencia', asistenciaData(mesa.value), `asistencia-mesa-${mesa.value.numero}.pdf`));
    },
  };
}
