import { actaFeature } from '../../../../domain/actas';
import { fechaHora, type Instant } from '../../../../domain/kernel/instant';
import { duracion } from '../../../../domain/kernel/text';
import { type ActaView, actaView, escalationView, type MesaView } from '../../../../domain/reports';
import type { Call } from '../call';
import { csv, kept, type Piece, printedNow, two } from './piece';
import { published } from './publish';

/** The acta, every version of it that was sent, its objections and its attendance, sesión by sesión. */
export async function actaPieces(call: Call, mesaId: string, publico: boolean): Promise<readonly Piece[]> {
  const actas = await call.reader.find(actaFeature, { mesaId });
  const pieces = await Promise.all(
    actas.map(async ({ id }) => {
      const view = await actaView(call.reader, call.actor, id);
      if (!view.ok) return [];
      return [
        attendanceOf(view.value, publico),
        ...(publico ? [] : await recordOf(call, view.value)),
        ...(await actaOf(call, view.value, publico)),
      ];
    }),
  );
  return pieces.flat();
}

async function actaOf(call: Call, view: ActaView, publico: boolean): Promise<readonly Piece[]> {
  const { actaId, numero, revision, documentSha256, versiones = [], anexosPosteriores = [] } = view;
  const path = `04-actas/acta-${numero}`;
  if (publico)
    return published(await kept(call, documentSha256, `${path}-r${revision}`, `Acta ${numero}`), () =>
      call.ports.publicPapers.actaToSign(call.actor, actaId),
    );
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

/** The same record as it is printed and handed on. */
const recordOf = (call: Call, { numero, mesa, asistentes, ausentes, asistenciaProvisional }: ActaView) =>
  printedNow(
    () =>
      call.ports.papers.registroAsistencia(call.actor, mesa.mesaId, {
        estado: asistenciaProvisional ? 'provisional' : 'definitiva',
        asistentes,
        ausentes,
        sesion: mesa,
      }),
    `03-asistencia/registro-${numero}`,
    `Registro de asistencia para leer, acta ${numero}`,
  );

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
      if (!publico) return [...paper, change];
      const open = await published(paper, () => call.ports.publicPapers.formToSign(call.actor, formId));
      return [...open, ...(documentSha256 === null ? [] : [change])];
    }),
  );
  return pieces.flat();
}

/** What was not agreed: the report as it went to the despacho, and what it decided (MES-060). */
export async function decisionPieces(
  call: Call,
  mesa: MesaView,
  publico: boolean,
): Promise<readonly Piece[]> {
  const escalated = mesa.items.filter(({ escalamiento }) => escalamiento !== undefined);
  const pieces = await Promise.all(
    escalated.map(async ({ itemId, orden, form: { consecutivo } }) => {
      const view = await escalationView(call.reader, call.actor, mesa.mesaId, itemId);
      if (!view.ok) return [];
      const path = `07-decisiones/punto-${two(orden)}`;
      const { papers, publicPapers } = call.ports;
      const of = (paper: typeof papers.informe) => () => paper(call.actor, mesa.mesaId, itemId);
      const report = await kept(
        call,
        view.value.documentSha256,
        `${path}-informe`,
        `Informe al despacho, ${consecutivo}`,
      );
      const ruling =
        view.value.decision === null
          ? []
          : await printedNow(
              of(papers.decision),
              `${path}-decision`,
              `Decisión del despacho, ${consecutivo}`,
            );
      if (!publico) return [...report, ...ruling];
      return [
        ...(await published(report, of(publicPapers.informe))),
        ...(await published(ruling, of(publicPapers.decision))),
      ];
    }),
  );
  return pieces.flat();
}
