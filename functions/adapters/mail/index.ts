export type { Attachment } from './attachment';
export { type Held, type Letter, type Mailbox, mailbox } from './mailbox';
