import type { Desk } from '../kernel/handle';
import type { Request, SigningState } from './signatures';
import { pendingIds, signerIds } from './turns';

/** One card with everything that person has to sign; `cause` makes the same fact told once. */
export function tellPendings(desk: Desk, personId: string, cause: string): void {
  desk.tell({ topic: 'notify/pendings', key: `notify/pendings:${personId}:${cause}`, data: { personId } });
}

export function tellMail(
  desk: Desk,
  topic: 'mail/solicitud-firma' | 'mail/copia-firmada' | 'mail/devuelto',
  signingId: string,
  personId: string,
): void {
  desk.tell({ topic, key: `${topic}:${signingId}:${personId}`, data: { signingId, personId } });
}

/** Those whose turn it is: by chat, or by mail when they have no account in the organization (design §4). */
export async function tellTurn(
  desk: Desk,
  signingId: string,
  state: SigningState,
  cause: string,
): Promise<void> {
  for (const personId of pendingIds(state)) {
    const person = await desk.persons.current(personId);
    if (person?.aadObjectId) tellPendings(desk, personId, `${signingId}:${cause}`);
    else tellMail(desk, 'mail/solicitud-firma', signingId, personId);
  }
}

/** The request ended without all signatures: those who had signed are told by mail, the cards of all are taken up to date. */
export function tellEnded(desk: Desk, signingId: string, request: Request): void {
  for (const personId of new Set(Object.values(request.signed).map(({ by }) => by.personId)))
    tellMail(desk, 'mail/devuelto', signingId, personId);
  for (const personId of signerIds(request)) tellPendings(desk, personId, `${signingId}:ended`);
}
