import { z } from 'zod';
import { at, type GraphClient } from './client';
import { isGraphFault } from './fault';

export interface DirectoryUser {
  readonly aadObjectId: string;
  readonly name: string;
  readonly mail: string | null;
  readonly cargo: string | null;
  readonly dependencia: string | null;
}

const User = z
  .object({
    id: z.string().min(1),
    displayName: z.string().nullish(),
    mail: z.string().nullish(),
    userPrincipalName: z.string().nullish(),
    jobTitle: z.string().nullish(),
    department: z.string().nullish(),
  })
  .transform(
    (user): DirectoryUser => ({
      aadObjectId: user.id,
      name: user.displayName ?? '',
      mail: user.mail ?? user.userPrincipalName ?? null,
      cargo: user.jobTitle ?? null,
      dependencia: user.department ?? null,
    }),
  );
const FIELDS = 'id,displayName,mail,userPrincipalName,jobTitle,department';

/** By object id or by user principal name; `null` when the directory has nobody. */
export async function findUser(graph: GraphClient, idOrMail: string): Promise<DirectoryUser | null> {
  try {
    return await graph.get(at`/users/${idOrMail}`, User, { query: { $select: FIELDS } });
  } catch (error) {
    if (!isGraphFault(error, 'not-found', 'gone')) throw error;
  }
  return idOrMail.includes('@') ? byMail(graph, idOrMail) : null;
}

/** People whose sign-in name is not their mail address. */
async function byMail(graph: GraphClient, mail: string): Promise<DirectoryUser | null> {
  const found = await graph.list('/users', User, {
    query: { $filter: `mail eq '${mail.replaceAll("'", "''")}'`, $select: FIELDS, $top: '2' },
    limit: 2,
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
