import { type AttendanceState, presentAt, STILL } from '../attendance';
import type { PersonRef } from '../kernel/feature';
import type { Instant } from '../kernel/instant';
import { contar } from '../kernel/text';
import type { QuorumSettings } from '../people';
import type { Names } from './names';
import type { PresenceView } from './views';

/** Sheets by sesión: a point is decided in one of the sesiones of its mesa. */
export type Sheets = Readonly<Record<string, AttendanceState>>;

/** Who was present when something was decided, by dependencia, against the quorum that was in force (F15). Never a block. */
export function presenceView(
  sheet: AttendanceState | undefined,
  { at, quorum }: { readonly at: Instant; readonly quorum: QuorumSettings | null | undefined },
  names: Names,
): PresenceView {
  const present = sheet ? presentAt(sheet, at) : [];
  const known = sheet !== undefined && sheet.kind !== 'none';
  return {
    total: present.length,
    dependencias: byDependencia(present, names),
    conReporte: known && (sheet.kind === 'settled' || sheet.reports.length > 0),
    texto: known
      ? `${contar(present.length, 'persona presente', 'personas presentes')} según lo registrado.`
      : 'Todavía no hay registro de asistencia.',
    ...(quorum && present.length < quorum.personas ? { aviso: below(present.length, quorum) } : {}),
  };
}

/** As it stands while the mesa is open: hours that Teams has not reported yet are not known. */
export const presenceNow = (
  sheet: AttendanceState | undefined,
  quorum: QuorumSettings | null | undefined,
  names: Names,
): PresenceView => presenceView(sheet, { at: STILL, quorum }, names);

const below = (present: number, { personas, origen }: QuorumSettings): string =>
  `Por debajo del quórum: ${contar(present, 'presente registrado', 'presentes registrados')} de ${personas} (origen: ${origen}).`;

function byDependencia(present: readonly PersonRef[], names: Names): PresenceView['dependencias'] {
  const groups = new Map<string, string[]>();
  for (const person of present) {
    const { nombre, dependencia } = names.of(person);
    const group = groups.get(dependencia) ?? [];
    group.push(nombre);
    groups.set(dependencia, group);
  }
  return [...groups]
    .map(([nombre, personas]) => ({ nombre, personas: personas.sort((a, b) => a.localeCompare(b, 'es')) }))
    .sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'));
}
