import type { Stamp } from '../kernel/feature';
import type { AttendanceEvent, AttendanceState, ManualEntry, Sheet } from './attendance';

export function evolve(state: AttendanceState, event: AttendanceEvent & Stamp): AttendanceState {
  switch (event.type) {
    case 'report-added': {
      const sheet = sheetOf(state, event.mesaId);
      const others = sheet.reports.filter(({ reportId }) => reportId !== event.report.reportId);
      const reports = [...others, event.report];
      return state.kind === 'settled' ? { ...state, reports } : { ...sheet, kind: 'reported', reports };
    }
    case 'manual-added':
      return entered(state, event.mesaId, { ...event.presence, reason: event.reason });
    case 'self-registered':
      return entered(state, event.mesaId, {
        person: event.by,
        intervals: [],
        role: '',
        source: 'manual',
        hasEmail: event.hasEmail,
        reason: 'Se registró en la sala',
        self: {
          since: event.at,
          aviso: event.aviso,
          ...(event.grabacion ? { grabacion: event.grabacion } : {}),
        },
      });
    case 'manual-removed':
      return state.kind === 'none' ? state : { ...state, ...without(state, event.personId) };
    case 'settled':
      return {
        ...sheetOf(state, event.mesaId),
        kind: 'settled',
        settledAt: event.at,
        settled: event.people,
      };
  }
}

function entered(state: AttendanceState, mesaId: string, entry: ManualEntry): AttendanceState {
  const sheet = without(sheetOf(state, mesaId), entry.person.personId);
  const manual = [...sheet.manual, entry];
  return state.kind === 'none' ? { ...sheet, kind: 'provisional', manual } : { ...state, manual };
}

const sheetOf = (state: AttendanceState, mesaId: string): Sheet =>
  state.kind === 'none'
    ? { mesaId, reports: [], manual: [] }
    : { mesaId: state.mesaId, reports: state.reports, manual: state.manual };

const without = ({ mesaId, reports, manual }: Sheet, personId: string): Sheet => ({
  mesaId,
  reports,
  manual: manual.filter(({ person }) => person.personId !== personId),
});
