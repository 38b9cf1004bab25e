import { eml, toHtml } from '../../adapters/mail';
import type { External } from '../../adapters/store';
import type { World } from '../ports';
import type { Composed } from './composed';

/**
 * The copy of a letter for the expediente of its mesas (MES-079): the letter as a file and its attachments, each kept once under its own
 * SHA-256. What is about no mesa is not kept.
 */
export async function keepLetter(
  { office, config }: World,
  tenantId: string,
  { to, written, attachments, mesas = [] }: Composed,
  internetMessageId: string,
): Promise<External> {
  if (mesas.length === 0) return {};
  const listed = await Promise.all(
    attachments.map(async ({ bytes, filename, contentType, kept }) => ({
      filename,
      contentType,
      size: bytes.byteLength,
      sha256: kept ?? (await office.documents.put(tenantId, bytes, { filename, contentType })),
    })),
  );
  const letter = eml({
    from: config.organizerMailbox,
    to,
    subject: written.subject,
    html: toHtml(written),
    at: office.now(),
    internetMessageId,
    attachments: listed,
  });
  const carta = await office.documents.put(tenantId, letter, {
    contentType: 'message/rfc822',
    filename: 'correo.eml',
  });
  return { mesas: mesas.join(' '), carta, adjuntos: listed.map(({ sha256 }) => sha256).join(' ') };
}
