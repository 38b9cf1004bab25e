import { z } from 'zod';
import type { Act } from '../../domain/kernel/handle';
import { ok, type Result } from '../../domain/kernel/result';
import { type CommitmentDetail, commitmentDetail } from '../../domain/reports';
import { type Action, type Reply, requestId, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { type Choice, lines } from '../words';
import { contextOf, detailCard } from './card';
import responder from './responder.card.json';

interface Question {
  readonly verb: string;
  readonly titulo: string;
  readonly texto: string;
  /** Nothing is sent without it. */
  readonly obligatorio?: true;
  readonly fecha?: string;
  readonly opciones?: {
    readonly pregunta: string;
    readonly of: (view: CommitmentDetail, turn: Turn) => Promise<readonly Choice[]> | readonly Choice[];
  };
  readonly contexto?: (view: CommitmentDetail) => readonly string[];
}
export interface Answered {
  readonly commitmentId: string;
  readonly texto: string;
  readonly fecha: string;
  readonly opcion: string;
}

const Ids = z.strictObject({ commitmentId: z.string() });
const Input = Ids.extend({
  solicitud: z.string(),
  texto: z.string().trim().max(2000, 'El texto pasa de 2000 caracteres: acórtelo.').default(''),
  fecha: z.string().default(''),
  opcion: z.string().default(''),
});
/** Many choices are a list to search in; few are shown at once. */
const FEW = 6;

export async function questionCard(question: Question, view: CommitmentDetail, turn: Turn): Promise<Card> {
  const { verb, titulo, texto, obligatorio, fecha, opciones, contexto } = question;
  const choices = opciones ? await opciones.of(view, turn) : [];
  return fill(responder, {
    verb,
    titulo,
    commitmentId: view.id,
    solicitud: turn.ports.office.freshId(),
    que: clip(view.que, 600),
    contexto: lines((contexto ?? contextOf)(view)),
    conOpciones: opciones !== undefined,
    preguntaOpcion: opciones?.pregunta ?? '',
    estilo: choices.length > FEW ? 'compact' : 'expanded',
    opciones: choices.slice(0, 80),
    conFecha: fecha !== undefined,
    preguntaFecha: fecha ?? '',
    preguntaTexto: texto,
    obligatorio: obligatorio === true,
  });
}

/** One question about one commitment; the rules are the act's, what was typed comes back with its refusal. */
export const answering = <I>(
  question: Question,
  act: Act<I, unknown>,
  input: (answered: Answered) => I,
  told: string,
): Action =>
  dialogAction({
    ids: Ids,
    input: Input,
    idsOf: only('commitmentId'),
    show: async ({ commitmentId }, turn) => {
      const view = await commitmentDetail(turn.reader, turn.actor, commitmentId);
      if (!view.ok) return view;
      return ok({ title: question.titulo, card: await questionCard(question, view.value, turn) });
    },
    submit: async (answered, turn) => {
      // One form sent twice is one act; corrected after a refusal it is another.
      const key = requestId(turn, `${question.verb}:${JSON.stringify(answered)}`);
      const done = await turn.perform(act, input(answered), key);
      return done.ok ? shownAfter(turn, answered.commitmentId, told, { inPlace: true }) : done;
    },
  });

/** The commitment as it is after an act, in the place of the card whose dialog was sent. */
export async function shownAfter(
  turn: Turn,
  commitmentId: string,
  told: string,
  place: { readonly inPlace?: true } = {},
): Promise<Result<Reply>> {
  const view = await commitmentDetail(turn.reader, turn.actor, commitmentId);
  return ok({
    kind: 'done',
    text: told,
    ...(view.ok && turn.place.personal ? { card: detailCard(view.value, turn.ports.links), ...place } : {}),
  });
}
