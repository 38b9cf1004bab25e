import { z } from 'zod';
import { type GraphClient, GraphFault } from '../graph';
import type { Attachment } from './attachment';

const Session = z.object({ uploadUrl: z.url() });
/** A multiple of 320 KiB, as Outlook's upload sessions want their pieces, under their limit of 4 MB. */
const PIECE = 10 * 320 * 1024;

/** Large attachments go in pieces to an address that already carries its own right: they travel without our token. */
export async function upload(
  graph: GraphClient,
  message: string,
  { bytes, filename, contentType }: Attachment,
): Promise<void> {
  const { uploadUrl } = await graph.post(
    `${message}/attachments/createUploadSession`,
    { attachmentItem: { attachmentType: 'file', name: filename, size: bytes.byteLength, contentType } },
    Session,
  );
  for (let start = 0; start < bytes.byteLength; start += PIECE) {
    const piece = bytes.subarray(start, start + PIECE);
    const response = await fetch(uploadUrl, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Range': `bytes ${start}-${start + piece.byteLength - 1}/${bytes.byteLength}`,
      },
      body: Buffer.from(piece),
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok)
      throw new GraphFault(response.status === 429 ? 'throttled' : 'unavailable', {
        status: response.status,
        code: 'upload',
      });
  }
}
