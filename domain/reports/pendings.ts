import { commitmentFeature } from '../commitments';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { signingFeature } from '../signatures';
import { owedOf } from './around';
import { awaitingAnswer, viewsOf } from './awaiting-answer';
import { decisionsOwed } from './escalation';
import { loadNames } from './names';
import { loadManySigningParts } from './signing';
import { viewOfSigning } from './view-signing';
import type { CommitmentView, PendingsView, SigningView } from './views';
import { waitingMesas } from './waiting-mesas';

/** What one person owes now: signatures whose turn it is, commitments, and mesas that wait for them. */
export async function pendingsOf(reader: Reader, actor: Actor): Promise<Result<PendingsView>> {
  const [porAtender, firmas, compromisos, decisions, waiting] = await Promise.all([
    awaitingAnswer(reader, actor),
    openSignatures(reader, actor),
    ownCommitments(reader, actor),
    decisionsOwed(reader, actor),
    waitingMesas(reader, actor),
  ]);
  return ok({
    firmas,
    compromisos,
    mesas: [...decisions, ...waiting],
    ...(porAtender.length > 0 ? { porAtender } : {}),
  });
}

/** By their date; those of one day in the order of their numbers, as the office counts them. */
async function openSignatures(reader: Reader, actor: Actor): Promise<readonly SigningView[]> {
  const found = await reader.find(signingFeature, { pendingIds: actor.person.personId }, { orderBy: 'due' });
  const parts = await loadManySigningParts(reader, found);
  const names = await loadNames(reader, parts, [], false);
  const views = parts.map((one) => viewOfSigning(one, actor, names, reader.today));
  return views.toSorted((a, b) => a.vence.localeCompare(b.vence) || a.titulo.localeCompare(b.titulo));
}

async function ownCommitments(reader: Reader, actor: Actor): Promise<readonly CommitmentView[]> {
  const { personId } = actor.person;
  const mine = { ownerId: personId, status: 'owed' };
  return viewsOf(reader, actor, owedOf(await reader.find(commitmentFeature, mine, { orderBy: 'due' })));
}
