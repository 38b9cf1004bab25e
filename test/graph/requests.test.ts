import {
  attendeeResponses,
  cancelEvent,
  createEvent,
  type EventDraft,
  eventsBetween,
  freeSlots,
  getSchedule,
  placedEvent,
  updateEvent,
} from '../../functions/adapters/graph';
import { at } from '../helpers/given';
import { inShared, openSlice } from './slice';
import { fault, JOIN, type StandIn, standIn } from './stand-in';

const ORGANIZER = 'mesas@planeacion.example';

const draft: EventDraft = {
  subject: 'Mesa 3 · Secretaría de Medio Ambiente',
  html: '<p>Orden del día</p>',
  start: at('2026-11-24 09:00'),
  end: at('2026-11-24 11:00'),
  attendees: [{ address: 'jorge.ochoa@ambiente.example', name: 'Jorge Ochoa', type: 'required' }],
  location: 'Sala 3',
  online: true,
  transactionId: 'mesa-1',
};

let there: StandIn;

beforeAll(async () => {
  there = await standIn();
});

afterEach(() => there.forget());
afterAll(() => there.close());

describe('the calendar', () => {
  test('MES-034 the session is booked as a Teams meeting at the hour of Bogotá, singular by its transactionId', async () => {
    there.answer(({ method }, c) =>
      method === 'POST' ? c.json({ id: 'e1', onlineMeeting: { joinUrl: JOIN } }, 201) : null,
    );
    expect(await createEvent(there.graph, ORGANIZER, draft)).toEqual({ eventId: 'e1', joinUrl: JOIN });
    expect(there.seen[0]?.body).toMatchObject({
      start: { dateTime: '2026-11-24T09:00:00', timeZone: 'America/Bogota' },
      isOnlineMeeting: true,
      transactionId: 'mesa-1',
    });
  });

  test('X-011 an event that changed before its creation was repeated is found again, not doubled', async () => {
    there.answer(({ method, path }, c) => {
      if (method === 'POST') return fault(c, 400, 'ErrorDuplicateTransactionId');
      if (path.endsWith('/events'))
        return c.json({ value: [{ id: 'other' }, { id: 'e1', transactionId: 'mesa-1' }] });
      return c.json({ id: 'e1', onlineMeeting: { joinUrl: JOIN } });
    });
    expect(await createEvent(there.graph, ORGANIZER, draft)).toEqual({ eventId: 'e1', joinUrl: JOIN });
  });

  test('X-011 a busy Outlook is asked again for what may be repeated', async () => {
    let asked = 0;
    there.answer((_request, c) =>
      ++asked < 3 ? fault(c, 503, 'busy', 'no', { 'Retry-After': '0' }) : c.json({ id: 'e1' }, 201),
    );
    await createEvent(there.graph, ORGANIZER, draft);
    expect(asked).toBe(3);
  });

  test('MES-034 moved and cancelled consistently; cancelling twice is once', async () => {
    there.answer(({ method }, c) => (method === 'PATCH' ? c.json({ id: 'e1' }) : null));
    await updateEvent(there.graph, ORGANIZER, 'e1/+=', { start: draft.start, end: draft.end });
    expect(there.seen[0]?.path).toBe(`/users/${encodeURIComponent(ORGANIZER)}/events/e1%2F%2B%3D`);
    await cancelEvent(there.graph, ORGANIZER, 'gone', 'Se aplaza');
    expect(there.seen[1]?.body).toEqual({ comment: 'Se aplaza' });
  });

  test('MES-027 where the events of the office are is one question for a stretch of days, and one for an event that was not in it', async () => {
    const moved = {
      id: 'e1',
      start: { dateTime: '2026-11-24T14:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-11-24T16:00:00.0000000', timeZone: 'UTC' },
    };
    there.answer(({ path }, c) => {
      if (path.endsWith('/calendarView')) return c.json({ value: [{ ...moved, isCancelled: true }] });
      return path.endsWith('/e1') ? c.json(moved) : fault(c, 404, 'ErrorItemNotFound');
    });
    const seen = await eventsBetween(there.graph, ORGANIZER, at('2026-11-24 00:00'), at('2026-11-25 00:00'));
    expect(seen).toEqual([
      { eventId: 'e1', start: at('2026-11-24 09:00'), end: at('2026-11-24 11:00'), cancelled: true },
    ]);
    expect(await placedEvent(there.graph, ORGANIZER, 'e1')).toMatchObject({ start: at('2026-11-24 09:00') });
    expect(await placedEvent(there.graph, ORGANIZER, 'gone')).toBeNull();
  });

  test('MES-034 what each answered in Outlook is read from the event; one that is gone answers nothing', async () => {
    there.answer(({ path }, c) =>
      path.endsWith('/e1')
        ? c.json({
            id: 'e1',
            attendees: [
              { emailAddress: { address: 'Ana@x.example' }, status: { response: 'accepted' } },
              { emailAddress: { address: 'b@x.example' } },
            ],
          })
        : fault(c, 404, 'ErrorItemNotFound'),
    );
    expect([...((await attendeeResponses(there.graph, ORGANIZER, 'e1')) ?? [])]).toEqual([
      ['ana@x.example', 'accepted'],
      ['b@x.example', 'none'],
    ]);
    expect(await attendeeResponses(there.graph, ORGANIZER, 'gone')).toBeNull();
  });

  test('MES-034 who is taken out of the event leaves it by one PATCH of its attendees', async () => {
    there.answer(({ method }, c) => (method === 'PATCH' ? c.json({ id: 'e1' }) : null));
    await updateEvent(there.graph, ORGANIZER, 'e1', { attendees: draft.attendees, location: 'Sala 4' });
    expect(there.seen[0]?.body).toEqual({
      location: { displayName: 'Sala 4' },
      attendees: [
        { emailAddress: { address: 'jorge.ochoa@ambiente.example', name: 'Jorge Ochoa' }, type: 'required' },
      ],
    });
  });

  test('MES-026 busy people are known by their calendars; who has none is not called free', async () => {
    there.answer((_request, c) =>
      c.json({
        value: [
          {
            scheduleId: 'A@x.example',
            scheduleItems: [
              {
                status: 'busy',
                start: { dateTime: '2026-11-24T14:00:00.0000000', timeZone: 'UTC' },
                end: { dateTime: '2026-11-24T16:00:00.0000000', timeZone: 'UTC' },
              },
              {
                status: 'free',
                start: { dateTime: '2026-11-24T18:00:00.0000000', timeZone: 'UTC' },
                end: { dateTime: '2026-11-24T19:00:00.0000000', timeZone: 'UTC' },
              },
            ],
          },
          { scheduleId: 'b@x.example', error: { responseCode: 'ErrorMailRecipientNotFound' } },
        ],
      }),
    );
    const found = await getSchedule(
      there.graph,
      ORGANIZER,
      ['a@x.example', 'b@x.example'],
      at('2026-11-24 08:00'),
      at('2026-11-24 18:00'),
    );
    expect(found).toEqual([
      { address: 'a@x.example', busy: [{ start: at('2026-11-24 09:00'), end: at('2026-11-24 11:00') }] },
      { address: 'b@x.example', busy: null },
    ]);
  });

  test.each([
    ['2026-11-24 07:00', 120, '2026-11-24 14:00'],
    ['2026-11-24 15:30', 120, '2026-11-25 08:00'],
    // Friday evening: Saturday and Sunday are skipped.
    ['2026-11-27 18:00', 60, '2026-11-30 08:00'],
    // The night before 2026-12-08, a national holiday.
    ['2026-12-07 17:00', 60, '2026-12-09 08:00'],
  ])('MES-026 after %s the next free %i minutes are at %s', (after, minutes, expected) => {
    const busy = [{ start: at('2026-11-24 09:00'), end: at('2026-11-24 11:00') }];
    const [first] = freeSlots(busy, { after: at(after), minutes, closures: [], days: 20 }, 1);
    expect(first?.start).toBe(at(expected));
  });

  test('MES-026 MES-077 several moments are of several halves of a day, over a weekend; none fits nobody, nor what is longer than a morning', () => {
    const wish = { after: at('2026-11-27 12:30'), minutes: 90, closures: [], days: 20 };
    const busy = [{ start: at('2026-11-30 08:30'), end: at('2026-11-30 10:15') }];
    const starts = freeSlots(busy, wish, 4).map(({ start }) => start);
    expect(starts).toEqual(
      ['2026-11-27 14:00', '2026-11-30 10:30', '2026-11-30 14:00', '2026-12-01 08:00'].map(at),
    );
    const always = [{ start: at('2026-11-01 00:00'), end: at('2027-01-31 00:00') }];
    expect(freeSlots(always, wish, 3)).toEqual([]);
    expect(freeSlots([], { ...wish, minutes: 270 }, 3)).toEqual([]);
  });
});

inShared('shared contract', () =>
  test('contract: a misspelled member, an unknown query and an unknown path are noticed', () => {
    const query = new URLSearchParams();
    const { faults } = openSlice();
    expect(faults({ method: 'POST', path: '/users/a/events', query, body: { subjet: 'x' } })).toHaveLength(1);
    expect(
      faults({
        method: 'GET',
        path: '/users/a/events',
        query: new URLSearchParams({ $page: '1' }),
        body: undefined,
      }),
    ).toHaveLength(1);
    expect(faults({ method: 'GET', path: '/users/a/onlineMeetings', query, body: undefined })).toHaveLength(
      1,
    );
    expect(faults({ method: 'POST', path: '/users/a/messages/m/send', query, body: {} })).toHaveLength(1);
    expect(faults({ method: 'GET', path: '/users/a/nothing', query, body: undefined })).toHaveLength(1);
  }),
);

inShared('shared contract', () =>
  test('contract: every request above satisfies ../shared/graph/graph-slice.yaml (skipped where ../shared is absent)', () => {
    expect(there.contractFaults).toEqual([]);
  }),
);
