import { createHash } from 'node:crypto';

/** An id that the same command always gives: UUID-shaped SHA-256 of command and ordinal, so that a redelivery makes nothing new. */
export function derivedId(commandId: string, ordinal: number): string {
  const hex = createHash('sha256').update(`${commandId}\u0000${ordinal}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
