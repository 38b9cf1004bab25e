export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Its SHA-256, when the document store holds these bytes already. */
  readonly kept?: string;
}
