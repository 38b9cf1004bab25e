import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { ok, type Result } from '../../../../domain/kernel/result';
import { mesaView } from '../../../../domain/reports';
import type { Call } from '../call';
import type { Pdf } from '../ports';
import { actaPieces, beforePieces, csv, decisionPieces, formPieces, type Piece } from './pieces';
import { scanPieces } from './scans';

/** Of every file in it: the same record gives the same bytes. */
const SAME_DAY = new Date('2000-01-01T12:00:00');

/**
 * The whole file of a mesa (MES-079). `publico`: without contact data, drafts and the log, for publication: what is signed
 * carries none by itself.
 */
export async function expedienteOf(call: Call, mesaId: string, publico: boolean): Promise<Result<Pdf>> {
  const mesa = await mesaView(call.reader, call.actor, mesaId);
  if (!mesa.ok) return mesa;
  const { numero, orden, items } = mesa.value;
  const agenda = csv(
    '02-agenda/orden-del-dia.csv',
    'Orden del día',
    ['Punto', 'Detalle'],
    [
      ...orden.map(({ titulo, texto }) => [titulo, texto]),
      ...items.map(({ codigo, nombre, resultado }) => [`${codigo} ${nombre}`.trim(), resultado ?? '']),
    ],
  );
  const parts = await Promise.all([
    beforePieces(call, mesaId, publico),
    actaPieces(call, mesaId, publico),
    formPieces(call, mesa.value, publico),
    decisionPieces(call, mesa.value),
    publico ? [] : scanPieces(call, mesaId),
    publico ? [] : logPieces(call, mesaId),
  ]);
  const pieces = [agenda, ...parts.flat()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files = Object.fromEntries(
    [indexOf(pieces), ...pieces].map(({ path, bytes }): [string, Zippable[string]] => [
      path,
      [bytes, { mtime: SAME_DAY, level: 6 }],
    ]),
  );
  const filename = `expediente-mesa-${numero}${publico ? '-version-publica' : ''}.zip`;
  return ok({ bytes: zipSync(files), contentType: 'application/zip', filename });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const indexOf = (pieces: readonly Piece[]): Piece =>
  csv(
    '00-indice.csv',
    'Índice',
    ['N.º', 'Documento', 'Archivo', 'Bytes', 'Huella SHA-256'],
    pieces.map(({ path, title, bytes }, n) => [
      String(n + 1),
      title,
      path,
      String(bytes.byteLength),
      sha256(bytes),
    ]),
  );

/** Every event of the mesa with its hash, without what people wrote: the acts, their moment and the chain. */
async function logPieces({ reader }: Call, mesaId: string): Promise<readonly Piece[]> {
  const events = await reader.history('mesa', mesaId);
  const rows = events.map(({ version, type, at, by, hash }) => [
    String(version),
    type,
    at,
    by.personId,
    hash,
  ]);
  const names = ['Versión', 'Hecho', 'Momento', 'Persona', 'Huella'];
  return [
    csv('08-registro/hechos-de-la-mesa.csv', 'Registro de hechos con su cadena de huellas', names, rows),
  ];
}
