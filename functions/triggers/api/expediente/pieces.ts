import { actaFeature } from '../../../../domain/actas';
import type { Result } from '../../../../domain/kernel/result';
import {
  actaView,
  type BeforeMesaView,
  beforeMesaView,
  escalationView,
  type MesaView,
} from '../../../../domain/reports';
import { type Table, writeTableCsv } from '../../../adapters/files';
import type { Call } from '../call';
import type { Pdf } from '../ports';

/** One file of the expediente, in the order of its name. */
export interface Piece {
  readonly path: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}
type Prepared = BeforeMesaView['anteriores'][number];
const two = (n: number): string => String(n).padStart(2, '0');
const extension = ({ filename }: Pdf): string => filename.split('.').at(-1) ?? 'pdf';

export async function kept(
  call: Call,
  sha256: string | null,
  path: string,
  title: string,
): Promise<readonly Piece[]> {
  const file = sha256 === null ? null : await call.ports.office.documents.get(call.actor.tenantId, sha256);
  return file ? [{ path: `${path}.${extension(file)}`, title, bytes: file.bytes }] : [];
}

const drafted = async (
  paper: () => Promise<Result<Pdf>>,
  path: string,
  title: string,
): Promise<readonly Piece[]> => {
  const made = await paper();
  return made.ok ? [{ path: `${path}.pdf`, title: `${title} (borrador)`, bytes: made.value.bytes }] : [];
};

export const csv = (path: string, title: string, names: readonly string[], rows: Table['rows']): Piece => ({
  path,
  title,
  bytes: writeTableCsv({
    sheet: title,
    columns: names.map((name) => ({ title: name, width: 20, kind: 'texto' as const })),
    rows,
  }),
});

/**
 * Every version of the request with its attachments, and the presentation. In the public version without the link to it: an address of a
 * shared folder carries the name of whose it is (X-045).
 */
export async function beforePieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const view = await beforeMesaView(call.reader, call.actor, mesaId);
  if (!view.ok) return [];
  const { oficio, presentacion, anteriores } = view.value;
  const now = { sesion: anteriores.length + 1, versiones: oficio.versiones, presentacion };
  const sesiones = [...anteriores, now].map((one) => sesionPieces(call, one, anteriores.length > 0));
  const pieces = (await Promise.all(sesiones)).flat();
  return publico ? pieces.filter(({ path }) => !path.endsWith(LINK)) : pieces;
}
const LINK = '-enlace.csv';

async function sesionPieces(
  call: Call,
  { sesion, versiones, presentacion }: Pick<Prepared, 'sesion' | 'versiones' | 'presentacion'>,
  several: boolean,
): Promise<readonly Piece[]> {
  const place = several ? `sesion-${two(sesion)}/` : '';
  const said = several ? `, sesión ${sesion}` : '';
  const versions = versiones
    .toReversed()
    .flatMap(({ version, radicado, documentos }) =>
      documentos.map(({ clave, titulo, sha256 }, n) =>
        kept(
          call,
          sha256,
          `01-oficio/${place}version-${two(version)}/${n}-${clave}`,
          `${titulo}${said}, versión ${version}${radicado ? `, radicado ${radicado}` : ''}`,
        ),
      ),
    );
  const path = `02-presentacion/${place}presentacion`;
  const shown = await kept(call, presentacion?.sha256 ?? null, path, `Presentación${said}`);
  const link = presentacion?.url
    ? [csv(`${path}${LINK}`, `Enlace de la presentación${said}`, ['Enlace'], [[presentacion.url]])]
    : [];
  return [...(await Promise.all(versions)).flat(), ...shown, ...link];
}

/** The acta and its attendance, sesión by sesión. */
export async function actaPieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const actas = await call.reader.find(actaFeature, { mesaId });
  const pieces = await Promise.all(
    actas.map(async ({ id }) => {
      const view = await actaView(call.reader, call.actor, id);
      if (!view.ok) return [];
      const { numero, documentSha256, asistentes } = view.value;
      const path = `04-actas/acta-${numero}`;
      const acta =
        documentSha256 !== null
          ? await kept(call, documentSha256, path, `Acta ${numero}`)
          : publico
            ? []
            : await drafted(() => call.ports.papers.draftActa(call.actor, id), path, `Acta ${numero}`);
      const names = ['Nombre', 'Cargo', 'Dependencia', ...(publico ? [] : ['Correo']), 'Entrada', 'Salida'];
      const rows = asistentes.map(({ nombre, cargo, dependencia, correo, entrada, salida }) => [
        nombre,
        cargo,
        dependencia,
        ...(publico ? [] : [correo]),
        entrada,
        salida,
      ]);
      return [
        csv(`03-asistencia/asistencia-${numero}.csv`, `Asistencia, acta ${numero}`, names, rows),
        ...acta,
      ];
    }),
  );
  return pieces.flat();
}

/** Each form as it was sent to sign, and what it changes in its ficha: before and after. */
export async function formPieces(call: Call, mesa: MesaView, publico: boolean): Promise<readonly Piece[]> {
  const pieces = await Promise.all(
    mesa.items.map(async ({ form }) => {
      const { consecutivo, documentSha256, formId, diferencias } = form;
      const path = `05-formatos/${consecutivo}`;
      const paper =
        documentSha256 !== null
          ? await kept(call, documentSha256, path, `Formato ${consecutivo}`)
          : publico
            ? []
            : await drafted(
                () => call.ports.papers.draftForm(call.actor, formId),
                path,
                `Formato ${consecutivo}`,
              );
      const rows = diferencias.map(({ campo, hoy, propuesta }) => [campo, hoy, propuesta]);
      const change = csv(
        `06-fichas/${consecutivo}.csv`,
        `Ficha antes y después, ${consecutivo}`,
        ['Campo', 'Antes', 'Después'],
        rows,
      );
      return [...paper, ...(publico && documentSha256 === null ? [] : [change])];
    }),
  );
  return pieces.flat();
}

/** What was not agreed, as it went to the despacho. */
export async function decisionPieces(call: Call, mesa: MesaView): Promise<readonly Piece[]> {
  const escalated = mesa.items.filter(({ escalamiento }) => escalamiento !== undefined);
  const pieces = await Promise.all(
    escalated.map(async ({ itemId, orden, form }) => {
      const view = await escalationView(call.reader, call.actor, mesa.mesaId, itemId);
      const sha256 = view.ok ? view.value.documentSha256 : null;
      return kept(
        call,
        sha256,
        `07-decisiones/punto-${two(orden)}-informe`,
        `Informe al despacho, ${form.consecutivo}`,
      );
    }),
  );
  return pieces.flat();
}
