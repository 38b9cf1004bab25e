import { type Result, refuse } from '../../domain/kernel/result';
import type { Found } from '../../domain/kernel/store';
import { type MesaState, mesaFeature } from '../../domain/mesas';
import { type MesaView, mesaView } from '../../domain/reports';
import type { Turn } from '../action';

/** The mesa that somebody means: the one of this chat, the one they number, or the only one they have in such a state. */
export async function mesaHere(
  turn: Turn,
  states: readonly string[],
  numero?: number,
): Promise<Result<MesaView>> {
  const id = (await ofChat(turn)) ?? (await ofPerson(turn, states, numero));
  if (typeof id !== 'string') return id;
  return mesaView(turn.reader, turn.actor, id);
}

async function ofChat({ place, reader }: Turn): Promise<string | null> {
  if (place.personal) return null;
  const [mesa] = await reader.find(mesaFeature, { chatId: place.conversationId }, { limit: 1 });
  return mesa?.id ?? null;
}

async function ofPerson(
  turn: Turn,
  states: readonly string[],
  numero?: number,
): Promise<string | Result<never>> {
  const { personId } = turn.actor.person;
  const mine = await turn.reader.find(
    mesaFeature,
    { personIds: personId, status: states },
    { orderBy: 'start' },
  );
  const fitting = numero === undefined ? mine : mine.filter((mesa) => numberOf(mesa) === numero);
  const [first] = fitting;
  if (first && fitting.length === 1) return first.id;
  if (!first)
    return refuse(
      'sin-mesa',
      numero === undefined
        ? 'No encontré una mesa suya en la que eso se pueda hacer ahora. Escriba «mesas» para ver las que tiene.'
        : `No encontré una mesa ${numero} suya en la que eso se pueda hacer ahora. Escriba «mesas» para ver las que tiene.`,
    );
  const numbers = fitting.map(numberOf).join(', ');
  return refuse(
    'varias-mesas',
    `Tiene varias: ${numbers}. Diga el número, por ejemplo «abrir mesa ${numberOf(first)}», o escríbalo en el chat de la reunión.`,
  );
}
const numberOf = ({ state }: Found<MesaState>): number => (state.kind === 'none' ? 0 : state.plan.numero);
