import type { MiddlewareHandler } from 'hono';
import { newGuid } from '../ids';
import { GRAPH_AUDIENCE, verifyToken } from '../tokens';
import type { World } from '../world';
import { GraphError } from './errors';

const MESSAGES = {
  empty: 'Access token is empty.',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.',
  invalid: 'Access token validation failure.',
} as const;

/** Every request carries the app's own token for Graph, signed by this tenant. A person's token is refused: nothing here is delegated. */
export const appOnly =
  (world: World): MiddlewareHandler =>
  async (c, next) => {
    c.header('request-id', newGuid());
    const verified = await verifyToken(world, c.req.header('authorization'), GRAPH_AUDIENCE);
    if (!verified.ok) throw new GraphError(401, 'InvalidAuthenticationToken', MESSAGES[verified.why]);
    if (verified.claims['idtyp'] !== 'app')
      throw new GraphError(403, 'Forbidden', 'Only app-only tokens are supported.');
    c.set('roles', verified.claims['roles']);
    await next();
  };

/** Any of these application permissions opens the resource. Outlook, the directory and Teams say no in different words. */
export const needs =
  (world: World, kind: 'outlook' | 'directory' | 'teams', ...roles: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const held = c.get('roles') as readonly string[] | undefined;
    const taken = world.data.controls.deniedRoles;
    if (!roles.some((role) => held?.includes(role) && !taken.includes(role))) throw refusal(kind, roles);
    await next();
  };

function refusal(kind: 'outlook' | 'directory' | 'teams', roles: readonly string[]): GraphError {
  if (kind === 'outlook')
    return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  if (kind === 'directory')
    return new GraphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  return new GraphError(
    403,
    'Forbidden',
    `Missing role permissions on the request. API requires one of '${roles.join(', ')}'.`,
  );
}
