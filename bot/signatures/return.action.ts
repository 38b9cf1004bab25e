import { z } from 'zod';
import { observeActa } from '../../domain/actas';
import { ok } from '../../domain/kernel/result';
import { signingView } from '../../domain/reports';
import { returnDocument } from '../../domain/signatures';
import { observedText } from '../actas/life.action';
import { dialogAction, only } from '../dialog';
import { typed } from '../typed';
import { returnCard } from './card';

const Ids = z.strictObject({ signingId: z.string() });

/** A form goes back to draft with a reason; an acta gets observations and stays in signature (MES-073, MES-074). */
export const returnAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ motivo: typed.text('Escriba qué debe corregirse (obligatorio).') }),
  idsOf: only('signingId'),
  show: async ({ signingId }, turn) => {
    const view = await signingView(turn.reader, turn.actor, signingId);
    return view.ok ? ok({ title: 'Observaciones', card: returnCard(view.value) }) : view;
  },
  submit: async ({ signingId, motivo }, turn) => {
    const view = await signingView(turn.reader, turn.actor, signingId);
    if (!view.ok) return view;
    const { actaId } = view.value;
    if (actaId) {
      const observed = await turn.perform(observeActa, { actaId, text: motivo });
      return observed.ok ? ok({ kind: 'done', text: observedText(observed.value) }) : observed;
    }
    const done = await turn.perform(returnDocument, { signingId, reason: motivo });
    return done.ok
      ? ok({ kind: 'done', text: 'Devuelto. Quien modera y quien relata quedan avisados.' })
      : done;
  },
});
