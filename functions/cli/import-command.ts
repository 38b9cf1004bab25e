import type { Actor } from '../../domain/kernel/actor';
import type { Office } from '../../domain/kernel/office';
import { type FileImport, importFile, importLine } from '../adapters/files';

export interface ImportCommand {
  readonly path: string;
  readonly preview: boolean;
}
/** What the command needs of the world: the office, who acts, and where to write. */
export interface ImportWorld {
  readonly office: Office;
  readonly actor: Actor;
  readonly procesoId: string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly print: (line: string) => void;
}

export const USAGE =
  'Uso: npm run import -- ARCHIVO [--preview]\nARCHIVO es un libro de Excel (.xlsx) o un CSV; con --preview solo se muestra qué cambiaría.';

/** `null`: the arguments are not understood. */
export function readArguments(args: readonly string[]): ImportCommand | null {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [path] = files;
  return path !== undefined && files.length === 1 && flags.every((flag) => flag === '--preview')
    ? { path, preview: flags.length > 0 }
    : null;
}

const SHOWN = 20;

/** Imports a file and answers the exit code; the last line is the count that scripts read. */
export async function runImport({ path, preview }: ImportCommand, world: ImportWorld): Promise<number> {
  const { office, actor, procesoId, print } = world;
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(path);
  } catch {
    print(`No se pudo leer «${path}»: revise que el archivo exista y que tenga permiso para abrirlo.`);
    return 1;
  }
  const filename = path.split(/[\\/]/).at(-1) ?? path;
  const done = await importFile(office, actor, { procesoId, filename, bytes, preview }, office.freshId());
  if (!done.ok) {
    print(done.refusal.message);
    for (const detail of done.refusal.details ?? []) print(`  ${detail}`);
    return 1;
  }
  tell(done.value, preview, print);
  return 0;
}

function tell(done: FileImport, preview: boolean, print: (line: string) => void): void {
  for (const warning of done.warnings) print(`Aviso: ${warning}`);
  list(
    done.refused.map(({ cell, reason }) => `Rechazada ${cell}: ${reason}`),
    print,
  );
  list(
    done.preguntas.map(({ cell, text }) => `Pregunta ${cell}: ${text}`),
    print,
  );
  if (done.preguntas.length > 0)
    print(
      `${done.preguntas.length} preguntas: esas filas no se tocaron. Respóndalas en la vista previa de la pestaña.`,
    );
  if (done.ausentes > 0)
    print(`${done.ausentes} indicadores de la matriz no vienen en el archivo: siguen como estaban.`);
  if (done.avisos.length > 0)
    print(
      `${done.avisos.length} filas programan algo distinto de lo que dice su tipo de acumulación (por ejemplo ${done.avisos[0]?.cell}): no impide importarlas; revíselas.`,
    );
  if (preview) print('Vista previa: no se guardó nada.');
  else if (done.nuevos > 0)
    print(
      'Siguiente paso: en la pestaña, Matriz → «Completar datos», asigne la dependencia y los responsables que el archivo no trae.',
    );
  print(importLine(done));
}

function list(lines: readonly string[], print: (line: string) => void): void {
  for (const line of lines.slice(0, SHOWN)) print(line);
  if (lines.length > SHOWN) print(`… y ${lines.length - SHOWN} más.`);
}
