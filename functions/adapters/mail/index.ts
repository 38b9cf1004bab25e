export type { Attachment } from './attachment';
export { eml } from './eml';
export { escapeHtml } from './escape';
export { invitation } from './invitation';
export { toHtml, toText, type Written } from './letter';
export { type Held, type Mailbox, mailbox } from './mailbox';
export * from './templates';
