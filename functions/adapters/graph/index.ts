export {
  type AttendanceRecord,
  attendanceRecords,
  listAttendanceReports,
  type ReportHead,
} from './attendance';
export { at, type GraphClient, graphClient } from './client';
export {
  attendeeResponses,
  type CreatedEvent,
  cancelEvent,
  createEvent,
  type EventAttendee,
  type EventDraft,
  eventsBetween,
  type PlacedEvent,
  placedEvent,
  readEvent,
  updateEvent,
} from './events';
export { GraphFault, isGraphFault } from './fault';
export { freeSlots } from './free-slot';
export { addTab, hasTab, installForUser, installInChat, personalChat } from './installs';
export {
  chatIdOf,
  findMeetingByJoinUrl,
  type MeetingAttendee,
  type OnlineMeeting,
  setCoorganizers,
} from './meetings';
export { getSchedule } from './schedule';
export { type DirectoryUser, findUser } from './users';
