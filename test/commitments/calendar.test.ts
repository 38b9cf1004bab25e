import fc from 'fast-check';
import { calendar, escapeText, fold } from '../../functions/adapters/ical';

const event = {
  uid: 'c-1@mesas',
  day: '2026-12-31',
  next: '2027-01-01',
  summary: 'Entregar la ficha; con anexos, firmada\\',
  description: 'Mesa 1\nMovilidad',
  url: 'https://mesas.example/tab/#/compromisos/c-1',
  changed: '2026-11-24T14:00:00.000Z',
  sequence: 1,
};
const unfold = (text: string): string => text.replaceAll('\r\n ', '');

test('F42 RFC 5545: a day is a date, the text is escaped, lines end in CRLF', () => {
  const lines = unfold(calendar('Compromisos · Mesas', [event])).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:c-1@mesas',
      'DTSTAMP:20261124T140000Z',
      'SEQUENCE:1',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Entregar la ficha\\; con anexos\\, firmada\\\\',
      'DESCRIPTION:Mesa 1\\nMovilidad',
      'END:VCALENDAR',
    ]),
  );
  expect(calendar('x', [event]).endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('F42 an empty calendar still has a component, so that readers accept it', () => {
  expect(calendar('x', [])).toContain('BEGIN:VTIMEZONE');
});

test('F42 any text: no line passes 75 octets, no character is cut, and it is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (summary) => {
      const text = calendar('x', [{ ...event, summary }]);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(unfold(text)).toContain(`SUMMARY:${escapeText(summary)}\r\n`);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
      const folded = fold(line.replaceAll(/[\r\n]/g, ''));
      expect(unfold(folded)).toBe(line.replaceAll(/[\r\n]/g, ''));
    }),
  );
});

test('F42 what somebody wrote cannot add a line of its own', () => {
  const text = calendar('x', [{ ...event, summary: 'a\r\nATTENDEE:mailto:otro@example.com' }]);
  expect(unfold(text).split('\r\n')).not.toContain('ATTENDEE:mailto:otro@example.com');
});
