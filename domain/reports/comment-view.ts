import { type Item, PROPOSITO_WORDS } from '../mesas';
import type { Names } from './names';
import type { CommentView } from './views';

/** Something that was said: by whom, when, and who wrote it down for them. */
export const commentView = (
  { by, text, at, recordedBy, proposito }: Omit<Item['comments'][number], 'id'>,
  names: Names,
): CommentView => ({
  quien: names.of(by).nombre,
  texto: proposito ? `${PROPOSITO_WORDS[proposito]}: ${text}` : text,
  cuando: at,
  recogidoPor: recordedBy ? `recogido de viva voz por ${names.of(recordedBy).nombre}` : null,
});
