import { actaFeature } from '../../../../domain/actas';
import { fechaHora, type Instant } from '../../../../domain/kernel/instant';
import { duracion } from '../../../../domain/kernel/text';
import {
  type ActaView,
  actaView,
  type BeforeMesaView,
  beforeMesaView,
  escalationView,
  type MesaView,
} from '../../../../domain/reports';
import type { Call } from '../call';
import { csv, kept, type Piece, printedNow, two } from './piece';

type Prepared = BeforeMesaView['anteriores'][number];

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

/** The acta, every version of it that was sent, its objections and its attendance, sesión by sesión. */
export async function actaPieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const actas = await call.reader.find(actaFeature, { mesaId });
  const pieces = await Promise.all(
    actas.map(async ({ id }) => {
      const view = await actaView(call.reader, call.actor, id);
      return view.ok ? [attendanceOf(view.value, publico), ...(await actaOf(call, view.value, publico))] : [];
    }),
  );
  return pieces.flat();
}

async function actaOf(call: Call, view: ActaView, publico: boolean): Promise<readonly Piece[]> {
  const { actaId, numero, revision, documentSha256, versiones = [], anexosPosteriores = [] } = view;
  const path = `04-actas/acta-${numero}`;
  if (publico) return kept(call, documentSha256, `${path}-r${revision}`, `Acta ${numero}`);
  const current =
    documentSha256 !== null
      ? await kept(call, documentSha256, `${path}-r${revision}`, `Acta ${numero}, revisión ${revision}`)
      : await printedNow(
          () => call.ports.papers.draftActa(call.actor, actaId),
          `${path}-borrador`,
          `Acta ${numero} (borrador)`,
        );
  const earlier = await Promise.all(
    versiones.map((one) =>
      kept(
        call,
        one.documentSha256,
        `${path}-r${one.revision}`,
        `Acta ${numero}, revisión ${one.revision}, reabierta: ${one.motivo}`,
      ),
    ),
  );
  const said = [...view.observaciones, ...anexosPosteriores];
  const rows = said.map(({ quien, texto, cuando }) => [fechaHora(cuando as Instant), quien, texto]);
  const objections = csv(
    `${path}-observaciones.csv`,
    `Observaciones al acta ${numero}`,
    ['Fecha', 'Quién', 'Observación'],
    rows,
  );
  return [...current, ...earlier.flat(), ...(rows.length > 0 ? [objections] : [])];
}

/** Who was there, from when to when, and where each of those facts comes from (MES-055, MES-056). */
function attendanceOf({ numero, asistentes }: ActaView, publico: boolean): Piece {
  const names = ['Nombre', 'Cargo', 'Dependencia', ...(publico ? [] : ['Correo'])];
  const hour = (at: string | null): string => (at === null ? '' : fechaHora(at as Instant));
  const rows = asistentes.map((one) => [
    one.nombre,
    one.cargo,
    one.dependencia,
    ...(publico ? [] : [one.correo ?? '']),
    hour(one.entrada),
    hour(one.salida),
    one.segundos === null ? '' : duracion(one.segundos),
    one.fuentes.join(' y '),
  ]);
  return csv(
    `03-asistencia/asistencia-${numero}.csv`,
    `Registro de asistencia, acta ${numero}`,
    [...names, 'Entrada', 'Salida', 'Tiempo', 'Fuente'],
    rows,
  );
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
            : await printedNow(
                () => call.ports.papers.draftForm(call.actor, formId),
                path,
                `Formato ${consecutivo} (borrador)`,
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

/** What was not agreed: the report as it went to the despacho, and what it decided (MES-060). */
export async function decisionPieces(call: Call, mesa: MesaView): Promise<readonly Piece[]> {
  const escalated = mesa.items.filter(({ escalamiento }) => escalamiento !== undefined);
  const pieces = await Promise.all(
    escalated.map(async ({ itemId, orden, form: { consecutivo } }) => {
      const view = await escalationView(call.reader, call.actor, mesa.mesaId, itemId);
      if (!view.ok) return [];
      const path = `07-decisiones/punto-${two(orden)}`;
      const report = kept(
        call,
        view.value.documentSha256,
        `${path}-informe`,
        `Informe al despacho, ${consecutivo}`,
      );
      const print = () => call.ports.papers.decision(call.actor, mesa.mesaId, itemId);
      const ruling =
        view.value.decision === null
          ? []
          : await printedNow(print, `${path}-decision`, `Decisión del despacho, ${consecutivo}`);
      return [...(await report), ...ruling];
    }),
  );
  return pieces.flat();
}
