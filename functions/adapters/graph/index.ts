export {
  type AttendanceRecord,
  attendanceRecords,
  listAttendanceReports,
  type ReportHead,
} from './attendance';
export { at, type GraphClient, type GraphSettings, graphClient } from './client';
export {
  type CreatedEvent,
  cancelEvent,
  createEvent,
  type EventAttendee,
  type EventDraft,
  readEvent,
  updateEvent,
} from './events';
export { GraphFault, type GraphFaultKind, isGraphFault } from './fault';
export { freeSlot, type Slot } from './free-slot';
export { addTab, type ChatTab, installForUser, installInChat, personalChat } from './installs';
export {
  chatIdOf,
  findMeetingByJoinUrl,
  type MeetingAttendee,
  type OnlineMeeting,
  setCoorganizers,
} from './meetings';
export { type Availability, type Busy, getSchedule } from './schedule';
export { type DirectoryUser, findUser } from './users';
