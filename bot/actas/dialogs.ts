import { type Result, refuse } from '../../domain/kernel/result';
import { contar } from '../../domain/kernel/text';
import type { ActaView, AttendeeView } from '../../domain/reports';
import agregar from '../attendance/agregar.card.json';
import { readyForms } from '../dies058/send.action';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { date, lines, moment, personChoices, some } from '../words';
import { actaTitle as title, withoutMail } from './card';
import cerrar from './cerrar.card.json';
import enviar from './enviar.card.json';
import observar from './observar.card.json';
import redactar from './redactar.card.json';

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

const PARTES = [
  ['objetivo', 'Objetivo'],
  ['desarrollo', 'Desarrollo'],
  ['lineasComunes', 'Líneas comunes'],
  ['articulaciones', 'Articulaciones'],
  ['conclusiones', 'Conclusiones'],
  ['anexos', 'Anexos'],
] as const;
/** Bytes of what was written that a dialog carries beside its labels. */
const ROOM = 18 * 1024;

/** The texts of the acta; those too long for a dialog are written in the tab, never cut (MES-070). */
export function redactCard(view: ActaView, links: BotPorts['links']): Result<Card> {
  if (Buffer.byteLength(JSON.stringify(view.textos)) > ROOM)
    return refuse(
      'muy-largo',
      `Los textos de esta acta son muy largos para un diálogo de Teams. Redáctela en la pestaña: ${links.tab(`mesas/${view.mesa.mesaId}`)}`,
    );
  return {
    ok: true,
    value: fill(redactar, {
      titulo: title(view),
      actaId: view.actaId,
      revision: view.revision,
      partes: PARTES.map(([id, label]) => ({ id, label, valor: view.textos[id] })),
    }),
  };
}

/** An observation while it is in signature; after it was closed, an objection that stays annexed (MES-074). */
export function observeCard(view: ActaView): Card {
  const closed = view.estado === 'cerrada';
  const before = closed ? (view.anexosPosteriores ?? []) : view.observaciones;
  return fill(observar, {
    actaId: view.actaId,
    acta: `${title(view)}, revisión ${view.revision}`,
    titulo: closed ? 'Anexar una objeción' : 'Enviar observaciones',
    consecuencia: closed
      ? 'El acta ya se cerró y no se modifica: su objeción queda anexa a ella, con su nombre y la fecha.'
      : 'Sus observaciones llegan a quien relata. Si el acta cambia, se enviará una nueva revisión a firma.',
    anteriores: lines(
      before.slice(-4).map((one) => `${clip(one.quien, 60)}, ${moment(one.cuando)}: ${clip(one.texto, 240)}`),
    ),
    boton: closed ? 'Anexar objeción' : 'Enviar observaciones',
  });
}

/** Who was called and is not in the sheet, to be added with one tap each (MES-055). */
export const attendanceCard = (view: ActaView, links: BotPorts['links']): Card =>
  fill(agregar, {
    actaId: view.actaId,
    titulo: title(view),
    resumen: `En la lista: ${contar(view.asistentes.length, 'asistente', 'asistentes')}. Estas personas fueron citadas y no están:`,
    personas: personChoices(view.ausentes.slice(0, 60)),
    enlace: links.tab(`mesas/${view.mesa.mesaId}`),
  });
