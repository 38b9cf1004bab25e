import { attendanceFeature, mergeSheet } from '../../../domain/attendance';
import { ok, type Result } from '../../../domain/kernel/result';
import type { Reader } from '../../../domain/kernel/store';
import { type Convocatoria, hasLeft, inPlaceOf, loadList } from '../../../domain/mesas';
import { type AttendeeView, type PersonView, sesionView } from '../../../domain/reports';
import type { Call } from './call';
import type { AttendanceBody } from './schemas';
import { shown } from './shown';

const STATES = {
  none: 'sin-datos',
  provisional: 'provisional',
  reported: 'reportada',
  settled: 'definitiva',
} as const;

/** The sheet of a sesión for whoever may see its mesa; contact data only as the mesa's own view shows it. */
export async function attendanceOf(
  call: Call,
  mesaId: string,
  sesionId: string,
): Promise<Result<AttendanceBody>> {
  const people = await calledPeople(call, mesaId, sesionId);
  if (!people.ok) return people;
  const { state } = await call.reader.get(attendanceFeature, sesionId);
  const lista = await loadList(call.reader, sesionId);
  const called = unique(people.value).filter(({ personId }) => !hasLeft(lista, personId));
  const asistentes = await Promise.all(
    mergeSheet(state).map((attendee) => viewOf(call.reader, attendee, people.value, lista)),
  );
  return ok({
    sesionId,
    mesaId,
    estado: STATES[state.kind],
    asistentes,
    manuales: state.kind === 'none' ? [] : state.manual.map(({ person }) => person.personId),
    ausentes: called.filter(({ personId }) => !asistentes.some((attendee) => attendee.personId === personId)),
  });
}

/** Of a mesa, or of a sesión that belongs to none: then both ids are its own. */
async function calledPeople(
  call: Call,
  mesaId: string,
  sesionId: string,
): Promise<Result<readonly PersonView[]>> {
  if (mesaId === sesionId) {
    const sesion = await sesionView(call.reader, call.actor, sesionId);
    return sesion.ok ? ok([sesion.value.responsable, ...sesion.value.invitados]) : sesion;
  }
  const mesa = await shown(call).mesa(mesaId);
  return mesa.ok ? ok([mesa.value.moderador, mesa.value.relator, ...mesa.value.invitados]) : mesa;
}

async function viewOf(
  reader: Reader,
  attendee: ReturnType<typeof mergeSheet>[number],
  called: readonly PersonView[],
  lista: Convocatoria | null,
): Promise<AttendeeView> {
  const replaced = inPlaceOf(lista, attendee.person.personId);
  const titular = replaced && (await reader.persons.at(replaced));
  const person = await reader.persons.at(attendee.person);
  const { personId } = attendee.person;
  return {
    personId,
    nombre: person?.name ?? '(datos suprimidos)',
    cargo: person?.cargo ?? '',
    dependencia: person?.dependencia ?? '',
    correo: called.find((each) => each.personId === personId)?.correo ?? null,
    entrada: attendee.firstJoin,
    salida: attendee.lastLeave,
    segundos: attendee.seconds,
    intervalos: attendee.intervals.map(({ join, leave }) => ({ entrada: join, salida: leave })),
    fuentes: attendee.sources,
    recibeCorreo: attendee.hasEmail,
    ...(attendee.grabacion === undefined ? {} : { grabacion: attendee.grabacion }),
    ...(replaced ? { enLugarDe: titular?.name ?? '(datos suprimidos)' } : {}),
  };
}

const unique = (people: readonly PersonView[]): readonly PersonView[] => [
  ...new Map(people.map((person) => [person.personId, person])).values(),
];
