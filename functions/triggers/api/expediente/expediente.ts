import { type Zippable, zipSync } from 'fflate';
import { ok, type Result } from '../../../../domain/kernel/result';
import { type MesaView, mesaView } from '../../../../domain/reports';
import type { Call } from '../call';
import type { Pdf } from '../ports';
import { beforePieces } from './before';
import { commitmentPieces } from './commitments';
import { indexPieces } from './index-page';
import { letterPieces } from './letters';
import { logPieces } from './log';
import { calledPieces } from './people';
import { csv, type Piece } from './piece';
import { actaPieces, decisionPieces, formPieces } from './pieces';
import { publishedTable } from './publish';
import { signedPieces } from './signed';

/** Of every file in it: the same record gives the same bytes. */
const SAME_DAY = new Date('2000-01-01T12:00:00');

/**
 * The whole file of a mesa (MES-079). `publico`: without contact data, drafts, letters and the log, for publication.
 */
export async function expedienteOf(call: Call, mesaId: string, publico: boolean): Promise<Result<Pdf>> {
  const mesa = await mesaView(call.reader, call.actor, mesaId);
  if (!mesa.ok) return mesa;
  const { numero, nombre, dependencia } = mesa.value;
  const parts = await Promise.all([
    beforePieces(call, mesaId, publico),
    calledPieces(call, mesaId, publico),
    actaPieces(call, mesaId, publico),
    formPieces(call, mesa.value, publico),
    decisionPieces(call, mesa.value, publico),
    commitmentPieces(call, mesaId, publico),
    signedPieces(call, mesaId, publico),
    publico ? [] : logPieces(call, mesaId),
  ]);
  const all = [agendaOf(mesa.value), ...parts.flat()];
  const letters = publico ? [] : await letterPieces(call, mesaId, all);
  const pieces = [...(publico ? all.map(publishedTable) : all), ...letters].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const cover = { titulo: `Mesa ${numero} · ${nombre}`, dependencia, publico };
  const files = Object.fromEntries(
    [...indexPieces(cover, pieces), ...pieces].map(({ path, bytes }): [string, Zippable[string]] => [
      path,
      [bytes, { mtime: SAME_DAY, level: 6 }],
    ]),
  );
  const filename = `expediente-mesa-${numero}${publico ? '-version-publica' : ''}.zip`;
  return ok({ bytes: zipSync(files), contentType: 'application/zip', filename });
}

const agendaOf = ({ orden, items }: MesaView): Piece =>
  csv(
    '02-agenda/orden-del-dia.csv',
    'Orden del día',
    ['Punto', 'Detalle'],
    [
      ...orden.map(({ titulo, texto }) => [titulo, texto]),
      ...items.map(({ codigo, nombre, resultado }) => [`${codigo} ${nombre}`.trim(), resultado ?? '']),
    ],
  );
