import { findUser } from '../adapters/graph';
import type { World } from './ports';

const known = new WeakMap<World['graph'], Map<string, string>>();

/** The object id of the office's account: online meetings take no mail address in their paths. */
export async function organizerId({ graph, config }: World): Promise<string> {
  const ids = known.get(graph) ?? new Map<string, string>();
  known.set(graph, ids);
  const held = ids.get(config.organizerMailbox);
  if (held) return held;
  const account = await findUser(graph, config.organizerMailbox);
  if (!account) throw new Error('ORGANIZER_MAILBOX names no account of this organization');
  ids.set(config.organizerMailbox, account.aadObjectId);
  return account.aadObjectId;
}
