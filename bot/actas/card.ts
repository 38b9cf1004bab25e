import { contar } from '../../domain/kernel/text';
import type { ActaView, AttendeeView, CheckView, ItemView } from '../../domain/reports';
import { readyForms } from '../dies058/send.action';
import { mesaTitle } from '../mesas/card';
import type { BotPorts } from '../ports';
import { type Card, fill, fitting } from '../render';
import { clip } from '../text';
import { date, lines, moment, offered, some } from '../words';
import acta from './acta.card.json';

type Links = BotPorts['links'];
export const actaTitle = (view: ActaView): string => `Acta ${view.numero} · ${mesaTitle(view.mesa)}`;
export const withoutMail = (view: ActaView): readonly AttendeeView[] =>
  view.asistentes.filter((one) => !one.recibeCorreo);

/** Where the acta and its forms stand, with what this person may do about each thing (MES-070 … MES-075). */
export const actaCard = (view: ActaView, links: Links): Card =>
  fitting([12, 8, 5], (count) => cardWith(view, links, count));

function cardWith(view: ActaView, links: Links, count: number): Card {
  const can = offered(view);
  const { mesa } = view;
  const draft = view.estado === 'borrador';
  const signing = view.estado === 'en-firma';
  const signed = view.firmas.filter((firma) => firma.firmadoEn).length;
  const forms = some(mesa.items, count, (n) => `y ${n} más en la pestaña`);
  const faltas = draft && (can.has('actas/edit') || can.has('actas/send')) ? checksOf(view, links) : [];
  const buttons = {
    puedeRevisar: draft && can.has('actas/review'),
    puedeRedactar: draft && can.has('actas/edit'),
    puedeRecordar: signing && signed < view.firmas.length && can.has('actas/lock'),
    hayFirmas: view.signingId !== null,
    puedeReabrir: signing && can.has('actas/take-back'),
    puedeObservar: can.has('actas/observe'),
  };
  return fill(acta, {
    titulo: actaTitle(view),
    estado: [
      `${view.estadoTexto}, revisión ${view.revision}`,
      view.revisada ? `revisada por ${clip(view.revisada.quien, 80)}, ${moment(view.revisada.cuando)}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    asistencia: attendance(view),
    avisos: lines(view.diferenciasAsistencia.slice(0, 4).map((text) => clip(text, 300))),
    hayFaltas: faltas.length > 0,
    faltas,
    firmas: draft
      ? ''
      : `Firmaron ${signed} de ${view.firmas.length}.${signing && view.vence ? ` Término: ${date(view.vence)}.` : ''}${unsigned(view)}`,
    dichos: lines(said(view)),
    conFormatos: mesa.items.length > 0,
    formatos: forms.shown.map((item) => ({
      texto: formLine(item),
      signingId: item.form.estado === 'en-firma' ? (item.form.signingId ?? '') : '',
      retira:
        item.form.estado === 'borrador' &&
        item.outcome !== null &&
        item.form.seFirma &&
        item.form.offers.some(({ verb }) => verb === 'dies058/withdraw'),
      formId: item.form.formId,
    })),
    resto: forms.resto,
    secundarios: Object.values(buttons).some(Boolean),
    ...buttons,
    observar: view.estado === 'cerrada' ? 'Anexar una objeción' : 'Enviar observaciones',
    actaId: view.actaId,
    revision: view.revision,
    signingId: view.signingId ?? '',
    mesaId: mesa.mesaId,
    puedeEnviar: draft && can.has('actas/send'),
    listos:
      can.has('actas/edit') || can.has('actas/send') || can.has('actas/lock')
        ? readyForms(mesa).length > 0
        : false,
    puedeCerrar: signing && can.has('actas/lock'),
    enlace: links.tab(`mesas/${mesa.mesaId}`),
  });
}

/** Why it came back, what was observed, what was objected after its closing (MES-074). */
const said = (view: ActaView): readonly string[] => [
  ...(view.versiones ?? [])
    .slice(-1)
    .map((one) => `Reabierta por ${clip(one.quien, 60)}, ${moment(one.reabierta)}: ${clip(one.motivo, 240)}`),
  ...view.observaciones
    .slice(-4)
    .map((one) => `Observación de ${clip(one.quien, 60)}: ${clip(one.texto, 240)}`),
  ...(view.anexosPosteriores ?? [])
    .slice(-4)
    .map((one) => `Objeción anexa de ${clip(one.quien, 60)}: ${clip(one.texto, 240)}`),
  ...(view.motivoCierre ? [`Cerrada antes del término: ${clip(view.motivoCierre, 240)}`] : []),
];
const unsigned = ({ sinFirma }: ActaView): string => {
  const shown = some(sinFirma, 8, (n) => `y ${n} más`);
  return sinFirma.length === 0
    ? ''
    : ` Sin firma: ${[...shown.shown, ...(shown.resto ? [shown.resto] : [])].join(', ')}.`;
};

/** Which form, of which indicator, and where it stands; the outcome is not said twice. */
function formLine(item: ItemView): string {
  const { form, codigo, nombre, resultado } = item;
  const lacks = form.seFirma && form.estado === 'borrador' ? form.faltantes.length : 0;
  const missing = lacks > 0 ? ` · ${contar(lacks, 'dato falta', 'datos faltan')} para firmar` : '';
  const said = clip(resultado ?? 'sin resultado', 60);
  const repeats = form.estadoTexto.startsWith(said.split(/[\s:,]/)[0] ?? said);
  const where = repeats ? form.estadoTexto : `${said} · ${form.estadoTexto}`;
  return `${form.consecutivo} · ${codigo || clip(nombre, 60)}: ${where}${missing}`;
}

const attendance = (view: ActaView): string => {
  const unreached = withoutMail(view).length;
  const said = contar(view.asistentes.length, 'asistente', 'asistentes');
  return unreached === 0
    ? `${said}.`
    : `${said}; ${contar(unreached, 'persona sin correo', 'personas sin correo')}.`;
};

/** Each missing thing with the dialog that mends it, or the place of the tab where it is mended (MES-071). */
const checksOf = (view: ActaView, links: Links) =>
  (view.comprobaciones ?? []).slice(0, 8).map((check) => {
    const opens = dialogOf(check, view);
    return {
      texto: `${check.impide ? 'Falta' : 'Revise'}: ${clip(check.texto, 300)}`,
      boton: check.boton,
      dialogo: opens !== null,
      data: { msteams: { type: 'task/fetch' }, ...(opens ?? { verb: 'actas/send', actaId: view.actaId }) },
      url: links.tab(check.pantalla === 'inicio' ? 'configuracion' : `${check.pantalla}/${check.id}`),
    };
  });

function dialogOf({ clase, id }: CheckView, view: ActaView): object | null {
  const { actaId, ausentes } = view;
  if (clase === 'redaccion') return { verb: 'actas/edit', actaId };
  if (clase === 'asistencia' && ausentes.length > 0) return { verb: 'attendance/add', actaId };
  if (clase === 'formato') return { verb: 'dies058/edit', formId: id };
  return null;
}
