import type { MesaView } from '../../domain/reports';
import { useBeat } from '../data/beat';
import { type Held, useResource } from '../data/use-resource';
import { Chip } from '../ui/chip';
import { DocumentLink } from '../ui/document-link';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { Shown } from '../ui/shown';
import type { Attendance } from '../wire';
import { duration, hour } from '../words/dates';
import { count } from '../words/text';
import { AddAttendee } from './add-attendee';
import { CalledList } from './called-list';
import { ImportAttendance } from './import-attendance';
import { RegisterSelf } from './register-self';
import { RemoveAttendee } from './remove-attendee';

const SOURCES: Readonly<Record<string, string>> = {
  graph: 'reporte de Teams',
  csv: 'archivo CSV',
  manual: 'registro manual',
};

interface Props {
  readonly mesa: MesaView;
  /** Of an earlier sesión, which stands below that of this one. */
  readonly suffix?: string;
}

/** Who was present: Teams' reports merged with what the relator adds; provisional until a report arrives (MES-055, MES-056). */
export function AttendanceSection({ mesa, suffix = '' }: Props) {
  const held = useResource<Attendance>(`/sessions/${mesa.sesionId}/attendance`);
  useBeat(held.reload);
  const conducts = mesa.offers.some((offer) => offer.verb === 'attendance/add-manual');
  return (
    <Section
      id={`asistencia${suffix}`}
      title="Asistencia"
      level={suffix ? 3 : 2}
      aside={<State held={held} />}
    >
      <Shown held={held} what="la asistencia" lines={3}>
        {(sheet) => (
          <>
            {sheet.estado === 'provisional' && (
              <Notice tone="info">
                <p>
                  Teams todavía no entrega su reporte. Puede trabajar con esta lista; si el reporte llega
                  después y trae diferencias, se mostrarán aquí.
                </p>
              </Notice>
            )}
            {sheet.asistentes.length === 0 ? (
              <p className="muted">Todavía no hay asistentes registrados.</p>
            ) : (
              <Table sheet={sheet} removable={conducts} onActed={held.put} />
            )}
            <div className="row">
              {mesa.offers.some((offer) => offer.verb === 'attendance/register-self') && (
                <RegisterSelf mesa={mesa} sheet={sheet} onActed={held.put} />
              )}
              {conducts && mesa.modalidad !== 'virtual' && <CalledList sheet={sheet} onActed={held.put} />}
              {conducts && <AddAttendee mesa={mesa} sheet={sheet} onActed={held.put} />}
              {conducts && <ImportAttendance sesionId={sheet.sesionId} onImported={held.reload} />}
              {sheet.asistentes.length > 0 && (
                <DocumentLink
                  path={`/sessions/${sheet.sesionId}/attendance-record.pdf`}
                  filename={`asistencia-mesa-${mesa.numero}.pdf`}
                >
                  Registro de asistencia en PDF
                </DocumentLink>
              )}
              {mesa.estado !== 'cerrada' && (
                <DocumentLink
                  path={`/sessions/${sheet.sesionId}/attendance.pdf`}
                  filename={`formato-de-asistencia-mesa-${mesa.numero}.pdf`}
                >
                  Formato para imprimir
                </DocumentLink>
              )}
            </div>
            <p className="muted">
              Los datos se tratan según el aviso de la mesa (versión {mesa.avisoDatos.version}).
            </p>
          </>
        )}
      </Shown>
    </Section>
  );
}

function State({ held }: { readonly held: Held<Attendance> }) {
  if (held.resource.kind !== 'ready') return null;
  switch (held.resource.value.estado) {
    case 'sin-datos':
      return (
        <Chip tone="neutral" shape="ring">
          Sin datos
        </Chip>
      );
    case 'provisional':
      return (
        <Chip tone="warning" shape="triangle">
          Provisional
        </Chip>
      );
    case 'reportada':
      return (
        <Chip tone="success" shape="check">
          Con reporte de Teams
        </Chip>
      );
    case 'definitiva':
      return (
        <Chip tone="success" shape="check">
          Definitiva
        </Chip>
      );
  }
}

interface TableProps {
  readonly sheet: Attendance;
  readonly removable: boolean;
  readonly onActed: (sheet: Attendance) => void;
}
function Table({ sheet, removable, onActed }: TableProps) {
  const unreachable = sheet.asistentes.filter((attendee) => !attendee.recibeCorreo).length;
  return (
    <>
      <p className="muted">
        {count(sheet.asistentes.length, 'asistente', 'asistentes')}
        {unreachable > 0 &&
          ` · ${count(unreachable, 'sin correo: no recibirá el acta', 'sin correo: no recibirán el acta')}`}
      </p>
      <table className="table table-stacked">
        <caption className="sr-only">Asistentes</caption>
        <thead>
          <tr>
            <th scope="col">Nombre</th>
            <th scope="col">Dependencia</th>
            <th scope="col">Entrada</th>
            <th scope="col">Salida</th>
            <th scope="col">Tiempo</th>
            <th scope="col">Fuente</th>
          </tr>
        </thead>
        <tbody>
          {sheet.asistentes.map((attendee) => (
            <tr key={attendee.personId}>
              <th scope="row">
                <span className="strong">{attendee.nombre}</span>
                {attendee.cargo && <span className="muted">, {attendee.cargo}</span>}
                {attendee.enLugarDe && <span className="muted"> · en lugar de {attendee.enLugarDe}</span>}
                {!attendee.recibeCorreo && <span className="muted"> · sin correo</span>}
              </th>
              <td data-label="Dependencia">{attendee.dependencia || 'Sin dato'}</td>
              <td data-label="Entrada">{attendee.entrada ? hour(attendee.entrada) : 'Sin dato'}</td>
              <td data-label="Salida">{attendee.salida ? hour(attendee.salida) : 'Sin dato'}</td>
              <td data-label="Tiempo">
                {duration(attendee.segundos)}
                {attendee.intervalos.length > 1 && (
                  <span className="muted"> en {attendee.intervalos.length} ingresos</span>
                )}
              </td>
              <td data-label="Fuente">
                {attendee.fuentes.map((source) => SOURCES[source] ?? source).join(', ')}{' '}
                {removable && sheet.manuales.includes(attendee.personId) && (
                  <RemoveAttendee sesionId={sheet.sesionId} attendee={attendee} onActed={onActed} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
