import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok } from '../../kernel/result';
import type { ActaTexts } from '../actas';
import { actaFeature } from '../decider';
import { permittedActa } from '../load';
import { EditActaInput } from '../parse';

/** The relator writes, the moderador reviews; every save is a revision (MES-070). */
export const editActa: Act<EditActaInput, { readonly actaId: string; readonly revision: number }> = {
  name: 'actas/edit',
  run: async (raw, desk) => {
    const input = parseWith(EditActaInput, raw);
    if (!input.ok) return input;
    const { actaId, revision, texts } = input.value;
    const loaded = await permittedActa(desk, actaId, 'actas/edit');
    if (!loaded.ok) return loaded;
    const given = Object.fromEntries(
      Object.entries(texts).filter(([, text]) => text !== undefined),
    ) as Partial<ActaTexts>;
    const edited = await desk.change(actaFeature, actaId, { type: 'edit', revision, texts: given });
    if (!edited.ok) return edited;
    return ok({ actaId, revision: edited.value.kind === 'none' ? revision : edited.value.revision });
  },
};
