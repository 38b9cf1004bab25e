import { ok, type Result, refuse } from '../../../domain/kernel/result';
import { cleanText, type Sheet, type SheetRow } from './cells';
import { csvRows, delimiterOf } from './csv-rows';
import { decodeText } from './csv-text';
import { emptyFile, LIMITS, macros, tooBig, wrongType } from './refusals';
import { plain } from './titles';
import { xlsxSheets } from './xlsx-sheets';

export interface ListedPerson {
  readonly nombre: string;
  readonly cargo: string;
  readonly dependencia: string;
  readonly correo: string;
}
type Field = keyof ListedPerson;
/** As offices title these columns, once accents and marks are gone. */
const TITLES: readonly (readonly [Field, RegExp])[] = [
  ['correo', /correo|e ?mail|direccion electronica/],
  ['cargo', /cargo|rol|puesto|empleo/],
  ['dependencia', /dependencia|equipo|entidad|secretaria|area|unidad|oficina/],
  ['nombre', /nombre|participante|funcionari|servidor|persona|asistente/],
];
const HEADER_WITHIN = 20;

const NO_LIST = refuse(
  'lista-sin-titulos',
  'No se leyó la lista: no encontré una fila de títulos con nombre, cargo, dependencia o equipo y correo. Escríbalos en la primera fila y suba el archivo de nuevo.',
);

/** The list of the enlace, XLSX or CSV (MES-032). What each line lacks is told by the domain, with all its faults at once. */
export async function readInviteeList(
  bytes: Uint8Array,
  filename: string,
): Promise<Result<readonly ListedPerson[]>> {
  const sheets = open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), filename);
  if (!sheets.ok) return sheets;
  for (const { rows } of sheets.value) {
    let columns: ReadonlyMap<Field, number> | null = null;
    let seen = 0;
    const people: ListedPerson[] = [];
    for await (const row of rows) {
      if (++seen > LIMITS.rows) break;
      if (columns) {
        const person = personOf(row, columns);
        if (Object.values(person).some((text) => text !== '')) people.push(person);
      } else if (seen <= HEADER_WITHIN) columns = columnsOf(row);
    }
    if (columns) return ok(people);
  }
  return NO_LIST;
}

function open(bytes: Buffer, filename: string): Result<readonly Sheet[]> {
  if (bytes.length === 0) return emptyFile();
  if (bytes.length > LIMITS.bytes) return tooBig();
  if (/\.(xlsm|xltm|xlam)$/i.test(filename)) return macros();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const book = xlsxSheets(bytes);
    return book.ok ? ok(book.value.sheets) : book;
  }
  if (!/\.(csv|txt|tsv)$/i.test(filename)) return wrongType(`«${filename}»`, 'una lista de participantes');
  const text = decodeText(bytes);
  return ok([{ name: '', rows: csvRows(text, delimiterOf(text)) }]);
}

/** At least the name and the e-mail are titled. */
function columnsOf({ cells }: SheetRow): ReadonlyMap<Field, number> | null {
  const found = new Map<Field, number>();
  for (const [index, cell] of cells.entries()) {
    const title = plain(cleanText(cell));
    if (title === '') continue;
    const field = TITLES.find(([name, said]) => said.test(title) && !found.has(name))?.[0];
    if (field) found.set(field, index);
  }
  return found.has('nombre') && found.has('correo') ? found : null;
}

function personOf({ cells }: SheetRow, columns: ReadonlyMap<Field, number>): ListedPerson {
  const of = (field: Field): string => {
    const index = columns.get(field);
    return index === undefined ? '' : cleanText(cells[index]);
  };
  return {
    nombre: of('nombre'),
    cargo: of('cargo'),
    dependencia: of('dependencia'),
    correo: of('correo').replace(/^mailto:/i, ''),
  };
}
