import { schemaOf } from '../../domain/indicators';
import type { Actor } from '../../domain/kernel/actor';
import type { Office } from '../../domain/kernel/office';
import { ok, type Result } from '../../domain/kernel/result';
import { FORM_KEYS, formRecords, loadRegister, prioritisedRows } from '../../domain/reports';
import {
  formsTable,
  matrixTable,
  prioritisedTable,
  type Table,
  writeTableCsv,
  writeTableXlsx,
} from '../adapters/files';

export interface ExportCommand {
  readonly path: string;
  readonly kind: 'xlsx' | 'csv' | 'json';
  readonly what: 'matriz' | 'priorizados' | 'formatos';
  readonly dependenciaId: string | null;
}
/** What the command needs of the world: the office, who asks, and where to write. */
export interface ExportWorld {
  readonly office: Office;
  readonly actor: Actor;
  readonly procesoId: string;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly print: (line: string) => void;
}

export const USAGE = `Uso: npm run export -- ARCHIVO.xlsx|.csv|.json [--formatos | --priorizados] [--dependencia ID]
Sin opciones escribe la matriz, que al importarse de nuevo no cambia nada. --formatos: todos los DIES-058.
--priorizados: indicadores priorizados – propuesta de cambio. El .json es solo para --formatos.`;

/** `null`: the arguments are not understood. */
export function readArguments(args: readonly string[]): ExportCommand | null {
  let dependenciaId: string | null = null;
  let what: ExportCommand['what'] = 'matriz';
  const files: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--dependencia') dependenciaId = rest.shift() ?? '';
    else if (arg.startsWith('--dependencia=')) dependenciaId = arg.slice('--dependencia='.length);
    else if (arg === '--formatos') what = 'formatos';
    else if (arg === '--priorizados') what = 'priorizados';
    else if (arg.startsWith('--')) return null;
    else files.push(arg);
  }
  const [path] = files;
  const kind = /\.(xlsx|csv|json)$/i.exec(path ?? '')?.[1]?.toLowerCase() as
    | ExportCommand['kind']
    | undefined;
  if (path === undefined || files.length !== 1 || !kind || dependenciaId === '') return null;
  return kind === 'json' && what !== 'formatos' ? null : { path, kind, what, dependenciaId };
}

/** Whoever types this is who opens it: there is nobody else to ask. */
const NOT_OPEN =
  'No se escribió nada: el registro todavía no se ha abierto. Ábralo una vez con «npm start» (oficina de muestra) o «npm run found» (la suya) y exporte de nuevo.';

/** Writes the file and answers the exit code; the last line says how many rows it has. */
export async function runExport(command: ExportCommand, world: ExportWorld): Promise<number> {
  const table = await tableOf(command, world);
  if (!table.ok) {
    world.print(table.refusal.code === 'proceso-inexistente' ? NOT_OPEN : table.refusal.message);
    return 1;
  }
  const { path } = command;
  try {
    await world.writeFile(path, await bytesOf(table.value, command.kind));
  } catch {
    world.print(
      `No se pudo escribir «${path}»: revise que la carpeta exista y que el archivo no esté abierto.`,
    );
    return 1;
  }
  world.print(`${table.value.rows.length} filas · ${path}`);
  return 0;
}

async function tableOf(
  { what, dependenciaId }: ExportCommand,
  { office, actor, procesoId }: ExportWorld,
): Promise<Result<Table>> {
  const reader = office.reader(actor.tenantId);
  const filter = { procesoId, ...(dependenciaId === null ? {} : { dependenciaId }) };
  if (what === 'formatos') {
    const found = await formRecords(reader, actor, filter);
    return found.ok ? ok(formsTable(FORM_KEYS, found.value)) : found;
  }
  if (what === 'priorizados') {
    const found = await prioritisedRows(reader, actor, filter);
    return found.ok ? ok(prioritisedTable(found.value)) : found;
  }
  const loaded = await loadRegister(reader, actor, filter);
  if (!loaded.ok) return loaded;
  const { entries, proceso } = loaded.value;
  return ok(
    matrixTable(
      entries.map(({ state }) => state),
      schemaOf(proceso),
    ),
  );
}

async function bytesOf(table: Table, kind: ExportCommand['kind']): Promise<Uint8Array> {
  if (kind === 'xlsx') return writeTableXlsx(table);
  if (kind === 'csv') return writeTableCsv(table);
  const titles = table.columns.map(({ title }) => title);
  const records = table.rows.map((row) => Object.fromEntries(titles.map((key, i) => [key, row[i] ?? ''])));
  return new TextEncoder().encode(`${JSON.stringify({ claves: titles, formatos: records }, null, 2)}\n`);
}
