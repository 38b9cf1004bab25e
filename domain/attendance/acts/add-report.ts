import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok } from '../../kernel/result';
import { type AttendanceDifference, attendanceDifference } from '../difference';
import { AddReportInput } from '../parse';
import { changeSheet, permittedSheet } from './on-sheet';

/** A report of one Teams session, from Graph or a CSV; answers what it changes of an acta that was already sent. */
export const addReport: Act<AddReportInput, { readonly difference: AttendanceDifference | null }> = {
  name: 'attendance/add-report',
  run: async (raw, desk) => {
    const input = parseWith(AddReportInput, raw);
    if (!input.ok) return input;
    const { mesaId, report } = input.value;
    const sheet = await permittedSheet(desk, input.value, 'attendance/add-report');
    if (!sheet.ok) return sheet;
    const changed = await changeSheet(desk, sheet.value, { type: 'add-report', mesaId, report });
    return changed.ok ? ok({ difference: attendanceDifference(changed.value) }) : changed;
  },
};
