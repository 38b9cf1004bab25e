import { z } from 'zod';
import { ok, type Result, refuse } from '../../domain/kernel/result';
import { mesaHead, type VotacionesView, type VotacionView, votacionesView } from '../../domain/reports';
import {
  CLASES_VOTACION,
  cancelVotacion,
  closeVotacion,
  loadVotacion,
  MAYORIA_IDS,
  type MayoriaId,
  openVotacion,
  startVotacion,
  vote,
} from '../../domain/votes';
import { type Action, parsed, type Reply, requestId, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { mesaTitle } from '../mesas/card';
import { withNotice } from '../render';
import { typed } from '../typed';
import { offered } from '../words';
import {
  aloudVotacionCard,
  askedVoteCard,
  endVotacionCard,
  newVotacionCard,
  votacionCard,
  votacionTitle,
} from './card';

const Click = z.strictObject({ votacionId: z.string() });

interface Seen {
  readonly view: VotacionView;
  readonly all: VotacionesView;
  readonly mesa: string;
}
async function seen({ reader, actor }: Turn, votacionId: string): Promise<Result<Seen>> {
  const votacion = await loadVotacion(reader, votacionId);
  if (!votacion.ok) return votacion;
  const { mesaId } = votacion.value.plan;
  const [all, mesa] = await Promise.all([
    votacionesView(reader, actor, mesaId),
    mesaHead(reader, actor, mesaId),
  ]);
  if (!all.ok) return all;
  if (!mesa.ok) return mesa;
  const view = all.value.votaciones.find((one) => one.votacionId === votacionId);
  return view
    ? ok({ view, all: all.value, mesa: mesaTitle(mesa.value) })
    : refuse(
        'votacion-de-otra-sesion',
        'Esa votación fue de una sesión anterior: su resultado está en el acta.',
      );
}

/** The vote as it is now, for this person: what a double, late or refused click gets. */
export async function voteNow(
  turn: Turn,
  votacionId: string,
  told?: string | ((view: VotacionView | null) => string),
): Promise<Reply> {
  const found = await seen(turn, votacionId);
  const notice = typeof told === 'function' ? told(found.ok ? found.value.view : null) : told;
  if (!found.ok) return { kind: 'say', text: notice ?? found.refusal.message };
  const { view, mesa } = found.value;
  const card = votacionCard(view, mesa, offered(view));
  return notice ? { kind: 'card', card: withNotice(card, notice), notice } : { kind: 'card', card };
}

const SECRET_BEFORE = 'Usted ya votó: su voto está en la urna y no se cambia.';
const SECRET_NOW = 'Su voto secreto quedó en la urna. Nadie puede ver qué votó.';
const votedText = (option: string | null): string =>
  `Su voto quedó registrado${option ? `: ${option}` : ''}. Puede cambiarlo hasta el cierre.`;

/** «A favor»: the card carries the option and never whose it is; of a secret vote the answer does not repeat it. */
export const voteAction: Action = {
  run: async (data, turn) => {
    const click = parsed(Click.extend({ opcion: z.string() }), data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { votacionId } = click.value;
    const voted = await turn.perform(vote, click.value);
    if (!voted.ok) return voteNow(turn, votacionId, voted.refusal.message);
    const { clase, repetido } = voted.value;
    if (clase !== 'secreta') return voteNow(turn, votacionId, (view) => votedText(view?.miOpcion ?? null));
    return voteNow(turn, votacionId, repetido ? SECRET_BEFORE : SECRET_NOW);
  },
};

const NewClick = z.strictObject({
  mesaId: z.string(),
  pregunta: z.string().default(''),
  punto: z.string().nullable().default(null),
  /** The message it was asked with. */
  dicho: z.string().default(''),
});
export const askedVoteKey = (dicho: string): string => `votacion-pedida:${dicho}`;
/** A vote from its question to its roll, in one form. */
export const newVoteAction = dialogAction({
  ids: NewClick,
  input: z.strictObject({
    mesaId: z.string(),
    solicitud: z.string(),
    dicho: z.string().default(''),
    pregunta: typed.text('Escriba la pregunta (obligatorio).', 500),
    punto: z.string().default('mesa'),
    opciones: z.string().default(''),
    clase: z.enum(CLASES_VOTACION, { error: 'Elija cómo se vota (obligatorio).' }),
    mayoria: z.enum(MAYORIA_IDS as [MayoriaId, ...MayoriaId[]], { error: 'Elija la mayoría (obligatorio).' }),
    votantes: typed.choice('Elija quiénes votan (obligatorio).'),
  }),
  idsOf: only('mesaId', 'pregunta', 'punto', 'dicho'),
  show: async ({ mesaId, pregunta, punto, dicho }, turn) => {
    const [all, mesa] = await Promise.all([
      votacionesView(turn.reader, turn.actor, mesaId),
      mesaHead(turn.reader, turn.actor, mesaId),
    ]);
    if (!all.ok) return all;
    if (!mesa.ok) return mesa;
    if (!offered(all.value).has('votaciones/start'))
      return refuse(
        'not-allowed',
        'Las votaciones las abre quien modera la mesa o lleva su relatoría, antes de cerrarla.',
      );
    const solicitud = turn.ports.office.freshId();
    const card = newVotacionCard(all.value, {
      titulo: mesaTitle(mesa.value),
      pregunta,
      punto,
      solicitud,
      dicho,
    });
    return ok({ title: 'Nueva votación', card });
  },
  submit: async ({ mesaId, solicitud, dicho, punto, opciones, votantes, ...rest }, turn) => {
    const typedOptions = opciones.split('\n').filter((line) => line.trim() !== '');
    const done = await turn.perform(
      startVotacion,
      {
        mesaId,
        ...rest,
        itemId: punto === 'mesa' ? null : punto,
        ...(typedOptions.length > 0 ? { opciones: typedOptions } : {}),
        votanteIds: votantes.split(','),
      },
      // One message opens one vote, whoever sends its form first.
      dicho === '' ? requestId(turn, solicitud) : askedVoteKey(dicho),
    );
    if (!done.ok) return done;
    const text = 'La votación está abierta: su tarjeta queda en el chat de la reunión.';
    const now = dicho === '' ? done : await seen(turn, done.value.votacionId);
    if (!now.ok || !('view' in now.value)) return ok({ kind: 'done', text });
    const { view: hecha, mesa } = now.value;
    const asked = { mesaId, mesa, pregunta: hecha.pregunta, punto: hecha.itemId, dicho, hecha };
    return ok({
      kind: 'done',
      text,
      instead: { key: askedVoteKey(dicho), card: askedVoteCard(asked) },
    });
  },
});

/** One that was prepared in the tab: it opens for everybody who is called. */
export const openVoteAction: Action = {
  run: async (data, turn) => {
    const click = parsed(Click, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const done = await turn.perform(openVotacion, click.value);
    return voteNow(turn, click.value.votacionId, done.ok ? undefined : done.refusal.message);
  },
};

/** Closing counts and cannot be undone; taking it back asks why. */
export const endVoteAction = dialogAction({
  ids: Click,
  input: Click.extend({ como: z.enum(['cerrar', 'anular']), motivo: z.string().default('') }),
  idsOf: only('votacionId'),
  show: async ({ votacionId }, turn) => {
    const found = await seen(turn, votacionId);
    return found.ok ? ok({ title: 'Terminar la votación', card: endVotacionCard(found.value.view) }) : found;
  },
  submit: async ({ votacionId, como, motivo }, turn) => {
    const done =
      como === 'cerrar'
        ? await turn.perform(closeVotacion, { votacionId })
        : await turn.perform(cancelVotacion, { votacionId, motivo });
    if (!done.ok) return done;
    const found = await seen(turn, votacionId);
    return ok({ kind: 'done', text: (found.ok && found.value.view.resultado) || 'La votación terminó.' });
  },
});

/** The relator, for who is in the room or on the phone; of named votes only (design §4). */
export const aloudVoteAction = dialogAction({
  ids: Click,
  input: Click.extend({
    solicitud: z.string(),
    personId: typed.choice('Elija quién vota (obligatorio).'),
    opcion: typed.choice('Elija qué vota (obligatorio).'),
  }),
  idsOf: only('votacionId'),
  show: async ({ votacionId }, turn) => {
    const found = await seen(turn, votacionId);
    if (!found.ok) return found;
    const card = aloudVotacionCard(found.value.view, turn.ports.office.freshId());
    return ok({ title: votacionTitle(found.value.view), card });
  },
  submit: async ({ votacionId, personId, opcion, solicitud }, turn) => {
    const done = await turn.perform(vote, { votacionId, personId, opcion }, requestId(turn, solicitud));
    return done.ok ? ok({ kind: 'done', text: 'El voto quedó registrado, recogido por usted.' }) : done;
  },
});
