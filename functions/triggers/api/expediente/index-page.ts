import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../adapters/mail';
import { csv, type Piece, text } from './piece';
import { VERIFIER } from './verifier';

export interface Cover {
  readonly titulo: string;
  readonly dependencia: string;
  readonly publico: boolean;
}
const FOLDERS: Readonly<Record<string, string>> = {
  '01-oficio': 'Oficio y sus anexos',
  '02-agenda': 'Orden del día',
  '02-convocatoria': 'Convocatoria',
  '02-presentacion': 'Presentación',
  '03-asistencia': 'Asistencia',
  '04-actas': 'Actas',
  '05-formatos': 'Formatos FO-DIES-058',
  '06-fichas': 'Fichas: antes y después',
  '07-compromisos': 'Compromisos',
  '07-decisiones': 'Decisiones del despacho',
  '08-firmas': 'Firmas, copias firmadas y constancias',
  '09-correos': 'Correos enviados',
  '10-registro': 'Registro de hechos',
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1).replace('.', ',')} KB`;

/** The index three times: a page for people, a table and a manifest for programs; and what checks it (MES-079). */
export function indexPieces(cover: Cover, pieces: readonly Piece[]): readonly Piece[] {
  const listed = pieces.map(({ path, title, bytes }, n) => ({
    numero: n + 1,
    archivo: path,
    titulo: title,
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
  }));
  const manifest = { ...cover, algoritmo: 'SHA-256', archivos: listed };
  return [
    text('00-indice.html', 'Índice', page(cover, listed)),
    csv(
      '00-indice.csv',
      'Índice',
      ['N.º', 'Documento', 'Archivo', 'Bytes', 'Huella SHA-256'],
      listed.map((one) => [String(one.numero), one.titulo, one.archivo, String(one.bytes), one.sha256]),
    ),
    text('00-manifiesto.json', 'Manifiesto', `${JSON.stringify(manifest, null, 2)}\n`),
    text('00-SHA256SUMS', 'Huellas', listed.map((one) => `${one.sha256}  ${one.archivo}\n`).join('')),
    text('00-verificar.py', 'Comprobación', VERIFIER),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

interface Listed {
  readonly numero: number;
  readonly archivo: string;
  readonly titulo: string;
  readonly bytes: number;
  readonly sha256: string;
}
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:70rem;margin:0 auto;padding:1rem}' +
  'h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}ol{padding-left:2.5rem}li{margin:.35rem 0}' +
  'a{color:#1f4e79}small{display:block;color:#595959;overflow-wrap:anywhere}code{font-size:.85em}';

function page({ titulo, dependencia, publico }: Cover, listed: readonly Listed[]): string {
  const folders = [...new Set(listed.map(({ archivo }) => archivo.split('/')[0] ?? ''))];
  const sections = folders.map((folder) => {
    const own = listed.filter(({ archivo }) => archivo.startsWith(`${folder}/`));
    const items = own.map(
      (one) =>
        `<li value="${one.numero}"><a href="${escapeHtml(encodeURI(one.archivo))}">${escapeHtml(one.titulo)}</a>` +
        `<small>${escapeHtml(one.archivo)} · ${size(one.bytes)} · <code>${one.sha256}</code></small></li>`,
    );
    return `<section><h2>${escapeHtml(FOLDERS[folder] ?? folder)}</h2><ol>${items.join('')}</ol></section>`;
  });
  const kind = publico
    ? 'Versión pública (Ley 1712 de 2014): no lleva datos de contacto, borradores, correos ni el registro de hechos.'
    : 'Versión completa, de uso de la oficina: contiene datos personales y no se publica.';
  return [
    `<!DOCTYPE html><html lang="es-CO"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(`Expediente · ${titulo}`)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escapeHtml(`Expediente · ${titulo}`)}</h1><p>${escapeHtml(dependencia)}. ${listed.length} documentos. ${kind}</p>`,
    ...sections,
    '<section><h2>Cómo comprobarlo</h2><p>Debajo de cada documento está su huella SHA-256: si cambia un solo signo del archivo, cambia su huella. ' +
      'Para comprobarlos todos, y la cadena de los hechos si está en el expediente, descomprima el archivo y ejecute <code>python3 00-verificar.py</code>; ' +
      'o solo las huellas con <code>sha256sum -c 00-SHA256SUMS</code>.</p></section></main></body></html>\n',
  ].join('\n');
}
