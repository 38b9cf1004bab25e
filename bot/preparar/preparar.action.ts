import { z } from 'zod';
import type { Act } from '../../domain/kernel/handle';
import { ok } from '../../domain/kernel/result';
import { bookInvitees, proposeInvitees, sendArchivo, sendOficio, sendSchedule } from '../../domain/mesas';
import { type BeforeMesaView, beforeMesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { inMesaHere } from '../mesas/here';
import { type Card, withNotice } from '../render';
import { typed } from '../typed';
import { DONE_HERE, radicadoCard, readinessCard, stepCard } from './card';

const Numbered = z.strictObject({ numero: z.number().optional() });
const Step = z.strictObject({ mesaId: z.string(), clave: z.string() });
const Ids = z.strictObject({ mesaId: z.string(), version: typed.integer });

type Links = Turn['ports']['links'];
const shows = (verb: string, cardOf: (view: BeforeMesaView, links: Links) => Card): Action => ({
  run: async (data, turn) => {
    const asked = parsed(Numbered, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    return inMesaHere(
      turn,
      { states: ['scheduled'], verb, numero: asked.value.numero },
      async ({ mesaId }) => {
        const view = await beforeMesaView(turn.reader, turn.actor, mesaId);
        return view.ok
          ? { kind: 'card', card: cardOf(view.value, turn.ports.links) }
          : { kind: 'say', text: view.refusal.message };
      },
    );
  },
});

/** «preparar mesa 3»: what is missing first (MES-043). */
export const prepareHere = shows('preparar/show', stepCard);
/** «alistamiento»: the four things of the moderador. */
export const readinessHere = shows('preparar/alistamiento', readinessCard);

const ACTS: Readonly<Record<(typeof DONE_HERE)[number], Act<{ mesaId: string }>>> = {
  'mesas/send-schedule': sendSchedule,
  'convocatoria/send-archivo': sendArchivo,
  'convocatoria/propose': proposeInvitees,
  'convocatoria/book': bookInvitees,
};

/** Does the step that the card showed; one that was done meanwhile is not done again, and the next one is shown. */
export const doStep: Action = {
  run: async (data, turn) => {
    const click = parsed(Step, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { mesaId, clave } = click.value;
    const before = await beforeMesaView(turn.reader, turn.actor, mesaId);
    if (!before.ok) return { kind: 'say', text: before.refusal.message };
    const { paso } = before.value;
    const verb = DONE_HERE.find((one) => one === paso?.verb);
    if (!paso || paso.clave !== clave || !verb)
      return now(
        turn,
        mesaId,
        'Ese paso ya estaba hecho o no le corresponde. Esto es lo que sigue.',
        'warning',
      );
    const done = await turn.perform(ACTS[verb], { mesaId });
    return done.ok
      ? now(turn, mesaId, `Hecho: ${paso.titulo.toLocaleLowerCase('es-CO')}.`, 'good')
      : now(turn, mesaId, done.refusal.message, 'warning', done.refusal.details);
  },
};

async function now(
  turn: Turn,
  mesaId: string,
  notice: string,
  style: 'good' | 'warning',
  details: readonly string[] = [],
): Promise<Reply> {
  const view = await beforeMesaView(turn.reader, turn.actor, mesaId);
  return view.ok
    ? {
        kind: 'card',
        card: withNotice(stepCard(view.value, turn.ports.links), notice, details, style),
        notice,
      }
    : { kind: 'say', text: notice };
}

/** The number that Mercurio gave, copied by hand (MES-041). */
export const radicadoAction = dialogAction({
  ids: Ids,
  input: Ids.extend({
    radicado: typed.text('Escriba el radicado.', 100),
    fecha: typed.date('Indique la fecha del radicado.'),
    motivo: typed.optional(2000),
  }),
  idsOf: only('mesaId', 'version'),
  show: async ({ mesaId, version }, turn) => {
    const view = await beforeMesaView(turn.reader, turn.actor, mesaId);
    return view.ok
      ? ok({
          title: 'Registrar el radicado',
          card: radicadoCard(view.value, version, turn.reader.today ?? ''),
        })
      : view;
  },
  submit: async ({ motivo, ...sent }, turn) => {
    const done = await turn.perform(sendOficio, { ...sent, reason: motivo, acceptWarnings: motivo !== '' });
    return done.ok
      ? ok({ kind: 'done', text: `El oficio quedó marcado como enviado con el radicado ${sent.radicado}.` })
      : done;
  },
});
