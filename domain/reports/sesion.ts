import { attendanceFeature, mergeSheet } from '../attendance';
import type { Actor } from '../kernel/actor';
import { fechaHora } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { punto } from '../kernel/text';
import { EVIDENCIA_WORDS, type KnownSesion, loadSesion, sesionTarget, tipoSesion } from '../mesas';
import { may, ROLE_WORDS } from '../people';
import { loadNames } from './names';
import { offersOf } from './offers';
import type { SesionView } from './views';

const ESTADO = {
  scheduled: 'programada',
  open: 'abierta',
  closed: 'cerrada',
  cancelled: 'cancelada',
} as const;

/** A sesión without mesa, for whoever may see it. */
export async function sesionView(
  reader: Reader,
  actor: Actor,
  sesionId: string,
): Promise<Result<SesionView>> {
  const sesion = await loadSesion(reader, sesionId);
  if (!sesion.ok) return sesion;
  const target = sesionTarget(sesionId, sesion.value, actor);
  const allowed = may(actor, 'sesiones/read', target, sesion.value.kind);
  return allowed.ok ? ok(await sesionViewOf(reader, actor, sesionId, sesion.value)) : allowed;
}

export async function sesionViewOf(
  reader: Reader,
  actor: Actor,
  sesionId: string,
  sesion: KnownSesion,
): Promise<SesionView> {
  const { plan, calendar, soportes } = sesion;
  const { nombre, abre, exige, admite } = tipoSesion(plan.clase);
  const target = sesionTarget(sesionId, sesion, actor);
  const names = await loadNames(reader, sesion, [], may(actor, 'people/read', target).ok);
  const { state: sheet } = await reader.get(attendanceFeature, sesionId);
  const asistentes = mergeSheet(sheet).length;
  const has = new Set<string>(soportes.map(({ clase }) => clase));
  if (asistentes > 0) has.add('asistencia');
  const apertura = 'apertura' in sesion ? sesion.apertura : null;
  const scheduled = sesion.kind === 'scheduled';
  return {
    sesionId,
    clase: plan.clase,
    claseTexto: nombre,
    titulo: plan.titulo,
    objetivo: plan.objetivo,
    agenda: plan.agenda,
    estado: ESTADO[sesion.kind],
    inicio: plan.start,
    fin: plan.end,
    modalidad: plan.modalidad,
    lugar: plan.lugar,
    joinUrl: calendar?.joinUrl || null,
    responsable: names.of(plan.responsable),
    invitados: plan.invitados.map(names.of),
    abre: abre === null ? null : ROLE_WORDS[abre],
    apertura: apertura && {
      por: names.of(apertura.por).nombre,
      cuando: apertura.at,
      palabras: apertura.palabras,
      registro: names.of(apertura.recordedBy).nombre,
    },
    asistentes,
    outlook: outlookSaid(sesion),
    soportes: soportes.map(({ clase, texto, sha256 }) => ({
      clase,
      titulo: EVIDENCIA_WORDS[clase],
      texto,
      sha256,
    })),
    falta: exige.filter((clase) => !has.has(clase)).map((clase) => EVIDENCIA_WORDS[clase]),
    admite: [...exige, ...admite].map((clase) => ({ clase, titulo: EVIDENCIA_WORDS[clase] })),
    offers: offersOf(actor, target, sesion.kind, [
      { verb: 'sesiones/open', label: 'Abrir la sesión', when: scheduled },
      {
        verb: 'sesiones/close',
        label: 'Cerrar la sesión',
        when: sesion.kind === 'open',
        action: 'sesiones/conduct',
      },
      {
        verb: 'sesiones/book-again',
        label: 'Citar de nuevo',
        when: scheduled && sesion.lost !== undefined,
        action: 'sesiones/conduct',
      },
      { verb: 'sesiones/move', label: 'Reprogramar', when: scheduled, action: 'sesiones/conduct' },
      { verb: 'sesiones/cancel', label: 'Cancelar', when: scheduled, action: 'sesiones/conduct' },
      {
        verb: 'sesiones/evidence',
        label: 'Agregar soporte',
        when: sesion.kind !== 'cancelled',
        action: 'sesiones/conduct',
      },
      {
        verb: 'attendance/add-manual',
        label: 'Agregar asistente',
        when: sesion.kind === 'open' || sesion.kind === 'closed',
      },
    ]),
  };
}

/** What happened to its event in Outlook, until somebody decides (MES-027); `null`: nothing. */
function outlookSaid({ kind, lost, movedOutside, plan }: KnownSesion): string | null {
  if (kind !== 'scheduled') return null;
  if (lost)
    return `La reunión fue cancelada en Outlook el ${punto(fechaHora(lost))} La sesión no se canceló: cítela de nuevo, o cancélela con su motivo.`;
  return movedOutside
    ? `La reunión se movió en Outlook: quedó para el ${punto(fechaHora(plan.start))} Confirme que le sirve a quienes están citados.`
    : null;
}
