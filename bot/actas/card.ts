import { contar } from '../../domain/kernel/text';
import type { ActaView, AttendeeView } from '../../domain/reports';
import { readyForms } from '../dies058/send.action';
import { mesaTitle } from '../mesas/card';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { date, lines, offered, some } from '../words';
import acta from './acta.card.json';
import cerrar from './cerrar.card.json';
import enviar from './enviar.card.json';

const title = (view: ActaView): string => `Acta ${view.numero} · ${mesaTitle(view.mesa)}`;
const warnings = (view: ActaView): readonly string[] => [
  ...(view.asistenciaProvisional
    ? [
        'La asistencia es provisional: el reporte de Teams no ha llegado. Si llega después, se mostrará la diferencia, sin un segundo envío.',
      ]
    : []),
  ...view.diferenciasAsistencia.slice(0, 4),
  ...view.faltantes.slice(0, 6),
  ...view.observaciones.slice(-4).map((one) => `Observación de ${one.quien}: ${clip(one.texto, 240)}`),
];

/** Where the acta and its forms stand, for moderador and relator. */
export function actaCard(view: ActaView, links: BotPorts['links']): Card {
  const can = offered(view);
  const { mesa } = view;
  const signed = view.firmas.filter((firma) => firma.firmadoEn).length;
  const forms = some(mesa.items, 12, (n) => `y ${n} más en la pestaña`);
  return fill(acta, {
    titulo: title(view),
    estado: `${view.estadoTexto}, revisión ${view.revision}`,
    asistencia: attendance(view),
    avisos: lines(warnings(view).map((text) => clip(text, 300))),
    firmas:
      view.estado === 'borrador'
        ? ''
        : `Firmaron ${signed} de ${view.firmas.length}.${view.vence ? ` Término: ${date(view.vence)}.` : ''}`,
    conFormatos: mesa.items.length > 0,
    formatos: lines([...forms.shown.map(formLine), ...(forms.resto ? [forms.resto] : [])]),
    actaId: view.actaId,
    mesaId: mesa.mesaId,
    puedeEnviar: view.estado === 'borrador' && can.has('actas/send'),
    listos:
      can.has('actas/edit') || can.has('actas/send') || can.has('actas/lock')
        ? readyForms(mesa).length > 0
        : false,
    puedeCerrar: view.estado === 'en-firma' && can.has('actas/lock'),
    enlace: links.tab(`mesas/${mesa.mesaId}`),
  });
}

/** Which form, of which indicator, and where it stands; the outcome is not said twice. */
function formLine({ form, codigo, nombre, outcome, resultado }: ActaView['mesa']['items'][number]): string {
  const agreed = outcome === 'concertado' || outcome === 'concertado-con-ajustes';
  const lacks = agreed && form.estado === 'borrador' ? form.faltantes.length : 0;
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
const withoutMail = (view: ActaView): readonly AttendeeView[] =>
  view.asistentes.filter((one) => !one.recibeCorreo);
const person = (one: AttendeeView): string =>
  clip([one.nombre, one.dependencia, one.recibeCorreo ? one.correo : null].filter(Boolean).join(' · '), 110);

/** Who will receive it, who cannot, until when (MES-056, MES-071, MES-072). */
export function sendCard(view: ActaView, due: string | null): Card {
  const reached = view.asistentes.filter((one) => one.recibeCorreo);
  const shown = some(reached, 40, (n) => `y ${n} más`);
  const unreached = some(withoutMail(view), 20, (n) => `y ${n} más`);
  const ready = readyForms(view.mesa).length;
  return fill(enviar, {
    titulo: title(view),
    actaId: view.actaId,
    revision: view.revision,
    avisos: lines(warnings(view).map((text) => clip(text, 300))),
    reciben: `La ${reached.length === 1 ? 'recibirá 1 persona' : `recibirán ${reached.length} personas`}, para firmar u observar`,
    conCorreo: lines([...shown.shown.map(person), ...(shown.resto ? [shown.resto] : [])]),
    haySinCorreo: unreached.shown.length > 0,
    sinCorreo: lines([...unreached.shown.map(person), ...(unreached.resto ? [unreached.resto] : [])]),
    plazo: due
      ? `Término de devolución: hasta el ${date(due)} (${contar(view.mesa.terminoDias ?? 0, 'día hábil', 'días hábiles')}, configurado por la oficina).`
      : 'Falta configurar el término de devolución: sin él no se puede enviar. Las fuentes no fijan un número.',
    conFormatos: ready > 0,
    formatos: `Enviar también a sus firmas ${contar(ready, 'formato listo', 'formatos listos')}`,
  });
}

export const lockCard = (view: ActaView): Card => {
  const missing = view.firmas.filter((firma) => !firma.firmadoEn);
  return fill(cerrar, {
    titulo: title(view),
    actaId: view.actaId,
    pregunta:
      missing.length === 0
        ? 'Todas las personas firmaron.'
        : `${contar(missing.length, 'persona no ha firmado', 'personas no han firmado')}:`,
    faltan: lines(missing.slice(0, 40).map((firma) => firma.nombre)),
  });
};
