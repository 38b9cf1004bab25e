import { FEWEST_SECRET } from '../../../domain/votes';
import { TENANT } from '../../helpers/given';
import type { Happened } from '../life';
import { type Invariant, type Person, says, streams } from './invariant';

interface Plan {
  readonly mesaId: string;
  readonly clase: string;
}
interface Result {
  readonly conteo: readonly { readonly opcion: string; readonly votos: number }[];
  readonly emitidos: number;
}

/** F16: one vote for each person of the roll, only while it is open, and the result is the count of exactly those; read from the events and the urn alone. */
export const votesAreCountedOnce: Invariant = ({ journal, ballots }) =>
  [...streams(journal, 'votacion')].flatMap(([id, events]) => {
    const faults: string[] = [];
    const votes = new Map<string, string>();
    let roll: readonly string[] = [];
    let status = '';
    let plan: Plan = { mesaId: '', clase: '' };
    for (const event of events) {
      const { type } = event;
      if (type === 'prepared') plan = says(event, 'plan');
      if (type === 'opened') roll = says<readonly Person[]>(event, 'listado').map(({ personId }) => personId);
      if (type === 'voted' || type === 'ballot-cast') {
        const { personId } = says<Person>(event, 'person');
        if (status !== 'opened') faults.push(`${personId} voted in ${id}, which was ${status}`);
        if (!roll.includes(personId)) faults.push(`${personId} is not on the roll of ${id} and voted`);
        if (type === 'ballot-cast' && votes.has(personId)) faults.push(`${personId} voted twice in ${id}`);
        if (type === 'ballot-cast' && event.by !== personId)
          faults.push(`${event.by} cast the ballot of ${personId}`);
        votes.set(personId, says<string | undefined>(event, 'opcion') ?? '');
      } else {
        if (status === 'closed' || status === 'cancelled') faults.push(`${id} was ${status} and ${type}`);
        status = type;
      }
      if (type !== 'closed') continue;
      const { conteo, emitidos } = says<Result>(event, 'resultado');
      const tally = plan.clase === 'secreta' ? (ballots.get(id) ?? {}) : tallyOf([...votes.values()]);
      const reserved = plan.clase === 'secreta' && votes.size < FEWEST_SECRET;
      const wrong = reserved
        ? conteo.some(({ votos }) => votos > 0)
        : conteo.some(({ opcion, votos }) => votos !== (tally[opcion] ?? 0)) ||
          conteo.reduce((sum, { votos }) => sum + votos, 0) !== votes.size;
      if (emitidos !== votes.size || wrong) faults.push(`${id} was counted wrong: ${JSON.stringify(conteo)}`);
    }
    return faults;
  });

const tallyOf = (votes: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(votes)].map((one) => [one, votes.filter((vote) => vote === one).length]));

/** F16: of a secret vote nothing is written but that it was cast. */
export const secretsAreKept: Invariant = async ({ journal, memory }) => {
  const faults: string[] = [];
  for (const [id, events] of streams(journal, 'votacion')) {
    const secret = events.some(
      (event) => event.type === 'prepared' && says<Plan>(event, 'plan').clase === 'secreta',
    );
    const told = events.filter(({ type }) => type === 'ballot-cast' || type === 'voted');
    const names = new Set(told.flatMap(({ data }) => Object.keys(data)));
    if (secret && [...names].some((name) => name !== 'person'))
      faults.push(`${id} tells ${[...names].join()}`);
    const over = events.some(({ type }) => type === 'closed' || type === 'cancelled');
    const urn = await memory.transaction(TENANT, (tx) => tx.urn(id));
    if (over && Object.keys(urn).length > 0) faults.push(`the urn of ${id} was not emptied`);
  }
  return faults;
};

/** F16: one at a time in each mesa, and no vote sets an outcome (MES-057). */
export const aVoteIsOnlyAVote: Invariant = ({ journal }) => {
  const open = new Map<string, string>();
  const mesas = new Map<string, string>();
  return journal.flatMap((event: Happened) => {
    if (event.kind !== 'votacion') return [];
    if (event.type === 'prepared') mesas.set(event.id, says<Plan>(event, 'plan').mesaId);
    const mesaId = mesas.get(event.id) ?? '';
    const before = open.get(mesaId);
    if (event.type === 'closed' || event.type === 'cancelled') open.delete(mesaId);
    const decided = journal.some(
      ({ kind, type, commandId }) =>
        kind === 'mesa' && type === 'item-decided' && commandId === event.commandId,
    );
    const twice = event.type === 'opened' && before !== undefined;
    if (event.type === 'opened') open.set(mesaId, event.id);
    return [
      ...(twice ? [`${event.id} was opened while ${before} was open`] : []),
      ...(decided ? [`${event.id} decided a point`] : []),
    ];
  });
};
