import { appendFile, readFile, rm } from 'node:fs/promises';
import { Hono } from 'hono';
import { z } from 'zod';
import { newGuid, newItemId } from '../ids';
import type { Attachment, Upload } from '../model';
import type { World } from '../world';

import { badRequest, GraphError, itemNotFound } from './errors';
import type { Item } from './odata';

const INLINE_LIMIT = 3 * 1024 * 1024;
const SESSION_LIMIT = 150 * 1024 * 1024;
const CHUNK_LIMIT = 4 * 1024 * 1024;
const SESSION_MS = 24 * 3600 * 1000;

export const AttachmentBody = z.looseObject({
  '@odata.type': z.string().regex(/microsoft\.graph\.fileAttachment$/),
  name: z.string(),
  contentType: z.string().nullish(),
  contentBytes: z.string(),
  isInline: z.boolean().nullish(),
  contentId: z.string().nullish(),
});
const Item_ = z.object({
  attachmentType: z.string(),
  name: z.string(),
  size: z.number().int().positive(),
  contentType: z.string().nullish(),
  isInline: z.boolean().nullish(),
  contentId: z.string().nullish(),
});
export const SessionBody = z.object({ attachmentItem: Item_.optional(), AttachmentItem: Item_.optional() });

export const attachmentShape = (it: Attachment, contentBytes?: string): Item => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  id: it.id,
  lastModifiedDateTime: it.modifiedAt,
  name: it.name,
  contentType: it.contentType,
  size: it.size,
  isInline: it.isInline,
  contentId: it.contentId,
  contentLocation: null,
  ...(contentBytes === undefined ? {} : { contentBytes }),
});

/** Keeps the bytes of a small attachment; larger ones need an upload session. */
export async function keepAttachment(
  world: World,
  input: z.output<typeof AttachmentBody>,
): Promise<Attachment> {
  const bytes = Buffer.from(input.contentBytes, 'base64');
  if (bytes.byteLength >= INLINE_LIMIT)
    throw new GraphError(
      413,
      'RequestEntityTooLarge',
      'The size of the request exceeds the limit; use an upload session for attachments of 3 MB or more.',
    );
  return describe(world, bytes, { ...input, contentType: input.contentType ?? 'application/octet-stream' });
}

async function describe(
  world: World,
  bytes: Uint8Array,
  it: {
    readonly name: string;
    readonly contentType: string;
    readonly isInline?: boolean | null | undefined;
    readonly contentId?: string | null | undefined;
  },
): Promise<Attachment> {
  const kept = await world.file.keepBytes(bytes);
  return {
    id: newItemId(),
    name: it.name,
    contentType: it.contentType,
    ...kept,
    isInline: it.isInline ?? false,
    contentId: it.contentId ?? null,
    modifiedAt: world.now(),
  };
}

/** `createUploadSession` of a draft or an event. */
export function openUpload(
  world: World,
  target: Upload['target'],
  input: z.output<typeof SessionBody>,
): Item {
  const item = input.attachmentItem ?? input.AttachmentItem;
  if (item?.attachmentType !== 'file')
    throw badRequest('ErrorInvalidRequest', 'The attachment item must be a file.');
  if (item.size > SESSION_LIMIT)
    throw badRequest(
      'ErrorAttachmentSizeLimitExceeded',
      'The attachment exceeds the maximum supported size.',
    );
  const upload: Upload = {
    token: newGuid(),
    target,
    name: item.name,
    contentType: item.contentType ?? 'application/octet-stream',
    size: item.size,
    isInline: item.isInline ?? false,
    contentId: item.contentId ?? null,
    expiresAt: new Date(Date.now() + SESSION_MS).toISOString(),
    received: 0,
  };
  world.data.uploads.push(upload);
  world.changed();
  return {
    uploadUrl: `${world.setting.baseUrl}/tenant/upload/${upload.token}`,
    expirationDateTime: upload.expiresAt,
    nextExpectedRanges: ['0-'],
  };
}

/** The upload address needs no token (the address is the secret) and refuses one, as Outlook's does. */
export function uploadRoutes(
  world: World,
  attach: (target: Upload['target'], attachment: Attachment) => void,
): Hono {
  const app = new Hono();
  const find = (token: string): Upload => {
    const upload = world.data.uploads.find((it) => it.token === token);
    if (!upload) throw itemNotFound();
    return upload;
  };
  const expected = (upload: Upload): Item => ({
    expirationDateTime: upload.expiresAt,
    nextExpectedRanges: [`${upload.received}-`],
  });
  app.get('/:token', (c) => c.json(expected(find(c.req.param('token')))));
  app.delete('/:token', async (c) => {
    const upload = find(c.req.param('token'));
    world.data.uploads = world.data.uploads.filter((it) => it !== upload);
    await rm(world.file.partPath(upload.token), { force: true });
    await world.file.flush();
    return c.body(null, 204);
  });
  app.put('/:token', async (c) => {
    const upload = find(c.req.param('token'));
    if (c.req.header('authorization'))
      throw new GraphError(
        401,
        'InvalidAudience',
        'The upload URL is pre-authenticated: do not send an Authorization header.',
      );
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(c.req.header('content-range') ?? '');
    const bytes = Buffer.from(await c.req.arrayBuffer());
    const [from, to, total] = [Number(range?.[1]), Number(range?.[2]), Number(range?.[3])];
    if (
      !range ||
      to - from + 1 !== bytes.byteLength ||
      total !== upload.size ||
      to >= total ||
      bytes.byteLength > CHUNK_LIMIT
    )
      throw badRequest('ErrorInvalidRequest', 'The Content-Range header does not match the bytes sent.');
    if (from !== upload.received)
      throw new GraphError(416, 'ErrorInvalidRange', `The next expected range is ${upload.received}-.`);
    await appendFile(world.file.partPath(upload.token), bytes);
    upload.received = to + 1;
    world.changed();
    if (upload.received < upload.size) {
      await world.file.flush();
      return c.json(expected(upload));
    }
    const attachment = await describe(world, await readFile(world.file.partPath(upload.token)), upload);
    attach(upload.target, attachment);
    world.data.uploads = world.data.uploads.filter((it) => it !== upload);
    await rm(world.file.partPath(upload.token), { force: true });
    await world.file.flush();
    return c.body(null, 201, {
      Location: `https://outlook.office.com/api/v2.0/attachments('${attachment.id}')`,
    });
  });
  return app;
}
