import { fechaHora, type Instant } from '../../../../domain/kernel/instant';
import type { Result } from '../../../../domain/kernel/result';
import { type SigningView, signingView } from '../../../../domain/reports';
import { signingFeature } from '../../../../domain/signatures';
import type { Call } from '../call';
import type { ApiPorts, Pdf } from '../ports';
import { csv, kept, type Piece, printedNow, slug } from './piece';
import { published } from './publish';

/**
 * Who had to sign what and did, in every request there was; of those that ended, the copy with its signatures and its constancia, the same
 * bytes that were mailed; and the papers signed by hand (DIE-010, DIE-011).
 */
export async function signedPieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const found = await call.reader.find(signingFeature, { mesaId });
  const views = (await Promise.all(found.map(({ id }) => signingView(call.reader, call.actor, id)))).flatMap(
    (view) => (view.ok ? [view.value] : []),
  );
  if (views.length === 0) return [];
  const pieces = await Promise.all(
    views.map(async (view) => [
      ...(await copies(call, view, publico)),
      ...(publico ? [] : (await Promise.all(scans(call, view))).flat()),
    ]),
  );
  return [tableOf(views), ...pieces.flat()];
}

const nameOf = ({ titulo, revision }: SigningView): string =>
  `${slug(titulo.split(/[:·]/)[0] ?? '')}-r${revision}`;

const tableOf = (views: readonly SigningView[]): Piece =>
  csv(
    '08-firmas/firmas.csv',
    'Firmas de cada documento',
    ['Documento', 'Revisión', 'Estado', 'Calidad', 'Nombre', 'Firma', 'Modo', 'Código', 'Huella SHA-256'],
    views.flatMap((view) =>
      view.firmas.map(({ rol, nombre, firmadoEn, manuscrita }) => [
        view.titulo,
        String(view.revision),
        view.estadoTexto,
        rol,
        nombre,
        firmadoEn ? fechaHora(firmadoEn as Instant) : 'Sin firma',
        firmadoEn ? (manuscrita ? 'Manuscrita' : 'Electrónica') : '',
        view.verification,
        view.documentSha256,
      ]),
    ),
  );

async function copies(call: Call, view: SigningView, publico: boolean): Promise<readonly Piece[]> {
  const { signingId, formId, actaId, estado, titulo, revision } = view;
  if (estado !== 'completa' && estado !== 'cerrada') return [];
  const name = `08-firmas/${nameOf(view)}`;
  const said = `${titulo}, revisión ${revision}`;
  const copy = (papers: ApiPorts['papers']) => () =>
    formId !== null ? papers.signedForm(call.actor, formId) : papers.finalActa(call.actor, actaId ?? '');
  const constancia = (papers: ApiPorts['papers']) => () => papers.constancia(call.actor, signingId);
  const { papers, publicPapers } = call.ports;
  const key = formId !== null ? `firmado:${signingId}` : `acta-final:${actaId}`;
  const signed = await once(call, key, copy(papers))(`${name}-firmado`, `Copia con firmas: ${said}`);
  const proof = await once(
    call,
    `constancia:${signingId}`,
    constancia(papers),
  )(`${name}-constancia`, `Constancia de firmas: ${said}`);
  return publico
    ? [
        ...(await published(signed, copy(publicPapers))),
        ...(await published(proof, constancia(publicPapers))),
      ]
    : [...signed, ...proof];
}

/** What was mailed, when it was; else printed now. */
const once =
  (call: Call, key: string, print: () => Promise<Result<Pdf>>) =>
  async (path: string, title: string): Promise<readonly Piece[]> => {
    const told = await call.ports.deliveries.find(call.actor.tenantId, `documento:${key}`);
    const bytes = await kept(call, told?.external['sha256'] ?? null, path, title);
    return bytes.length > 0 ? bytes : printedNow(print, path, title);
  };

const scans = (call: Call, view: SigningView): readonly Promise<readonly Piece[]>[] =>
  view.firmas.map(({ manuscrita, nombre, rol }, n) =>
    kept(
      call,
      manuscrita?.sha256 ?? null,
      `08-firmas/manuscritas/${nameOf(view)}-${n + 1}`,
      `Firma manuscrita de ${nombre} (${rol}), ${view.titulo}, revisión ${view.revision}`,
    ),
  );
