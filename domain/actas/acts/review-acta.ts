import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok } from '../../kernel/result';
import { actaFeature } from '../decider';
import { permittedActa } from '../load';
import { ReviewInput } from '../parse';

/** The moderador reviews the draft before it goes (MES-070). */
export const reviewActa: Act<ReviewInput, { readonly actaId: string }> = {
  name: 'actas/review',
  run: async (raw, desk) => {
    const input = parseWith(ReviewInput, raw);
    if (!input.ok) return input;
    const { actaId, revision } = input.value;
    const loaded = await permittedActa(desk, actaId, 'actas/review');
    if (!loaded.ok) return loaded;
    const done = await desk.change(actaFeature, actaId, { type: 'review', revision });
    return done.ok ? ok({ actaId }) : done;
  },
};
