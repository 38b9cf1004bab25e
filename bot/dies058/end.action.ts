import { z } from 'zod';
import type { Act } from '../../domain/kernel/handle';
import { ok, refuse } from '../../domain/kernel/result';
import { type FormView, formView } from '../../domain/reports';
import { takeBackForm, withdrawForm } from '../../domain/signatures';
import type { Action } from '../action';
import { dialogAction, only } from '../dialog';
import { reasonCard } from '../signatures/document-card';
import { clip } from '../text';
import { typed } from '../typed';
import { itemName } from './card';

const Ids = z.strictObject({ formId: z.string() });

interface Ending {
  readonly verb: 'dies058/take-back' | 'dies058/withdraw';
  readonly titulo: string;
  readonly consecuencia: string;
  readonly boton: string;
  readonly destructivo?: true;
  readonly told: string;
}

/** An agreement comes back or is withdrawn before its insertion, always with a reason (DIE-009, design §3). */
const ending = (
  { told, ...words }: Ending,
  act: Act<{ formId: string; reason: string }, { readonly formId: string }>,
): Action =>
  dialogAction({
    ids: Ids,
    input: Ids.extend({ motivo: typed.text('Escriba el motivo (obligatorio).', 2000) }),
    idsOf: only('formId'),
    show: async ({ formId }, turn) => {
      const form = await formView(turn.reader, turn.actor, formId);
      if (!form.ok) return form;
      return form.value.offers.some(({ verb }) => verb === words.verb)
        ? ok({
            title: words.titulo,
            card: reasonCard({ ...words, ids: { formId }, documento: nameOf(form.value) }),
          })
        : notNow(form.value);
    },
    submit: async ({ formId, motivo }, turn) => {
      const done = await turn.perform(act, { formId, reason: motivo });
      return done.ok ? ok({ kind: 'done', text: told }) : done;
    },
  });

const nameOf = (form: FormView): string =>
  `${form.consecutivo}, revisión ${form.revision} · ${clip(itemName(form), 100)}`;

const notNow = ({ consecutivo, estado, estadoTexto }: FormView) =>
  estado === 'insertado'
    ? refuse(
        'ya-insertado',
        `El ${consecutivo} ya cambió el registro: ahora solo otro formato lo cambia. Agende una mesa con ese indicador.`,
      )
    : refuse(
        'no-disponible',
        `El ${consecutivo} está así: ${estadoTexto.toLowerCase()}. Retirarlo le corresponde a quien modera o relata la mesa, mientras sea borrador o esté en firma.`,
      );

export const takeBackFormAction = ending(
  {
    verb: 'dies058/take-back',
    titulo: 'Retirar de la firma para corregir',
    consecuencia:
      'El formato vuelve a borrador y las firmas de esta revisión quedan sin efecto. Después de corregirlo se envía de nuevo a sus cinco firmas.',
    boton: 'Retirar de la firma',
    told: 'El formato volvió a borrador. Quienes tenían que firmarlo quedan avisados, con su motivo.',
  },
  takeBackForm,
);

export const withdrawFormAction = ending(
  {
    verb: 'dies058/withdraw',
    titulo: 'Retirar el acuerdo',
    consecuencia:
      'El formato queda retirado y no se inserta: el indicador sigue como está en el registro. Las firmas que tenga quedan sin efecto. No se deshace; para volver a tratarlo se agenda otra mesa.',
    boton: 'Retirar el acuerdo',
    destructivo: true,
    told: 'El acuerdo quedó retirado, con su motivo. El indicador no cambia. Quienes tenían que firmarlo quedan avisados.',
  },
  withdrawForm,
);
