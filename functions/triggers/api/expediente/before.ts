import { type BeforeMesaView, beforeMesaView } from '../../../../domain/reports';
import type { Call } from '../call';
import type { Pdf } from '../ports';
import { csv, kept, type Piece, two } from './piece';
import { published } from './publish';

type Prepared = BeforeMesaView['anteriores'][number];
type Version = Prepared['versiones'][number];
interface Place {
  readonly mesaId: string;
  readonly folder: string;
  readonly said: string;
  readonly publico: boolean;
  /** Of a sesión that is over, or a version that was replaced: printing it again would say today's date and people. */
  readonly past: boolean;
}

/**
 * Every version of the request with its attachments, and the presentation. In the public version without what cannot be published as it
 * is: the link to a presentation, for an address of a shared folder carries the name of whose it is, and files that others made (X-045).
 */
export async function beforePieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const view = await beforeMesaView(call.reader, call.actor, mesaId);
  if (!view.ok) return [];
  const { oficio, presentacion, anteriores } = view.value;
  const now = { sesion: anteriores.length + 1, versiones: oficio.versiones, presentacion };
  const several = anteriores.length > 0;
  const pieces = await Promise.all(
    [...anteriores, now].map(async ({ sesion, versiones, presentacion: shown }) => {
      const place = {
        mesaId,
        publico,
        past: sesion <= anteriores.length,
        folder: several ? `sesion-${two(sesion)}/` : '',
        said: several ? `, sesión ${sesion}` : '',
      };
      const letters = await Promise.all(
        versiones
          .toReversed()
          .map((one, n) =>
            versionPieces(call, one, { ...place, past: place.past || n < versiones.length - 1 }),
          ),
      );
      return [...letters.flat(), ...(await shownPieces(call, shown, place))];
    }),
  );
  return pieces.flat();
}

async function versionPieces(call: Call, one: Version, place: Place): Promise<readonly Piece[]> {
  const { version, radicado, documentos, texto } = one;
  const { mesaId, folder, said, publico, past } = place;
  const open = publico ? await call.ports.publicPapers.oficioFiles(call.actor, mesaId, texto) : null;
  const pieces = await Promise.all(
    documentos.map(async ({ clave, titulo, sha256 }, n) => {
      const path = `01-oficio/${folder}version-${two(version)}/${n}-${clave}`;
      const title = `${titulo}${said}, versión ${version}${radicado ? `, radicado ${radicado}` : ''}`;
      const whole = await kept(call, sha256, path, title);
      if (open === null) return whole;
      if (!open.ok) return [];
      const files: Readonly<Record<string, Pdf | null>> = { ...open.value, 'matriz-xlsx': open.value.matriz };
      const bare = files[clave];
      const clean = !bare || bare.bytes.byteLength === 0;
      if (clean) return whole;
      return past || clave === 'matriz-xlsx' ? [] : published(whole, async () => ({ ok: true, value: bare }));
    }),
  );
  return pieces.flat();
}

async function shownPieces(
  call: Call,
  shown: Prepared['presentacion'],
  { mesaId, folder, said, publico, past }: Place,
): Promise<readonly Piece[]> {
  const path = `02-presentacion/${folder}presentacion`;
  const whole = await kept(call, shown?.sha256 ?? null, path, `Presentación${said}`);
  if (publico) return past ? [] : published(await ours(call, shown, whole), () => slides(call, mesaId));
  const link = shown?.url
    ? [csv(`${path}-enlace.csv`, `Enlace de la presentación${said}`, ['Enlace'], [[shown.url]])]
    : [];
  return [...whole, ...link];
}

const slides = ({ ports, actor }: Call, mesaId: string) => ports.publicPapers.presentacion(actor, mesaId);

/** What somebody uploaded may say anything, and is not read: only the slides that the product made are published. */
async function ours(
  { ports, actor }: Call,
  shown: Prepared['presentacion'],
  whole: readonly Piece[],
): Promise<readonly Piece[]> {
  const file = shown?.sha256 ? await ports.office.documents.get(actor.tenantId, shown.sha256) : null;
  return file && /^presentacion-mesa-\d+\.pdf$/.test(file.filename) ? whole : [];
}
