/** A button as the card's renderer reports it: its own members, `data` already merged with what was typed. */
export interface CardAction {
  readonly type: string;
  readonly id?: string;
  readonly title?: string;
  readonly verb?: string;
  readonly url?: string;
  readonly data?: unknown;
}

/** Either the action itself, or how to find it in the card that the person sees. */
export interface Click {
  readonly as: string;
  readonly action?: CardAction;
  readonly verb?: string;
  readonly id?: string;
  readonly title?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** A dialog that Teams opened; `token` says which one when it is submitted. */
export interface Dialog {
  readonly token: string;
  readonly title: string;
  readonly width: unknown;
  readonly height: unknown;
  readonly card: unknown;
  readonly url: string | null;
}

export type ClickResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'card'; readonly card: unknown }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'dialog'; readonly dialog: Dialog }
  | { readonly kind: 'closed'; readonly text: string | null };
