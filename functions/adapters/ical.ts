/** An all-day event of a calendar feed. */
export interface DayEvent {
  /** Stable: the same thing has the same one for ever. */
  readonly uid: string;
  /** `2026-12-04` and the day after it. */
  readonly day: string;
  readonly next: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** ISO instant of its last change, and how many there were. */
  readonly changed: string;
  readonly sequence: number;
}

/** TEXT of RFC 5545 §3.3.11. Characters that the format forbids are left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- the very characters that the format forbids
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, ' ')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');

const OCTETS = 75;
/** A content line in pieces of at most 75 octets, cut between characters, the next ones begun by a space (RFC 5545 §3.1). */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > OCTETS) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece].join('\r\n');
}

export const basic = (iso: string): string => iso.replaceAll(/[-:]|\.\d+/g, '');

/** Colombia keeps one offset all year; it also makes the calendar valid when nothing is owed (at least one component). */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Bogota',
  'BEGIN:STANDARD',
  'DTSTART:19930404T000000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0500',
  'TZNAME:-05',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar to subscribe to (RFC 5545, RFC 7986): whole at each reading, so what is over leaves it. */
export function calendar(name: string, events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mesas//Compromisos//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...ZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const eventLines = (event: DayEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${basic(event.changed)}`,
  `LAST-MODIFIED:${basic(event.changed)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART;VALUE=DATE:${basic(event.day)}`,
  `DTEND;VALUE=DATE:${basic(event.next)}`,
  `SUMMARY:${escapeText(event.summary)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  `URL:${event.url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];
