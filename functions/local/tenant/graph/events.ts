import { Hono } from 'hono';
import { z } from 'zod';
import { calendarOf } from '../calendar';
import type { CalendarEvent } from '../model';
import type { World } from '../world';
import { prefers, read } from './body';
import { badRequest, GraphError, itemNotFound } from './errors';
import { EventBody, eventIdFor, eventShape } from './event-shape';
import { cancelEvent, createEvent, reviseEvent } from './event-write';
import { needs } from './guard';
import { page, select } from './odata';
import { context, userOr404 } from './users';

export function eventRoutes(world: World): Hono {
  const app = new Hono();
  const read_ = needs(world, 'outlook', 'Calendars.Read', 'Calendars.ReadWrite');
  const write = needs(world, 'outlook', 'Calendars.ReadWrite');
  const owned = (ownerId: string, id: string): CalendarEvent => {
    const event = world.data.events.find(
      (it) => it.id === id && it.ownerId === ownerId && it.state === 'planned',
    );
    if (!event) throw itemNotFound();
    return event;
  };

  for (const path of ['/users/:id/events', '/users/:id/calendar/events'])
    app.post(path, write, async (c) => {
      const owner = userOr404(world, c.req.param('id') ?? '');
      const input = await read(c, EventBody, 'event');
      const zone = prefers(c, 'outlook.timezone');
      const answer = (event: CalendarEvent) =>
        c.json(
          {
            '@odata.context': context(`users('${owner.id}')/events/$entity`),
            ...eventShape(world, event, owner, zone),
          },
          201,
        );
      return answer(createEvent(world, owner, input));
    });
  app.get('/users/:id/events', read_, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const shapes = calendarOf(world, person).map((event) =>
      eventShape(world, event, person, prefers(c, 'outlook.timezone')),
    );
    return c.json(page(shapes, new URL(c.req.url), context(`users('${person.id}')/events`), 10));
  });
  app.get('/users/:id/events/:event', read_, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const event = calendarOf(world, person).find((it) => eventIdFor(it, person) === c.req.param('event'));
    if (!event) throw itemNotFound();
    const shape = eventShape(world, event, person, prefers(c, 'outlook.timezone'));
    return c.json({
      '@odata.context': context(`users('${person.id}')/events/$entity`),
      ...select(shape, c.req.query('$select')),
    });
  });
  app.patch('/users/:id/events/:event', write, async (c) => {
    const owner = userOr404(world, c.req.param('id'));
    const event = owned(owner.id, c.req.param('event'));
    const input = await read(c, EventBody, 'event');
    if (input.transactionId && input.transactionId !== event.transactionId)
      throw badRequest('ErrorInvalidRequest', 'The property transactionId cannot be changed.');
    reviseEvent(world, event, owner, input);
    return c.json({
      '@odata.context': context(`users('${owner.id}')/events/$entity`),
      ...eventShape(world, event, owner, prefers(c, 'outlook.timezone')),
    });
  });
  app.post('/users/:id/events/:event/cancel', write, async (c) => {
    const person = userOr404(world, c.req.param('id'));
    const body = await read(
      c,
      z.object({ comment: z.string().nullish(), Comment: z.string().nullish() }),
      'event',
    );
    const event = calendarOf(world, person).find((it) => eventIdFor(it, person) === c.req.param('event'));
    if (!event) throw itemNotFound();
    if (event.ownerId !== person.id)
      throw new GraphError(
        400,
        'ErrorAccessDenied',
        'User must be an organizer of the meeting to cancel it.',
      );
    cancelEvent(world, event, body.comment ?? body.Comment ?? '');
    return c.body(null, 202);
  });
  app.delete('/users/:id/events/:event', write, (c) => {
    cancelEvent(world, owned(userOr404(world, c.req.param('id')).id, c.req.param('event')), '');
    return c.body(null, 204);
  });
  return app;
}
