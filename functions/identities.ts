import { type Actor, SYSTEM } from '../domain/kernel/actor';
import type { Office } from '../domain/kernel/office';
import { ok, type Result, refuse } from '../domain/kernel/result';
import type { PersonVersion } from '../domain/kernel/store';
import { actorFor, actorOfAccount, foldEmail, registerPerson } from '../domain/people';
import type { TokenProblem, VerifyUser } from './adapters/auth';
import type { Config } from './config';
import type { Directory } from './directory';
import type { Identity } from './triggers/api';

const PROBLEMS: Readonly<Record<TokenProblem, string>> = {
  missing: 'No llegó su identificación. Abra Mesas desde Teams, o vuelva a iniciar sesión.',
  malformed: 'Su identificación llegó incompleta. Vuelva a iniciar sesión.',
  signature: 'Su identificación no se pudo comprobar. Vuelva a iniciar sesión.',
  expired: 'Su sesión venció. Vuelva a iniciar sesión; lo que estaba guardado sigue guardado.',
  audience: 'Su identificación es de otra aplicación. Abra Mesas desde Teams.',
  issuer: 'Su identificación la emitió otra organización. Entre con su cuenta institucional.',
  tenant: 'Su cuenta es de otra organización. Entre con su cuenta institucional.',
  'no-account': 'Su identificación no dice qué cuenta es. Entre con su cuenta institucional.',
};

/** How long a stranger is not asked about again. */
const STRANGER_MS = 60_000;

interface Known {
  readonly office: Office;
  readonly config: Pick<Config, 'appTenantId'>;
  readonly directory: Directory;
}
/**
 * From a proved account to the person the office knows, with the roles they hold now. Somebody who was registered by their address alone is
 * known by their account from the first time they come: the directory, never the token, says that the address is theirs.
 */
export function identities({ office, config, directory }: Known) {
  const strangers = new Map<string, number>();
  const meet = async (account: string, tenantId: string): Promise<PersonVersion | null> => {
    if ((strangers.get(account) ?? 0) > Date.now()) return null;
    const found = await directory(account);
    // Nobody is a stranger because the directory was away.
    if (found === undefined) return null;
    const mail = found?.mail;
    const person = mail ? await office.reader(tenantId).persons.byEmail(foldEmail(mail)) : null;
    if (person?.aadObjectId !== null) {
      if (strangers.size > 10_000) strangers.clear();
      strangers.set(account, Date.now() + STRANGER_MS);
      return null;
    }
    const { name, email } = person;
    const system: Actor = { tenantId, person: SYSTEM, grants: [] };
    await office.perform(system, registerPerson, { name, email, aadObjectId: account }, `cuenta:${account}`);
    return office.reader(tenantId).persons.byAccount(account);
  };
  const byAccount = async (aadObjectId: string, tenantId: string): Promise<Actor | null> => {
    if (tenantId !== config.appTenantId) return null;
    const reader = office.reader(tenantId);
    const known = await actorOfAccount(reader, tenantId, aadObjectId);
    if (known) return known;
    const person = await meet(aadObjectId, tenantId);
    return person ? actorFor(reader, tenantId, { personId: person.personId, version: person.version }) : null;
  };
  return {
    byAccount,
    actor: async ({ oid, tenantId }: Identity): Promise<Result<Actor>> => {
      const actor = await byAccount(oid, tenantId);
      return actor
        ? ok(actor)
        : refuse(
            'persona-desconocida',
            'Su cuenta no está registrada en esta oficina. Pida a la USEPOT que lo registre.',
          );
    },
    verify:
      (verifyUser: VerifyUser) =>
      async (request: Request): Promise<Result<Identity>> => {
        const verified = await verifyUser(request.headers.get('authorization'));
        return verified.ok
          ? ok(verified.person)
          : refuse(`token-${verified.problem}`, PROBLEMS[verified.problem]);
      },
  };
}
