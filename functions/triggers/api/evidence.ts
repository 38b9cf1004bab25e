import { attachEvidence, commitmentFeature, commitmentTarget } from '../../../domain/commitments';
import { ok, type Result, refuse } from '../../../domain/kernel/result';
import { may } from '../../../domain/people';
import { commitmentDetail } from '../../../domain/reports';
import { type Call, perform } from './call';
import type { Pdf } from './ports';
import { NO_DOCUMENT, storedDocument } from './stored-document';

const MB = 1024 * 1024;
const LIMIT = 25 * MB;
const ZIP = '504b0304';
const OLE = 'd0cf11e0';
interface Kind {
  readonly contentType: string;
  /** First bytes in hexadecimal; absent: text. */
  readonly begins?: string;
}
const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** What an office proves things with. What a browser would run (html, svg, scripts) is not among them. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { contentType: 'application/pdf', begins: '25504446' },
  png: { contentType: 'image/png', begins: '89504e47' },
  jpg: { contentType: 'image/jpeg', begins: 'ffd8ff' },
  jpeg: { contentType: 'image/jpeg', begins: 'ffd8ff' },
  docx: { contentType: `${OFFICE}.wordprocessingml.document`, begins: ZIP },
  xlsx: { contentType: `${OFFICE}.spreadsheetml.sheet`, begins: ZIP },
  pptx: { contentType: `${OFFICE}.presentationml.presentation`, begins: ZIP },
  zip: { contentType: 'application/zip', begins: ZIP },
  msg: { contentType: 'application/vnd.ms-outlook', begins: OLE },
  doc: { contentType: 'application/msword', begins: OLE },
  xls: { contentType: 'application/vnd.ms-excel', begins: OLE },
  csv: { contentType: 'text/csv; charset=utf-8' },
  txt: { contentType: 'text/plain; charset=utf-8' },
};

/** A file that came with a request becomes evidence: first may they, then the bytes are kept, then it is recorded. */
export async function takeEvidence(call: Call, commitmentId: string): Promise<Result<void>> {
  const { reader, actor } = call;
  const { state } = await reader.get(commitmentFeature, commitmentId);
  if (state.kind === 'none')
    return refuse('compromiso-inexistente', 'No encontré ese compromiso entre los que usted puede ver.');
  const allowed = may(actor, 'commitments/attach', await commitmentTarget(reader, state, actor));
  if (!allowed.ok) return allowed;
  const sha256 = await keptFile(call);
  return sha256.ok ? perform(call, attachEvidence, { commitmentId, sha256: sha256.value }) : sha256;
}

/** Keeps the file of a request under its SHA-256; who may send it was asked before. */
export async function keptFile(
  { ports, actor, request }: Call,
  kinds: readonly string[] = Object.keys(KINDS),
): Promise<Result<string>> {
  const sent = await fileOf(request, kinds);
  if (!sent.ok) return sent;
  const { bytes, contentType, filename } = sent.value;
  return ok(await ports.office.documents.put(actor.tenantId, bytes, { contentType, filename }));
}

/** The exact bytes, for whoever may see the commitment. */
export async function evidenceOf(call: Call, commitmentId: string, sha256: string): Promise<Result<Pdf>> {
  const seen = await commitmentDetail(call.reader, call.actor, commitmentId);
  if (!seen.ok) return seen;
  const attached = seen.value.adjuntos.some((one) => one.sha256 === sha256);
  return attached ? storedDocument(call, sha256) : NO_DOCUMENT;
}

async function fileOf(request: Request, kinds: readonly string[]): Promise<Result<Pdf>> {
  const tooBig = refuse(
    'archivo-muy-grande',
    'No se adjuntó el archivo: el archivo pesa más de 25 MB. Adjunte una versión más liviana o escriba dónde está.',
  );
  if (Number(request.headers.get('Content-Length') ?? 0) > LIMIT + 64 * 1024) return tooBig;
  const found = (await request.formData().catch(() => null))?.get('file');
  if (!(found instanceof File) || found.size === 0)
    return refuse(
      'input-invalid',
      'No se adjuntó el archivo: falta el archivo, o está vacío. Adjúntelo en el campo «file».',
    );
  if (found.size > LIMIT) return tooBig;
  const extension = found.name.split('.').at(-1)?.toLowerCase() ?? '';
  const kind = kinds.includes(extension) ? KINDS[extension] : undefined;
  const bytes = new Uint8Array(await found.arrayBuffer());
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (!kind || (kind.begins !== undefined && !head.startsWith(kind.begins)))
    return refuse(
      'tipo-no-admitido',
      `No se adjuntó el archivo: use ${kinds.join(', ')}, y que el archivo sea de verdad de ese tipo.`,
    );
  return ok({ bytes, contentType: kind.contentType, filename: found.name.slice(-150) });
}
