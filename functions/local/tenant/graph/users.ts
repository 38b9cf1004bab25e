import { Hono } from 'hono';
import type { Person } from '../model';
import type { World } from '../world';
import { GraphError, notFound } from './errors';
import { needs } from './guard';
import { type Item, page, select } from './odata';

/** Members that Graph answers when nothing was selected. */
const DEFAULT =
  'businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName';

export const context = (path: string): string => `https://graph.microsoft.com/v1.0/$metadata#${path}`;

/** The person, or Graph's own 404. */
export function userOr404(world: World, id: string): Person {
  const person = world.personBy(decodeURIComponent(id));
  if (!person) throw notFound(id);
  return person;
}

function userShape(person: Person): Item {
  const [givenName = person.name, ...rest] = person.name.split(' ');
  return {
    id: person.id,
    businessPhones: [],
    displayName: person.name,
    givenName,
    jobTitle: person.cargo || null,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'es-CO',
    surname: rest.join(' ') || null,
    userPrincipalName:
      person.kind === 'guest' ? `${person.mail.replace('@', '_')}#EXT#@planeacion.example` : person.mail,
    accountEnabled: true,
    companyName: null,
    department: person.dependencia || null,
    userType: person.kind === 'guest' ? 'Guest' : 'Member',
  };
}

export function userRoutes(world: World): Hono {
  const app = new Hono();
  const read = needs(world, 'directory', 'User.Read.All');
  app.get('/users', read, (c) => {
    const url = new URL(c.req.url);
    if (!url.searchParams.get('$select')) url.searchParams.set('$select', DEFAULT);
    const managers = new Map(world.data.people.map((person) => [person.id, person.managerId]));
    const people = world.data.people.map((person) => ({
      ...userShape(person),
      manager: { id: managers.get(person.id) ?? null },
    }));
    const search = /displayName:([^"]+)/.exec(url.searchParams.get('$search') ?? '')?.[1]?.toLowerCase();
    const found = search
      ? people.filter((person) =>
          String((person as Item)['displayName'])
            .toLowerCase()
            .includes(search),
        )
      : people;
    return c.json(page(found, url, context('users')));
  });
  app.get('/users/:id', read, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const manager =
      c.req.query('$expand')?.startsWith('manager') && person.managerId
        ? world.personBy(person.managerId)
        : undefined;
    return c.json({
      '@odata.context': context('users/$entity'),
      ...select(userShape(person), c.req.query('$select') ?? DEFAULT),
      ...(manager ? { manager: { '@odata.type': '#microsoft.graph.user', id: manager.id } } : {}),
    });
  });
  app.get('/users/:id/manager', read, (c) => {
    const person = userOr404(world, c.req.param('id'));
    const manager = person.managerId ? world.personBy(person.managerId) : undefined;
    if (!manager)
      throw new GraphError(
        404,
        'Request_ResourceNotFound',
        "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
      );
    return c.json({
      '@odata.context': context('directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...select(userShape(manager), c.req.query('$select') ?? DEFAULT),
    });
  });
  return app;
}
