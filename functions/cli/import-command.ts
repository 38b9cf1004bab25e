import type { Actor } from '../../domain/kernel/actor';
import type { Office } from '../../domain/kernel/office';
import { contar } from '../../domain/kernel/text';
import { type FileImport, importFile, importLine, roleText } from '../adapters/files';

export interface ImportCommand {
  readonly path: string;
  readonly preview: boolean;
  /** What the person says of columns, by title. */
  readonly columns: Readonly<Record<string, string>>;
  /** Answers to the questions of the preview, by id. */
  readonly answers: Readonly<Record<string, string>>;
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
  'Uso: npm run import -- ARCHIVO [--preview] [--columna="TÍTULO=PAPEL"]… [--respuesta="PREGUNTA=VALOR"]…\nARCHIVO es un libro de Excel (.xlsx) o un CSV; con --preview solo se muestra qué cambiaría, con el papel que se dio a cada columna.';

/** `null`: the arguments are not understood. */
export function readArguments(args: readonly string[]): ImportCommand | null {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [path] = files;
  const known = flags.every((flag) => flag === '--preview' || /^--(columna|respuesta)=.+=/s.test(flag));
  return path !== undefined && files.length === 1 && known
    ? {
        path,
        preview: flags.includes('--preview'),
        columns: pairsOf(flags, '--columna='),
        answers: pairsOf(flags, '--respuesta='),
      }
    : null;
}
/** The last `=` divides: titles and ids may have their own. */
const pairsOf = (flags: readonly string[], name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    flags
      .filter((flag) => flag.startsWith(name))
      .map((flag) => {
        const said = flag.slice(name.length);
        return [said.slice(0, said.lastIndexOf('=')), said.slice(said.lastIndexOf('=') + 1)];
      }),
  );

const SHOWN = 20;

/** Imports a file and answers the exit code; the last line is the count that scripts read. */
export async function runImport(
  { path, preview, columns, answers }: ImportCommand,
  world: ImportWorld,
): Promise<number> {
  const { office, actor, procesoId, print } = world;
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(path);
  } catch {
    print(`No se pudo leer «${path}»: revise que el archivo exista y que tenga permiso para abrirlo.`);
    return 1;
  }
  const filename = path.split(/[\\/]/).at(-1) ?? path;
  const done = await importFile(
    office,
    actor,
    { procesoId, filename, bytes, preview, columns, resolutions: answers },
    office.freshId(),
  );
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
  if (preview) tellColumns(done, print);
  list(
    done.refused.map(({ cell, reason }) => `Rechazada ${cell}: ${reason}`),
    print,
  );
  list(
    done.preguntas.map(
      ({ id, cell, text, options }) =>
        `Pregunta ${cell}: ${text} ${options.map(({ value, label }) => `--respuesta="${id}=${value}" (${label})`).join(' · ')}`,
    ),
    print,
  );
  if (done.preguntas.length > 0)
    print(
      `${contar(done.preguntas.length, 'pregunta', 'preguntas')}: esas filas no se tocaron. Respóndalas aquí con --respuesta o en la vista previa de la pestaña.`,
    );
  if (done.ausentes > 0)
    print(
      `${contar(done.ausentes, 'indicador de la matriz no viene', 'indicadores de la matriz no vienen')} en el archivo: siguen como estaban.`,
    );
  if (done.avisos.length > 0)
    print(
      `${contar(done.avisos.length, 'aviso', 'avisos')} de coherencia (por ejemplo ${done.avisos[0]?.cell}: ${done.avisos[0]?.reason}) No impiden importar.`,
    );
  if (done.nuevos + done.cambiados + done.sinCambios + done.refused.length + done.preguntas.length === 0)
    print(
      'El archivo tiene los títulos de una matriz y ninguna fila de indicadores: revise que sea la hoja con los datos.',
    );
  if (preview) print('Vista previa: no se guardó nada.');
  else if (done.nuevos > 0)
    print(
      'Siguiente paso: en la pestaña, Matriz → «Completar datos», asigne la dependencia y los responsables que el archivo no trae.',
    );
  print(importLine(done));
}

function tellColumns({ mapping }: FileImport, print: (line: string) => void): void {
  for (const { sheet, columns } of mapping)
    print(
      `Columnas${sheet === '' ? '' : ` de «${sheet}»`}: ${columns
        .filter(({ role }) => role.kind !== 'extra')
        .map(({ title, role }) => `«${title}» → ${roleText(role)}`)
        .join(' · ')}`,
    );
}

function list(lines: readonly string[], print: (line: string) => void): void {
  for (const line of lines.slice(0, SHOWN)) print(line);
  if (lines.length > SHOWN) print(`… y ${lines.length - SHOWN} más.`);
}
