import { z } from 'zod';
import { editActa, observeActa, reopenActa, reviewActa } from '../../domain/actas';
import { addManual } from '../../domain/attendance';
import { ok, refuse } from '../../domain/kernel/result';
import { contar } from '../../domain/kernel/text';
import { actaView } from '../../domain/reports';
import { type Action, parsed } from '../action';
import { dialogAction, only } from '../dialog';
import { mesaHere } from '../mesas/here';
import { reasonCard } from '../signatures/document-card';
import { typed } from '../typed';
import { actaNow, doneWithActa } from './acta.action';
import { actaTitle } from './card';
import { attendanceCard, observeCard, redactCard } from './dialogs';

const Ids = z.strictObject({ actaId: z.string() });

/** «Dar por revisada»: of the revision that the card showed; one corrected meanwhile is shown anew (MES-070). */
export const reviewAction: Action = {
  run: async (data, turn) => {
    const click = parsed(Ids.extend({ revision: typed.integer }), data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const done = await turn.perform(reviewActa, click.value);
    return done.ok
      ? actaNow(turn, click.value.actaId, 'Acta revisada. Quien relata ya puede enviarla a firma.')
      : actaNow(turn, click.value.actaId, done.refusal.message, false);
  },
};

/** «acta revisada», said in the chat of the mesa or about the last one that closed. */
export const reviewHere: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ numero: z.number().optional() }), data);
    const mesa = asked.ok ? await mesaHere(turn, ['closed'], asked.value.numero) : asked;
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const { actaId } = mesa.value;
    if (!actaId) return { kind: 'say', text: 'El acta todavía se está componiendo.' };
    const view = await actaView(turn.reader, turn.actor, actaId);
    return view.ok
      ? reviewAction.run({ actaId, revision: view.value.revision }, turn)
      : { kind: 'say', text: view.refusal.message };
  },
};

const text = z.string().trim().max(8000, 'El texto pasa de 8000 caracteres: acórtelo.').default('');
export const editActaAction = dialogAction({
  ids: Ids,
  input: Ids.extend({
    revision: typed.integer,
    objetivo: text,
    desarrollo: text,
    lineasComunes: text,
    articulaciones: text,
    conclusiones: text,
    anexos: text,
  }),
  idsOf: only('actaId'),
  show: async ({ actaId }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    if (!view.ok) return view;
    if (!view.value.offers.some(({ verb }) => verb === 'actas/edit'))
      return refuse(
        'acta-sin-redactar',
        `El acta está así: ${view.value.estadoTexto.toLowerCase()}. La redactan quien relata y quien modera, mientras sea borrador.`,
      );
    const card = redactCard(view.value, turn.ports.links);
    return card.ok ? ok({ title: 'Redactar el acta', card: card.value }) : card;
  },
  submit: async ({ actaId, revision, ...texts }, turn) => {
    const done = await turn.perform(editActa, { actaId, revision, texts });
    return done.ok
      ? ok(await doneWithActa(turn, actaId, `Acta guardada: revisión ${done.value.revision}.`))
      : done;
  },
});

/** «Reabrir para corregir», with the reason that whoever signed will read (MES-074). */
export const reopenAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ motivo: typed.text('Escriba el motivo (obligatorio).', 2000) }),
  idsOf: only('actaId'),
  show: async ({ actaId }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    if (!view.ok) return view;
    return ok({
      title: 'Reabrir el acta',
      card: reasonCard({
        verb: 'actas/take-back',
        ids: { actaId },
        titulo: 'Reabrir para corregir',
        documento: `${actaTitle(view.value)}, revisión ${view.value.revision}`,
        consecuencia:
          'El acta vuelve a borrador, las firmas de esta revisión quedan sin efecto y se enviará de nuevo a todas las personas.',
        boton: 'Reabrir el acta',
        destructivo: true,
      }),
    });
  },
  submit: async ({ actaId, motivo }, turn) => {
    const done = await turn.perform(reopenActa, { actaId, reason: motivo });
    return done.ok
      ? ok(await doneWithActa(turn, actaId, 'El acta volvió a borrador. Quienes la tenían quedan avisados.'))
      : done;
  },
});

/** What came of an observation: one that arrives after the closing changes nothing and is told so. */
export const observedText = ({ anexo }: { readonly anexo: boolean }): string =>
  anexo
    ? 'El acta ya estaba cerrada y no cambia: su observación quedó anexa a ella, con su nombre y la hora. Llegó a quien relata y a quien modera.'
    : 'Su observación quedó registrada. Llegó a quien relata y a quien modera.';

/** An observation, or after the closing an objection that stays annexed (MES-074). */
export const observeAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ texto: typed.text('Escriba la observación (obligatorio).') }),
  idsOf: only('actaId'),
  show: async ({ actaId }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    if (!view.ok) return view;
    return view.value.offers.some(({ verb }) => verb === 'actas/observe')
      ? ok({
          title: view.value.estado === 'cerrada' ? 'Anexar una objeción' : 'Enviar observaciones',
          card: observeCard(view.value),
        })
      : refuse(
          'sin-observaciones',
          `El acta está así: ${view.value.estadoTexto.toLowerCase()}. Las observaciones las hacen quienes asistieron, cuando se envía a firma y también después.`,
        );
  },
  submit: async ({ actaId, texto }, turn) => {
    const done = await turn.perform(observeActa, { actaId, text: texto });
    return done.ok ? ok(await doneWithActa(turn, actaId, observedText(done.value))) : done;
  },
});

/** Who was called, came, and is not in the report (MES-055). */
export const addAttendeesAction = dialogAction({
  ids: Ids,
  input: Ids.extend({
    personas: typed.list.refine((ids) => ids.length > 0, 'Elija al menos una persona (obligatorio).'),
    motivo: typed.text('Escriba el motivo (obligatorio).', 500),
  }),
  idsOf: only('actaId'),
  show: async ({ actaId }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    if (!view.ok) return view;
    if (!view.value.offers.some(({ verb }) => verb === 'attendance/add-manual'))
      return refuse(
        'asistencia-cerrada',
        'La lista de asistencia ya no se cambia aquí: la lleva quien relata o modera, hasta que el acta se envía.',
      );
    return view.value.ausentes.length > 0
      ? ok({ title: 'Agregar asistente', card: attendanceCard(view.value, turn.ports.links) })
      : refuse(
          'todos-en-la-lista',
          'Todas las personas citadas están en la lista. A otra persona se le agrega en la pestaña, en la asistencia de la mesa.',
        );
  },
  submit: async ({ actaId, personas, motivo }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    if (!view.ok) return view;
    const { mesaId } = view.value.mesa;
    for (const personId of personas) {
      const input = { mesaId, sesionId: actaId, personId, reason: motivo };
      const done = await turn.perform(addManual, input, `${turn.commandId}:${personId}`);
      if (!done.ok) return done;
    }
    const told = `${contar(personas.length, 'persona agregada', 'personas agregadas')} a la asistencia.`;
    return ok(await doneWithActa(turn, actaId, told));
  },
});
