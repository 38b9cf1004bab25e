import { commitmentFeature } from '../../../../domain/commitments';
import { fechaLarga, type PlainDate } from '../../../../domain/kernel/instant';
import { commitmentDetail } from '../../../../domain/reports';
import type { Call } from '../call';
import { csv, kept, type Piece, two } from './piece';

const ESTADO = {
  pendiente: 'Pendiente',
  vencido: 'Vencido',
  'por-verificar': 'Por verificar',
  cumplido: 'Cumplido',
  retirado: 'Retirado',
} as const;

/** What was promised and how it ended, with the evidence that was attached to it (MES-059, F39–F41). */
export async function commitmentPieces(
  call: Call,
  mesaId: string,
  publico: boolean,
): Promise<readonly Piece[]> {
  const found = await call.reader.find(commitmentFeature, { mesaId }, { orderBy: 'due' });
  const views = (
    await Promise.all(found.map(({ id }) => commitmentDetail(call.reader, call.actor, id)))
  ).flatMap((view) => (view.ok ? [view.value] : []));
  if (views.length === 0) return [];
  const table = csv(
    '07-compromisos/compromisos.csv',
    'Compromisos de la mesa',
    ['N.º', 'Compromiso', 'Responsable', 'Dependencia', 'Fecha', 'Estado'],
    views.map(({ que, responsable, dependencia, fecha, estado }, n) => [
      String(n + 1),
      que,
      responsable,
      dependencia,
      fechaLarga(fecha as PlainDate),
      ESTADO[estado],
    ]),
  );
  if (publico) return [table];
  const evidence = await Promise.all(
    views.flatMap(({ que, adjuntos }, n) =>
      adjuntos.map(({ sha256 }, m) =>
        kept(
          call,
          sha256,
          `07-compromisos/evidencia-${two(n + 1)}-${m + 1}`,
          `Evidencia del compromiso ${n + 1}: ${que}`,
        ),
      ),
    ),
  );
  return [table, ...evidence.flat()];
}
