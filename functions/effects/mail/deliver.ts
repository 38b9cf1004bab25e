import type { Held } from '../../adapters/mail';
import { toHtml } from '../../adapters/mail';
import type { External } from '../../adapters/store';
import { once, type Progress } from '../once';
import type { World } from '../ports';
import { fingerprint } from '../system';
import type { Composed } from './composed';
import { keepLetter } from './keep';

/**
 * Sends one letter once. Steps are kept before and after each of them: draft → its ids → send → sent. After a crash in the middle of sending,
 * the letter is looked up by its own message id: found sent → nothing; found as a draft → sent; not found → it was sent and moved away, for
 * a draft does not disappear by itself. `compose` answers `null` when there is nothing to send any more.
 */
export async function deliverLetter(
  world: World,
  tenantId: string,
  key: string,
  compose: () => Promise<Composed | null>,
): Promise<void> {
  await once(world, tenantId, key, async (progress) => {
    const { external } = progress;
    if (external['phase'] === 'sending') return resume(world, progress);
    if (external['phase'] === 'drafting') await discardDraft(world, external);
    const composed = await compose();
    if (!composed) return { skipped: 'nothing to send' };
    const internetMessageId = messageIdFor(world, tenantId, key);
    await progress.record({ phase: 'drafting', internetMessageId });
    const draft = await world.mailbox.createDraft({
      to: composed.to,
      subject: composed.written.subject,
      html: toHtml(composed.written),
      internetMessageId,
    });
    await progress.record(idsOf(draft));
    for (const attachment of composed.attachments)
      await world.mailbox.addAttachment(draft.messageId, attachment);
    const kept = await keepLetter(world, tenantId, composed, draft.internetMessageId || internetMessageId);
    return send(world, progress, draft, kept);
  });
}

/** Ours and stable, so that the letter is found again even when the answer to its creation was lost. */
const messageIdFor = ({ config }: World, tenantId: string, key: string): string =>
  `<${fingerprint(tenantId, key)}@${config.organizerMailbox.split('@')[1] ?? 'mesas'}>`;

const idsOf = ({ messageId, internetMessageId }: Held): External =>
  internetMessageId === '' ? { messageId } : { messageId, internetMessageId };

/** Kept before it leaves: a letter that went out is never missing from the expediente of its mesa. */
async function send(world: World, { record }: Progress, draft: Held, kept: External = {}): Promise<External> {
  await record({ phase: 'sending', ...kept });
  await world.mailbox.send(draft.messageId);
  return { phase: 'sent' };
}

async function resume(world: World, progress: Progress): Promise<External> {
  const held = await world.mailbox.find(progress.external['internetMessageId'] ?? '');
  if (held?.isDraft) return send(world, progress, held);
  if (!held)
    world.log.warn(
      { messageId: progress.external['messageId'] },
      'a letter being sent is no longer in the mailbox: taken as sent',
    );
  return { phase: 'sent' };
}

/** A draft that lacks attachments is not completed but thrown away. */
async function discardDraft(world: World, external: External): Promise<void> {
  const held = await world.mailbox.find(external['internetMessageId'] ?? '');
  if (held?.isDraft) await world.mailbox.discard(held.messageId);
}
