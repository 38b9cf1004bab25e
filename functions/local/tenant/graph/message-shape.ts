import type { Mail } from '../model';
import { bodyPreview, recipient } from './body';
import type { Item } from './odata';

/** A message as Outlook shows it through Graph. */
export function messageShape(mail: Mail): Item {
  const changeKey = Buffer.from(`${mail.internetMessageId.slice(1, 13)}:${mail.revision}`).toString('base64');
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: mail.id,
    createdDateTime: mail.createdAt,
    lastModifiedDateTime: mail.modifiedAt,
    changeKey,
    categories: mail.categories,
    receivedDateTime: mail.receivedAt,
    sentDateTime: mail.sentAt ?? mail.createdAt,
    hasAttachments: mail.attachments.some((it) => !it.isInline),
    internetMessageId: mail.internetMessageId,
    subject: mail.subject,
    bodyPreview: bodyPreview(mail.body),
    importance: mail.importance,
    parentFolderId: `AQMkAG${Buffer.from(`${mail.mailbox}:${mail.folder}`).toString('base64url')}`,
    conversationId: mail.conversationId,
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: mail.isRead,
    isDraft: mail.folder === 'drafts',
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(mail.id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    inferenceClassification: 'focused',
    body: mail.body,
    sender: recipient(mail.from),
    from: recipient(mail.from),
    toRecipients: mail.to.map(recipient),
    ccRecipients: mail.cc.map(recipient),
    bccRecipients: mail.bcc.map(recipient),
    replyTo: mail.replyTo.map(recipient),
    ...(mail.headers.length > 0 ? { internetMessageHeaders: mail.headers } : {}),
  };
}
