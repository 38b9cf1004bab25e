import { Hono } from 'hono';
import { z } from 'zod';
import { calendarOf } from '../calendar';
import type { World } from '../world';
import { inZone, toUtc } from '../zones';
import { prefers, read } from './body';
import { badRequest } from './errors';
import { eventShape } from './event-shape';
import { needs } from './guard';
import { type Item, page } from './odata';
import { context, userOr404 } from './users';

const Zoned = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const Asked = z
  .object({
    schedules: z.array(z.string()),
    Schedules: z.array(z.string()),
    startTime: Zoned,
    StartTime: Zoned,
    endTime: Zoned,
    EndTime: Zoned,
    availabilityViewInterval: z.number().int(),
    AvailabilityViewInterval: z.number().int(),
  })
  .partial();

/** Who is busy when: the calendar view and getSchedule. */
export function scheduleRoutes(world: World): Hono {
  const app = new Hono();
  const may = needs(world, 'outlook', 'Calendars.Read', 'Calendars.ReadWrite');
  app.get('/users/:id/calendarView', may, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const [from, to] = [c.req.query('startDateTime'), c.req.query('endDateTime')].map((text) =>
      text ? toUtc(text, 'UTC') : null,
    );
    if (!from || !to)
      throw badRequest(
        'ErrorInvalidParameter',
        'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      );
    const shapes = calendarOf(world, person)
      .filter((event) => event.start < to && event.end > from)
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .map((event) => eventShape(world, event, person, prefers(c, 'outlook.timezone')));
    return c.json(page(shapes, new URL(c.req.url), context(`users('${person.id}')/calendarView`), 10));
  });
  app.post('/users/:id/calendar/getSchedule', may, async (c) => {
    userOr404(world, c.req.param('id'));
    const body = await read(c, Asked, 'getSchedule');
    const [start, finish] = [body.startTime ?? body.StartTime, body.endTime ?? body.EndTime];
    const from = start && toUtc(start.dateTime, start.timeZone ?? 'UTC');
    const to = finish && toUtc(finish.dateTime, finish.timeZone ?? 'UTC');
    if (!from || !to || to <= from)
      throw badRequest('ErrorInvalidParameter', 'The time window is not valid.');
    const window: Window = {
      from,
      to,
      minutes: body.availabilityViewInterval ?? body.AvailabilityViewInterval ?? 30,
      zone: prefers(c, 'outlook.timezone') ?? 'UTC',
    };
    if (window.minutes < 5 || window.minutes > 1440)
      throw badRequest('ErrorInvalidParameter', 'The interval must be between 5 and 1440 minutes.');
    return c.json({
      '@odata.context': context('Collection(microsoft.graph.scheduleInformation)'),
      value: (body.schedules ?? body.Schedules ?? []).map((address) => scheduleOf(world, address, window)),
    });
  });
  return app;
}

interface Window {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly zone: string;
}

function scheduleOf(world: World, address: string, window: Window): Item {
  const person = world.personBy(address);
  if (!person || person.kind === 'guest')
    return {
      scheduleId: address,
      error: {
        message: `Unable to resolve e-mail address ${address} to an Active Directory object.`,
        responseCode: 'ErrorMailRecipientNotFound',
      },
    };
  const busy = calendarOf(world, person).filter(
    (event) =>
      event.state === 'planned' &&
      event.showAs !== 'free' &&
      event.start < window.to &&
      event.end > window.from,
  );
  const cells: string[] = [];
  for (let at = Date.parse(window.from); at < Date.parse(window.to); at += window.minutes * 60_000) {
    const until = at + window.minutes * 60_000;
    cells.push(
      busy.some((event) => Date.parse(event.start) < until && Date.parse(event.end) > at) ? '2' : '0',
    );
  }
  return {
    scheduleId: address,
    availabilityView: cells.join(''),
    scheduleItems: busy.map((event) => ({
      isPrivate: event.sensitivity === 'private',
      status: event.showAs,
      subject: event.subject,
      location: event.location,
      start: inZone(event.start, window.zone),
      end: inZone(event.end, window.zone),
    })),
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '07:30:00.0000000',
      endTime: '17:30:00.0000000',
      timeZone: { name: 'SA Pacific Standard Time' },
    },
  };
}
