import { createHash } from 'node:crypto';

/** A strong tag of a representation: the same bytes, the same tag, on any server. */
export const etagOf = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

/** `If-None-Match` and `If-Match`: a list of tags or `*`. A weak mark (added by a proxy that compressed) does not matter here. */
export const matchesTag = (header: string | null | undefined, etag: string): boolean =>
  header !== null &&
  header !== undefined &&
  header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
