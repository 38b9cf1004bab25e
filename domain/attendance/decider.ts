import type { Feature, Row, Stamp } from '../kernel/feature';
import { compare } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank } from '../kernel/text';
import type {
  AttendanceCommand,
  AttendanceEvent,
  AttendanceReport,
  AttendanceState,
  Presence,
} from './attendance';
import { evolve } from './evolve';
import { mergeSheet } from './merge';

type Decision = Result<readonly AttendanceEvent[]>;

const NONE = refuse(
  'asistencia-inexistente',
  'Esta sesión todavía no tiene lista de asistencia. Espere el reporte de Teams o agregue a los asistentes a mano.',
);

function decide(command: AttendanceCommand & Stamp, state: AttendanceState): Decision {
  switch (command.type) {
    case 'add-report':
      return addReport(command.mesaId, command.report, state);
    case 'add-manual':
      return addManual(command, state);
    case 'register-self':
      return registerSelf(command, state);
    case 'remove-manual':
      return removeManual(command, state);
    case 'settle':
      return settle(command.mesaId, state);
  }
}

const isBackwards = ({ intervals }: Presence): boolean =>
  intervals.some(({ join, leave }) => compare(join, leave) > 0);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same report again changes nothing; a report that Microsoft completed later replaces what it said before. */
function addReport(mesaId: string, report: AttendanceReport, state: AttendanceState): Decision {
  if (compare(report.start, report.end) > 0 || report.presences.some(isBackwards))
    return refuse(
      'horas-invertidas',
      'No se guardó el reporte: tiene salidas anteriores a su entrada. Descárguelo de nuevo de Teams o corrija el archivo.',
    );
  const known =
    state.kind === 'none' ? undefined : state.reports.find(({ reportId }) => reportId === report.reportId);
  return ok(known && isSame(known, report) ? [] : [{ type: 'report-added', mesaId, report }]);
}

function addManual(
  { mesaId, presence, reason }: Extract<AttendanceCommand, { type: 'add-manual' }>,
  state: AttendanceState,
): Decision {
  if (isBlank(reason))
    return refuse(
      'falta-motivo',
      'No se agregó a la persona: falta decir por qué se agrega a mano (por ejemplo, «asistió en la sala»). Escríbalo y guarde de nuevo.',
    );
  if (isBackwards(presence))
    return refuse(
      'horas-invertidas',
      'No se agregó a la persona: la salida es anterior a la entrada. Corrija las horas.',
    );
  const known =
    state.kind === 'none'
      ? undefined
      : state.manual.find(({ person }) => person.personId === presence.person.personId);
  const entry = { ...presence, source: 'manual' as const };
  return ok(
    known && isSame(known, { ...entry, reason: reason.trim() })
      ? []
      : [{ type: 'manual-added', mesaId, presence: entry, reason: reason.trim() }],
  );
}

/** Whoever is already on the list by hand, or registered before, changes nothing with another click (MES-055). */
function registerSelf(
  { mesaId, aviso, hasEmail, grabacion, by }: Extract<AttendanceCommand, { type: 'register-self' }> & Stamp,
  state: AttendanceState,
): Decision {
  const known = state.kind !== 'none' && state.manual.some(({ person }) => person.personId === by.personId);
  return ok(
    known ? [] : [{ type: 'self-registered', mesaId, aviso, hasEmail, ...(grabacion ? { grabacion } : {}) }],
  );
}

function removeManual(
  { personId, reason }: Extract<AttendanceCommand, { type: 'remove-manual' }>,
  state: AttendanceState,
): Decision {
  if (state.kind === 'none') return NONE;
  if (!state.manual.some(({ person }) => person.personId === personId)) return ok([]);
  return isBlank(reason)
    ? refuse(
        'falta-motivo',
        'No se retiró a la persona: falta el motivo, que queda en el historial. Escríbalo y confirme de nuevo.',
      )
    : ok([{ type: 'manual-removed', personId, reason: reason.trim() }]);
}

/** Fixes who was on the sheet when the acta used it; what arrives later is a difference (issue 2, step 4). */
function settle(mesaId: string, state: AttendanceState): Decision {
  if (state.kind === 'settled') return ok([]);
  return ok([{ type: 'settled', mesaId, people: mergeSheet(state).map(({ person }) => person.personId) }]);
}

const row = (_id: string, state: AttendanceState): Row => ({
  status: state.kind,
  mesaId: state.kind === 'none' ? null : state.mesaId,
});

/** Stream `attendance:{sesionId}`: what each source said; who was present is merged from it, never stored. */
export const attendanceFeature: Feature<AttendanceCommand, AttendanceState, AttendanceEvent> = {
  kind: 'attendance',
  schema: 1,
  initial: { kind: 'none' },
  decide,
  evolve,
  row,
  // The acta in progress reads the sheet when it is shown: nothing must be told, and nobody is mailed twice.
  react: () => [],
};
