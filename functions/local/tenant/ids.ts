import { createHash, randomBytes, randomUUID } from 'node:crypto';

const short = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

export const newGuid = (): string => randomUUID();
/** Looks like an Exchange item id. */
export const newItemId = (): string => `AAMkAG${randomBytes(36).toString('base64url')}=`;
export const itemIdOf = (seed: string): string => `AAMkAG${short(seed, 43)}=`;

/** The bot sees people under ids of its own (`29:…`); the same person always has the same one. */
export const teamsUserId = (key: string): string => `29:1${short(`user:${key}`, 43)}`;
export const botUserId = (appId: string): string => `28:${appId}`;
export const personalChatId = (appId: string, personId: string): string =>
  `a:1${short(`${appId}:${personId}`, 43)}`;
export const personalGraphChatId = (appId: string, personId: string): string =>
  `19:${personId}_${appId}@unq.gbl.spaces`;
export const newThreadId = (): string => `19:meeting_${randomBytes(30).toString('base64url')}@thread.v2`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** Graph's id of an online meeting: organizer and thread. */
export const graphMeetingId = (organizerId: string, threadId: string): string =>
  base64(`1*${organizerId}*0**${threadId}`);
/** The id that Teams puts in `channelData.meeting.id`. */
export const channelMeetingId = (threadId: string): string => base64(`0#${threadId}#0`);
export const threadOfChannelMeetingId = (id: string): string =>
  Buffer.from(id, 'base64').toString().split('#')[1] ?? '';

export const joinUrlOf = (threadId: string, tenantId: string, organizerId: string): string => {
  const context = JSON.stringify({ Tid: tenantId, Oid: organizerId });
  const lower = (text: string): string =>
    encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
  return `https://teams.microsoft.com/l/meetup-join/${lower(threadId)}/0?context=${lower(context)}`;
};
