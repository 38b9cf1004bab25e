import { basic, escapeText, fold } from '../ical';
import type { Attachment } from './attachment';

/** One meeting as iTIP (RFC 5546): a REQUEST with a higher sequence replaces the one before, a CANCEL takes it away. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Of the meeting, the same for ever; the sequence only grows. */
  readonly uid: string;
  readonly sequence: number;
  readonly sent: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly organizer: string;
  readonly attendee: { readonly address: string; readonly name: string };
}

export function invitation(event: Invitation): Attachment {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mesas//Citaciones//ES',
    `METHOD:${event.method}`,
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${basic(event.sent)}`,
    `DTSTART:${basic(event.start)}`,
    `DTEND:${basic(event.end)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
    `ORGANIZER:mailto:${event.organizer}`,
    `ATTENDEE;CN="${parameter(event.attendee.name)}";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${event.attendee.address}`,
    `STATUS:${event.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return {
    filename: event.method === 'CANCEL' ? 'cancelacion.ics' : 'citacion.ics',
    contentType: `text/calendar; method=${event.method}; charset=utf-8`,
    bytes: Buffer.from(`${lines.map(fold).join('\r\n')}\r\n`),
  };
}

/** A quoted parameter holds neither quotes nor ends of line (RFC 5545 §3.2). */
const parameter = (text: string): string => text.replaceAll(/["\r\n]+/g, ' ');
