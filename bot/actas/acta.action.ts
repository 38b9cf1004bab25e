import { z } from 'zod';
import { lockActa, sendActa } from '../../domain/actas';
import { addBusinessDays } from '../../domain/kernel/business-days';
import { ok, refuse } from '../../domain/kernel/result';
import { contar } from '../../domain/kernel/text';
import { procesoFeature } from '../../domain/people';
import { type ActaView, actaView, mesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { sendForms } from '../dies058/send.action';
import { mesaHere } from '../mesas/here';
import { withNotice } from '../render';
import { typed } from '../typed';
import { date } from '../words';
import { actaCard } from './card';
import { lockCard, sendCard } from './dialogs';

const Asked = z.strictObject({ actaId: z.string().optional(), numero: z.number().optional() });

/** The acta of this chat, of that number, or of the last mesa that closed. */
export const showActa: Action = {
  run: async (data, turn) => {
    const asked = parsed(Asked, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    if (asked.value.actaId) return actaNow(turn, asked.value.actaId);
    const mesa = await mesaHere(turn, ['closed'], asked.value.numero);
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const { actaId } = mesa.value;
    return actaId
      ? actaNow(turn, actaId)
      : {
          kind: 'say',
          text: 'El acta se compone cuando la mesa se cierra; apenas esté, aviso a quien relata.',
        };
  },
};

/** The acta as it is now, with what just happened on top. */
export async function actaNow(turn: Turn, actaId: string, told?: string, good = true): Promise<Reply> {
  const view = await actaView(turn.reader, turn.actor, actaId);
  if (!view.ok) return { kind: 'say', text: told ?? view.refusal.message };
  const card = actaCard(view.value, turn.ports.links);
  return told
    ? { kind: 'card', card: withNotice(card, told, [], good ? 'good' : 'warning'), notice: told }
    : { kind: 'card', card };
}
/** After a dialog, the acta takes the place of the card that opened it. */
export async function doneWithActa(turn: Turn, actaId: string, text: string): Promise<Reply> {
  const now = await actaNow(turn, actaId, text);
  return { kind: 'done', text, ...(now.kind === 'card' ? { card: now.card, inPlace: true as const } : {}) };
}

const Ids = z.strictObject({ actaId: z.string() });

async function dueOf(turn: Turn, { mesa }: ActaView): Promise<string | null> {
  if (mesa.terminoDias === null) return null;
  const { state } = await turn.reader.get(procesoFeature, mesa.procesoId);
  return addBusinessDays(
    turn.ports.office.today(),
    mesa.terminoDias,
    state.kind === 'open' ? state.settings.cierres : [],
  );
}

/** Shows who gets it and until when; sending prints the acta once and binds the signatures to those bytes. */
export const sendAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ revision: typed.integer, formatos: typed.toggle }),
  idsOf: only('actaId'),
  show: async ({ actaId }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    return view.ok
      ? ok({ title: 'Enviar acta a firma', card: sendCard(view.value, await dueOf(turn, view.value)) })
      : view;
  },
  submit: async ({ actaId, revision, formatos }, turn) => {
    const printed = await turn.ports.office.printer.acta(turn.actor, actaId);
    if (!printed.ok) return printed;
    if (printed.value.revision !== revision)
      return refuse(
        'acta-corregida',
        `El acta cambió mientras usted la revisaba: va en la revisión ${printed.value.revision}. Revísela y envíela de nuevo.`,
      );
    const sent = await turn.perform(sendActa, { actaId, revision, documentSha256: printed.value.sha256 });
    if (!sent.ok) return sent;
    const { destinatarios, sinCorreo, due } = sent.value;
    const said = [
      `El acta salió para ${contar(destinatarios.length, 'persona', 'personas')}, con término hasta el ${date(due)}.`,
      sinCorreo.length > 0
        ? `${contar(sinCorreo.length, 'persona no tiene', 'personas no tienen')} correo: entréguesela por otro medio.`
        : '',
      formatos ? await formsOf(turn, actaId) : '',
    ];
    return ok(await doneWithActa(turn, actaId, said.filter(Boolean).join(' ')));
  },
});

async function formsOf(turn: Turn, actaId: string): Promise<string> {
  const view = await actaView(turn.reader, turn.actor, actaId);
  const mesa = view.ok ? await mesaView(turn.reader, turn.actor, view.value.mesa.mesaId) : view;
  return mesa.ok ? sendForms(turn, mesa.value) : mesa.refusal.message;
}

/** Locks with the unsigned listed; silence is not consent (MES-075). */
export const lockAction = dialogAction({
  ids: Ids,
  input: Ids.extend({ motivo: typed.optional(1000) }),
  idsOf: only('actaId'),
  show: async ({ actaId }, turn) => {
    const view = await actaView(turn.reader, turn.actor, actaId);
    return view.ok ? ok({ title: 'Cerrar acta', card: lockCard(view.value) }) : view;
  },
  submit: async ({ actaId, motivo }, turn) => {
    const done = await turn.perform(lockActa, { actaId, reason: motivo });
    return done.ok
      ? ok(
          await doneWithActa(
            turn,
            actaId,
            'El acta quedó cerrada. Las copias finales salen por correo a quienes asistieron.',
          ),
        )
      : done;
  },
});
