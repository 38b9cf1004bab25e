import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal of Teams' connector, with the code that Teams uses. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const notInRoster = (): ConnectorError =>
  new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const conversationNotFound = (): ConnectorError =>
  new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
export const activityNotFound = (): ConnectorError =>
  new ConnectorError(404, 'ActivityNotFoundInConversation', 'Message does not exist in the thread.');
export const memberNotFound = (): ConnectorError =>
  new ConnectorError(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.');
export const badArgument = (message: string): ConnectorError =>
  new ConnectorError(400, 'BadArgument', message);
export const tooBig = (): ConnectorError =>
  new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
export const throttled = (seconds: number): ConnectorError =>
  new ConnectorError(429, 'Throttled', 'Too many requests.', { 'Retry-After': String(seconds) });
