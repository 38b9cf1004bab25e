import type { Attachment, Written } from '../../adapters/mail';

/** A letter ready to leave, and what goes with it. */
export interface Composed {
  readonly to: { readonly address: string; readonly name: string };
  readonly written: Written;
  readonly attachments: readonly Attachment[];
  /** The mesas it is about: their expediente holds it (MES-079). */
  readonly mesas?: readonly string[];
}
