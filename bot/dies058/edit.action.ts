import { z } from 'zod';
import { editForm, type FieldAnswer } from '../../domain/dies058';
import { ok, type Result } from '../../domain/kernel/result';
import { type FormView, formView } from '../../domain/reports';
import type { Action, DialogCard, Reply, Turn } from '../action';
import { parsed } from '../action';
import { dialogAction, only } from '../dialog';
import { typed } from '../typed';
import { fullCard } from './card';
import { editCard, fichaCard, fichaPages } from './edit-card';

const Ids = z.strictObject({ formId: z.string() });
const Saved = Ids.extend({ revision: typed.integer, sigue: z.enum(['', 'ficha']) });
const TIPOS = ['inactivar', 'reemplazar', 'modificar', 'crear', 'otro'] as const;
const Sections = Saved.extend({
  tipo: z.enum(TIPOS, { error: 'Elija el tipo de modificación (obligatorio).' }),
  tipoOtro: typed.optional(200),
  tipoOtroExplicacion: typed.optional(),
  justificacion: typed.text('Escriba la justificación (obligatorio).'),
  acuerdos: typed.optional(),
  anexaActa: typed.yesNo,
  razonSinActa: typed.optional(400),
  anexaFichaAnterior: typed.yesNo,
  anexaFichaNueva: typed.yesNo,
});

export const showFull: Action = {
  run: async (data, turn) => {
    const ids = parsed(Ids, data);
    const form = ids.ok ? await formView(turn.reader, turn.actor, ids.value.formId) : ids;
    if (!form.ok) return { kind: 'say', text: form.refusal.message };
    return { kind: 'dialog', title: form.value.consecutivo, card: fullCard(form.value, turn.ports.links) };
  },
};

/** Moderador and relator write sections 2 to 5; the revision they saw travels with what they typed (DIE-007, DIE-008). */
export const editAction = dialogAction({
  ids: Ids,
  input: Sections,
  idsOf: only('formId'),
  show: async ({ formId }, turn) => {
    const form = await formView(turn.reader, turn.actor, formId);
    return form.ok ? titled(form.value, editCard(form.value, turn.ports.links)) : form;
  },
  submit: async ({ formId, revision, sigue, ...answers }, turn) => {
    const done = await turn.perform(editForm, { formId, revision, answers });
    if (!done.ok) return done;
    return sigue === 'ficha' ? fichaPage(turn, formId, 0) : ok(saved(done.value.revision));
  },
});

const FichaIds = Ids.extend({ pagina: typed.integer.default(0) });
const Page = Saved.extend({ pagina: typed.integer, confirmo: typed.toggle }).catchall(
  z.string().max(4000, 'Un campo pasa de 4.000 caracteres: acórtelo.'),
);

/** A page of the ficha. A field that differs from today's changes; an equal one is «sin cambio» only when the person says so (DIE-004). */
export const fichaAction = dialogAction({
  ids: FichaIds,
  input: Page,
  idsOf: only('formId', 'pagina'),
  show: async ({ formId, pagina }, turn) => {
    const form = await formView(turn.reader, turn.actor, formId);
    return form.ok ? titled(form.value, fichaCard(form.value, pagina, turn.ports.links)) : form;
  },
  submit: async ({ formId, revision, pagina, sigue, confirmo, ...fields }, turn) => {
    const form = await formView(turn.reader, turn.actor, formId);
    if (!form.ok) return form;
    const fichaNueva = answersOf(form.value, pagina, fields, confirmo);
    const done = await turn.perform(editForm, { formId, revision, answers: { fichaNueva } });
    if (!done.ok) return done;
    return sigue === 'ficha' ? fichaPage(turn, formId, pagina + 1) : ok(saved(done.value.revision));
  },
});

function answersOf(
  form: FormView,
  page: number,
  fields: Readonly<Record<string, string>>,
  confirmed: boolean,
): Readonly<Record<string, FieldAnswer | null>> {
  const asked = fichaPages(form)[page] ?? [];
  return Object.fromEntries(
    asked.map(({ key, hoy }): readonly [string, FieldAnswer | null] => {
      // Teams leaves an empty input out of what it sends: absent is empty.
      const value = (fields[`f_${key}`] ?? '').trim();
      if (value !== hoy.trim() && value !== '') return [key, { kind: 'cambia', value }];
      return [key, confirmed && value === hoy.trim() ? { kind: 'sin-cambio' } : null];
    }),
  );
}

const saved = (revision: number): Reply => ({
  kind: 'done',
  text: `Guardado: revisión ${revision}. La tarjeta del punto se actualiza sola.`,
});

async function fichaPage(turn: Turn, formId: string, page: number): Promise<Result<Reply>> {
  const form = await formView(turn.reader, turn.actor, formId);
  if (!form.ok) return form;
  const card = fichaCard(form.value, page, turn.ports.links);
  return card.ok
    ? ok({ kind: 'dialog', title: 'Ficha metodológica', card: card.value })
    : ok(saved(form.value.revision));
}

const titled = (form: FormView, card: Result<DialogCard['card']>): Result<DialogCard> =>
  card.ok ? ok({ title: `Ajustar ${form.consecutivo}`, card: card.value }) : card;
