export interface FoundCard {
  readonly title: string;
  readonly detail: string;
  /** What is posted when it is chosen: the attachment as the bot answered it. */
  readonly attachment: unknown;
}
export type Found =
  | { readonly kind: 'results'; readonly cards: readonly FoundCard[] }
  | { readonly kind: 'message'; readonly text: string };

interface Answered {
  readonly composeExtension?: {
    readonly type?: string;
    readonly text?: string;
    readonly attachments?: readonly {
      readonly preview?: { readonly content?: { readonly title?: string; readonly text?: string } };
    }[];
  };
}

/** A message extension's answer as its list is drawn: the preview is what is read, the attachment what is posted. */
export function foundIn(answer: unknown): Found {
  const said = (answer as Answered | null)?.composeExtension;
  if (said?.type !== 'result')
    return { kind: 'message', text: said?.text ?? 'La aplicación no respondió con resultados.' };
  return {
    kind: 'results',
    cards: (said.attachments ?? []).map((attachment) => ({
      title: attachment.preview?.content?.title ?? 'Tarjeta',
      detail: attachment.preview?.content?.text ?? '',
      attachment,
    })),
  };
}
