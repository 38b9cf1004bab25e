import { actaIncompleta, type KnownActa } from '../actas';
import { type AttendanceState, type Attendee, attendanceDifference, mergeSheet } from '../attendance';
import { fechaLarga, type PlainDate } from '../kernel/instant';
import { type Convocatoria, calledTo, hasLeft, inPlaceOf, type KnownMesa, mesaTarget } from '../mesas';
import { dueBlocks } from '../signatures';
import { actaLife } from './acta-checks';
import { commentView } from './comment-view';
import type { KnownSigning, Viewer } from './form-parts';
import type { Names } from './names';
import { offersOf } from './offers';
import type { ActaAnterior, ActaView, AttendeeView, MesaView, Offer, VotacionView } from './views';
import { ESTADO_ACTA } from './words';

export interface ActaParts {
  readonly actaId: string;
  readonly acta: KnownActa;
  readonly mesa: KnownMesa;
  readonly attendance: AttendanceState;
  /** Who was called to its sesión, when there is a list. */
  readonly lista: Convocatoria | null;
  readonly signing: KnownSigning | null;
  readonly votaciones: readonly VotacionView[];
  /** Absent: this is the first sesión of its mesa. */
  readonly anterior?: ActaAnterior;
}

/** The acta with what GTC 185 asks: who was there and who was not, the development, agreements, signatures. */
export function viewOfActa(parts: ActaParts, mesaView: MesaView, viewer: Viewer): ActaView {
  const { acta, mesa, attendance, lista, signing } = parts;
  const { names } = viewer;
  const sheet = mergeSheet(attendance);
  const sent = acta.kind !== 'draft';
  const attended =
    attendance.kind === 'settled'
      ? sheet.filter(({ person }) => attendance.settled.includes(person.personId))
      : sheet;
  return {
    actaId: parts.actaId,
    numero: acta.numero,
    revision: acta.revision,
    estado: ESTADO_ACTA[acta.kind],
    estadoTexto: estadoActa(parts, viewer.today),
    mesa: mesaView,
    textos: acta.texts,
    ...(parts.anterior ? { anterior: parts.anterior } : {}),
    asistentes: attended.map((attendee) => ({
      ...attendeeView(attendee, names, lista),
      calidad: calidadOf(mesa.plan, attendee.person.personId),
    })),
    ausentes: calledTo(mesa.plan)
      .filter(({ personId }) => !attended.some(({ person }) => person.personId === personId))
      .filter(({ personId }) => !hasLeft(lista, personId))
      .map(names.of),
    asistenciaProvisional: attendance.kind === 'none' || attendance.kind === 'provisional',
    diferenciasAsistencia: differences(attendance, names),
    votaciones: parts.votaciones.filter(({ estado }) => estado !== 'preparada'),
    notas: mesa.notes.map((note) => commentView(note, names)),
    signingId: sent ? acta.signingId : null,
    documentSha256: sent ? acta.documentSha256 : null,
    vence: sent ? acta.due : null,
    firmas: (signing?.blocks ?? []).map(({ block, signer }) => {
      const { nombre, cargo, personId } = names.of(signer);
      const done = signing?.signed[block];
      return {
        nombre,
        cargo,
        personId,
        firmadoEn: done?.at ?? null,
        ...(done?.route === 'manuscrita' ? { manuscrita: true as const } : {}),
      };
    }),
    observaciones: (signing?.observations ?? []).map(({ by, at, text }) => ({
      quien: names.of(by).nombre,
      texto: text,
      cuando: at,
      recogidoPor: null,
    })),
    faltantes: acta.kind === 'draft' ? missing(parts, mesaView) : [],
    sinFirma: acta.kind === 'locked' ? acta.unsigned.map((personId) => names.now(personId).nombre) : [],
    motivoCierre: acta.kind === 'locked' ? acta.reason : '',
    ...actaLife(parts, mesaView, names),
    offers: actaOffers(parts, viewer, acta.kind === 'draft' && missing(parts, mesaView).length === 0),
  };
}

/** As what somebody came: whoever was not called is a guest. */
function calidadOf(plan: KnownMesa['plan'], personId: string): string {
  if (personId === plan.moderador.personId) return 'Moderador(a)';
  if (personId === plan.relator.personId) return 'Relator(a)';
  return calledTo(plan).some((called) => called.personId === personId) ? 'Convocado(a)' : 'Invitado(a)';
}

export function attendeeView(
  attendee: Attendee,
  names: Names,
  lista: Convocatoria | null = null,
): AttendeeView {
  const replaced = inPlaceOf(lista, attendee.person.personId);
  const { nombre, cargo, dependencia, correo, personId } = names.of(attendee.person);
  return {
    personId,
    nombre,
    cargo,
    dependencia,
    correo,
    entrada: attendee.firstJoin,
    salida: attendee.lastLeave,
    segundos: attendee.seconds,
    intervalos: attendee.intervals.map(({ join, leave }) => ({ entrada: join, salida: leave })),
    fuentes: attendee.sources,
    recibeCorreo: attendee.hasEmail,
    ...(attendee.grabacion === undefined ? {} : { grabacion: attendee.grabacion }),
    ...(replaced ? { enLugarDe: names.of(replaced).nombre } : {}),
  };
}

function estadoActa({ acta, signing }: ActaParts, today: PlainDate | undefined): string {
  if (acta.kind === 'draft') return acta.reviewed?.revision === acta.revision ? 'Revisada' : 'Borrador';
  const signed = signing ? Object.keys(signing.signed).length : 0;
  const all = signing?.blocks.length ?? 0;
  if (acta.kind === 'in-signature' && today !== undefined && today > acta.due)
    return `Vencida desde el ${fechaLarga(acta.due)}: firmaron ${signed} de ${all}`;
  if (acta.kind === 'in-signature') return `En firma: ${signed} de ${all}`;
  return acta.unsigned.length === 0
    ? 'Cerrada con todas sus firmas'
    : `Cerrada con ${signed} de ${all} firmas`;
}

function differences(attendance: AttendanceState, names: Names): readonly string[] {
  const difference = attendanceDifference(attendance);
  if (!difference) return [];
  return [
    ...difference.added.map(
      ({ person }) => `${names.of(person).nombre} aparece en un reporte posterior y no en el acta.`,
    ),
    ...difference.missing.map(
      (personId) => `${names.now(personId).nombre} está en el acta y ya no en la lista.`,
    ),
  ];
}

function missing({ acta, attendance, votaciones }: ActaParts, { terminoDias }: MesaView): readonly string[] {
  return [
    ...actaIncompleta(acta.texts),
    ...(mergeSheet(attendance).length === 0
      ? ['La lista de asistencia está vacía: espere el reporte de Teams o agregue a quienes asistieron.']
      : []),
    ...votaciones
      .filter(({ estado }) => estado === 'abierta')
      .map(({ numero }) => `Cierre o anule la votación ${numero}, que sigue abierta.`),
    ...(terminoDias === null ? ['Configure el término de devolución en días hábiles, con su origen.'] : []),
  ];
}

function actaOffers({ acta, mesa, signing }: ActaParts, { actor }: Viewer, ready: boolean): readonly Offer[] {
  const base = mesaTarget(acta.mesaId, mesa, actor);
  const { personId } = actor.person;
  const signs = signing?.blocks.some(({ signer }) => signer.personId === personId) ?? false;
  const target = {
    ...base,
    relations: [...(base.relations ?? []), ...(signs ? (['firmante'] as const) : [])],
  };
  const draft = acta.kind === 'draft';
  const open = acta.kind === 'in-signature';
  const mine = signing ? dueBlocks(signing).some(({ signer }) => signer.personId === personId) : false;
  return offersOf(actor, target, acta.kind, [
    { verb: 'actas/edit', label: 'Editar el acta', when: draft },
    {
      verb: 'actas/review',
      label: 'Dar por revisada',
      when: draft && acta.reviewed?.revision !== acta.revision,
    },
    { verb: 'actas/send', label: 'Enviar a firma', when: draft && ready },
    { verb: 'attendance/add-manual', label: 'Agregar asistente', when: draft },
    { verb: 'signatures/sign', label: 'Firmar', when: mine },
    {
      verb: 'actas/observe',
      label: 'Enviar observaciones',
      when: (open && signs && signing?.kind === 'open') || acta.kind === 'locked',
    },
    { verb: 'actas/take-back', label: 'Reabrir para corregir', action: 'actas/send', when: open },
    { verb: 'actas/lock', label: 'Cerrar el acta', when: open },
  ]);
}
