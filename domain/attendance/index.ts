export { addReport } from './acts/add-report';
export { addManual, removeManual } from './acts/manual';
export * from './attendance';
export { attendanceFeature } from './decider';
export { type AttendanceDifference, attendanceDifference } from './difference';
export { bareName, type Identity, identify, type Match } from './identify';
export { mergeSheet } from './merge';
export { AddManualInput, AddReportInput, RemoveManualInput } from './parse';
export { type Joiner, joinerKind, recipientsOf } from './recipients';
