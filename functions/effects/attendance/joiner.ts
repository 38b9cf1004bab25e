import { bareName, identify, joinerKind } from '../../../domain/attendance';
import type { PersonRef } from '../../../domain/kernel/feature';
import type { PersonVersion } from '../../../domain/kernel/store';
import { normalise } from '../../../domain/kernel/text';
import { registerPerson } from '../../../domain/people';
import { type AttendanceRecord, findUser } from '../../adapters/graph';
import type { World } from '../ports';
import { fingerprint, perform } from '../system';

export interface Known {
  readonly person: PersonRef;
  readonly hasEmail: boolean;
}
interface Sitting {
  readonly tenantId: string;
  readonly sesionId: string;
}

/**
 * The person behind a line of the report: by account, else by e-mail. Somebody unknown is registered: with what the directory says, or as a
 * guest. A name alone never makes two lines one person. `null`: a note-taking program, which attends nothing.
 */
export async function joiner(
  world: World,
  sitting: Sitting,
  record: AttendanceRecord,
): Promise<Known | null> {
  const kind = joinerKind({ displayName: record.name, email: record.email });
  if (kind === 'programa') return null;
  const aadObjectId = ownAccount(record, sitting.tenantId);
  const match = identify(
    { displayName: record.name, email: record.email, aadObjectId },
    await candidates(world, sitting.tenantId, record, aadObjectId),
  );
  if (match.kind === 'same') return { person: refOf(match.person), hasEmail: match.person.email !== null };
  // Neither its number nor anything derived from it is kept of a telephone.
  const said =
    kind === 'telefono'
      ? { name: '', guest: `telefono ${record.intervals[0]?.join ?? ''}` }
      : { name: record.name, guest: normalise(bareName(record.name)) };
  return register(world, sitting, { ...record, ...said, aadObjectId });
}

const refOf = ({ personId, version }: PersonVersion): PersonRef => ({ personId, version });

/** An account of another organization proves nobody here. */
const ownAccount = ({ aadObjectId, tenantId }: AttendanceRecord, ours: string): string | null =>
  tenantId === null || tenantId === ours ? aadObjectId : null;

async function candidates(
  world: World,
  tenantId: string,
  { email }: AttendanceRecord,
  aadObjectId: string | null,
): Promise<readonly PersonVersion[]> {
  const { persons } = world.office.reader(tenantId);
  const found = [
    aadObjectId ? await persons.byAccount(aadObjectId) : null,
    email ? await persons.byEmail(email) : null,
  ];
  return found.filter((person) => person !== null);
}

interface Unknown extends AttendanceRecord {
  /** What tells this guest from the others of the sesión when nothing else does. */
  readonly guest: string;
}

/** The same guest of the same sesión gets the same id, whatever report tells of them and however often. */
async function register(world: World, { tenantId, sesionId }: Sitting, record: Unknown): Promise<Known> {
  const account = record.aadObjectId === null ? null : await findUser(world.graph, record.aadObjectId);
  const already = account?.mail ? await world.office.reader(tenantId).persons.byEmail(account.mail) : null;
  if (already) return { person: refOf(already), hasEmail: true };
  const email = account?.mail ?? record.email;
  const who = account?.aadObjectId ?? email ?? record.aadObjectId ?? record.guest;
  const personId = `invitado-${fingerprint(tenantId, sesionId, who)}`;
  const person = await perform(
    world,
    tenantId,
    registerPerson,
    {
      personId,
      name: account?.name || bareName(record.name) || 'Participante por teléfono',
      cargo: account?.cargo ?? '',
      dependencia: account?.dependencia ?? '',
      email,
      aadObjectId: account?.aadObjectId ?? null,
    },
    `attendance/person:${personId}`,
  );
  return { person, hasEmail: email !== null };
}
