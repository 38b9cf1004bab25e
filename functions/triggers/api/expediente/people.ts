import { convocatoriaView } from '../../../../domain/reports';
import type { Call } from '../call';
import { csv, type Piece, printedNow } from './piece';

/** Who was called, by whom and with whose visto bueno; and the attendance form as it is handed round (MES-030 … MES-033, MES-055). */
export async function calledPieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const view = await convocatoriaView(call.reader, call.actor, mesaId);
  const form = publico
    ? []
    : await printedNow(
        () => call.ports.papers.asistencia(call.actor, mesaId),
        '03-asistencia/formato-de-asistencia',
        'Formato de asistencia',
      );
  if (!view.ok || view.value.convocados.length === 0) return form;
  const names = ['Nombre', 'Cargo', 'Dependencia', ...(publico ? [] : ['Correo']), 'Origen', 'Estado'];
  const rows = view.value.convocados.map(({ persona, origenTexto, estadoTexto, vb, detalle }) => [
    persona.nombre,
    persona.cargo,
    persona.dependencia,
    ...(publico ? [] : [persona.correo ?? '']),
    origenTexto,
    estadoTexto,
    ...(publico ? [] : [vb.map(({ texto }) => texto).join('. '), detalle]),
  ]);
  const columns = [...names, ...(publico ? [] : ['Visto bueno', 'Detalle'])];
  return [csv('02-convocatoria/convocados.csv', 'Convocados', columns, rows), ...form];
}
