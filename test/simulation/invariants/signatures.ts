import type { Happened } from '../life';
import { type Invariant, type Person, repeated, says, streams } from './invariant';

interface Block {
  readonly block: string;
  readonly turn: number;
  readonly signer: Person;
}
const ENDS = /^(completed|returned|voided|closed)$/;

/** One request, event by event: who must sign each block now, who did, over which bytes, and whether it still stands. */
function followed(events: readonly Happened[]) {
  const faults: string[] = [];
  const signers = new Map<string, string>();
  const turns = new Map<string, number>();
  const signed = new Set<string>();
  let [sha256, over] = ['', ''];
  for (const event of events) {
    const block = says<string>(event, 'block');
    if (event.type === 'requested') {
      sha256 = says(event, 'documentSha256');
      for (const { block: name, signer, turn } of says<readonly Block[]>(event, 'blocks')) {
        signers.set(name, signer.personId);
        turns.set(name, turn);
      }
    }
    if (event.type === 'signer-replaced') signers.set(block, says<Person>(event, 'signer').personId);
    if (event.type === 'signed' || event.type === 'signed-by-hand') {
      const early =
        turns.get(block) === 2 && [...turns].some(([one, turn]) => turn === 1 && !signed.has(one));
      if (over !== '') faults.push(`${block} was signed after the request was ${over}`);
      if (signed.has(block)) faults.push(`${block} was signed twice`);
      if (early) faults.push(`${block} was signed before the others`);
      if (says(event, 'documentSha256') !== sha256) faults.push(`${block} was signed over other bytes`);
      if (event.type === 'signed' && event.by !== signers.get(block))
        faults.push(`${event.by} signed ${block}`);
      signed.add(block);
    }
    if (ENDS.test(event.type)) over = event.type;
  }
  return { faults, sha256, over, signed, missing: [...turns.keys()].filter((block) => !signed.has(block)) };
}

/** DIE-009, DIE-010: each signs their own block, once, over the same bytes, the validador last, and nothing after the end. */
export const signaturesAreTheirOwners: Invariant = ({ journal }) =>
  [...streams(journal, 'signing').values()].flatMap((events) => followed(events).faults);

/** MES-060, MES-076, DIE-015: the register changes with the fifth signature of an agreed form, in the same command, and never otherwise. */
export const insertionFollowsSignaturesAndDecisions: Invariant = ({ journal }) => {
  const signings = streams(journal, 'signing');
  const changes = journal.filter(({ kind, type }) => kind === 'indicator' && type === 'changed');
  const forms = [...streams(journal, 'dies058')].flatMap(([id, events]) => {
    let [outcome, ruling, signingId] = ['', '', ''];
    return events.flatMap((event) => {
      if (event.type === 'outcome-set') [outcome, ruling] = [says(event, 'outcome'), ''];
      if (event.type === 'ruled') ruling = says(event, 'sense');
      if (event.type === 'sent-to-sign') signingId = says(event, 'signingId');
      if (event.type !== 'inserted') return [];
      const until = journal.indexOf(event);
      const { missing, over } = followed(
        (signings.get(signingId) ?? []).filter((one) => journal.indexOf(one) <= until),
      );
      const agreed =
        outcome.startsWith('concertado') || (outcome === 'no-concertado' && ruling === 'adoptar');
      const changed = changes.filter(({ commandId }) => commandId === event.commandId);
      return [
        ...(missing.length === 0 && over === 'completed'
          ? []
          : [`form ${id} was inserted without ${missing.join(', ')}`]),
        ...(agreed ? [] : [`form ${id} was inserted and was ${outcome} ${ruling}`]),
        ...(changed.length === 1
          ? []
          : [`form ${id} was inserted with ${changed.length} changes of the register`]),
      ];
    });
  });
  const inserted = journal.filter(({ kind, type }) => kind === 'dies058' && type === 'inserted');
  const alone = changes.filter(({ commandId }) => !inserted.some((one) => one.commandId === commandId));
  return [
    ...forms,
    ...alone.map(({ id }) => `indicator ${id} changed without a form`),
    ...repeated(inserted.map(({ id }) => id)).map((id) => `form ${id} was inserted twice`),
  ];
};

/** MES-070, MES-075, F15: who was on the sheet is asked; after it is locked nobody signs, only annexes come, and whoever is missing is listed. */
export const lockedActasStayLocked: Invariant = ({ journal }) => {
  const signings = streams(journal, 'signing');
  return [...streams(journal, 'acta')].flatMap(([id, events]) => {
    const locked = events.findIndex(({ type }) => type === 'locked');
    const lock = events[locked];
    if (!lock) return [];
    const sent = events.findLast(({ type }) => type === 'sent');
    const asked = sent ? (signings.get(says(sent, 'signingId')) ?? []) : [];
    const after = journal.indexOf(lock);
    const late = asked.filter((one) => one.type.startsWith('signed') && journal.indexOf(one) > after);
    const signed = asked.flatMap(({ type, data, by }) =>
      type.startsWith('signed') ? [(data['signer'] as Person | undefined)?.personId ?? by] : [],
    );
    const unsigned = says<readonly string[]>(lock, 'unsigned');
    return [
      ...late.map(({ by }) => `${by} signed acta ${id} after it was locked`),
      ...events
        .slice(locked + 1)
        .flatMap(({ type }) => (type === 'annexed' ? [] : [`acta ${id} was locked and ${type}`])),
      ...unsigned
        .filter((one) => signed.includes(one))
        .map((one) => `${one} signed acta ${id} and is listed as missing`),
      ...followed(asked)
        .missing.filter((block) => !unsigned.some((one) => block.endsWith(`:${one}`)))
        .map((block) => `acta ${id} forgets that ${block} is missing`),
    ];
  });
};

/** MES-055, MES-071: the first request of an acta goes to those of the sheet of that moment who can be reached, and the sheet is settled once. */
export const actasAreSentToThoseOnTheSheet: Invariant = ({ journal }) =>
  [...streams(journal, 'attendance')].flatMap(([sesionId, events]) => {
    const settled = events.filter(({ type }) => type === 'settled');
    const sheet = settled[0];
    if (!sheet) return [];
    const request = journal.find(
      ({ kind, type, commandId }) =>
        kind === 'signing' && type === 'requested' && commandId === sheet.commandId,
    );
    const asked = request
      ? says<readonly Block[]>(request, 'blocks').map(({ signer }) => signer.personId)
      : [];
    const reachable = says<readonly string[]>(sheet, 'people').filter((one) => one !== 'invitado');
    const same = [...asked].sort().join() === [...reachable].sort().join();
    return [
      ...(same
        ? []
        : [`the acta of ${sesionId} was sent to ${asked.join()} and the sheet has ${reachable.join()}`]),
      ...(settled.length === 1 ? [] : [`the sheet of ${sesionId} was settled ${settled.length} times`]),
    ];
  });
