import { z } from 'zod';
import { instant, named, text } from './named';

export interface FreeMomentsBody {
  readonly momentos: readonly { readonly inicio: string; readonly fin: string }[];
  /** The first of them in words, or why there is none. */
  readonly texto: string;
}
export const FreeMomentsSchema = named<FreeMomentsBody>(
  'FreeMoments',
  z.object({ momentos: z.array(z.object({ inicio: instant, fin: instant })), texto: text }),
);
export const FreeMomentsQuery = z.object({
  minutos: z.enum(['60', '90', '120', '180', '240', '300']).optional().describe('Cuánto dura; si falta, 120'),
});
