import { z } from 'zod';
import { at, type GraphClient, isGraphFault } from '../graph';
import type { Attachment } from './attachment';
import { upload } from './upload';

interface Letter {
  readonly to: { readonly address: string; readonly name: string };
  readonly subject: string;
  readonly html: string;
  /** Angle brackets included; ours, derived from what the mail is about, so that it can be found again. */
  readonly internetMessageId: string;
}
/** A message as the mailbox holds it. */
export interface Held {
  readonly messageId: string;
  readonly internetMessageId: string;
  readonly isDraft: boolean;
}
/** The mailbox of the office (design §5, ORGANIZER_MAILBOX). */
export interface Mailbox {
  readonly createDraft: (letter: Letter) => Promise<Held>;
  readonly addAttachment: (messageId: string, attachment: Attachment) => Promise<void>;
  readonly send: (messageId: string) => Promise<void>;
  readonly find: (internetMessageId: string) => Promise<Held | null>;
  readonly discard: (messageId: string) => Promise<void>;
}

const Message = z
  .object({ id: z.string().min(1), internetMessageId: z.string().nullish(), isDraft: z.boolean().nullish() })
  .transform(
    (message): Held => ({
      messageId: message.id,
      internetMessageId: message.internetMessageId ?? '',
      isDraft: message.isDraft ?? false,
    }),
  );
const IMMUTABLE = { Prefer: 'IdType="ImmutableId"' };
/** Graph takes attachments under 3 MB in the request itself; base64 adds a third. */
const INLINE_LIMIT = 3 * 1024 * 1024;

export function mailbox(graph: GraphClient, address: string): Mailbox {
  const messages = at`/users/${address}/messages`;
  const message = (id: string) => `${messages}/${encodeURIComponent(id)}`;
  return {
    createDraft: ({ to, subject, html, internetMessageId }) =>
      graph.post(
        messages,
        {
          subject,
          body: { contentType: 'html', content: html },
          toRecipients: [{ emailAddress: { address: to.address, name: to.name } }],
          internetMessageId,
        },
        Message,
        { headers: IMMUTABLE },
      ),
    addAttachment: async (messageId, attachment) => {
      if (attachment.bytes.byteLength >= INLINE_LIMIT) return upload(graph, message(messageId), attachment);
      await graph.act(`${message(messageId)}/attachments`, {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: attachment.filename,
        contentType: attachment.contentType,
        contentBytes: Buffer.from(attachment.bytes).toString('base64'),
      });
    },
    send: (messageId) => graph.act(`${message(messageId)}/send`),
    find: async (internetMessageId) => {
      const found = await graph.list(messages, Message, {
        query: {
          $filter: `internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`,
          $select: 'id,internetMessageId,isDraft',
          $top: '10',
        },
        headers: IMMUTABLE,
      });
      return found.find(({ isDraft }) => !isDraft) ?? found[0] ?? null;
    },
    discard: async (messageId) => {
      try {
        await graph.remove(message(messageId));
      } catch (error) {
        if (!isGraphFault(error, 'not-found', 'gone')) throw error;
      }
    },
  };
}
