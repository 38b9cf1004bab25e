import { type Result, refuse } from '../../domain/kernel/result';
import type { Found } from '../../domain/kernel/store';
import { enumerar } from '../../domain/kernel/text';
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
  { actor, reader, ports }: Turn,
  states: readonly string[],
  numero?: number,
): Promise<string | Result<never>> {
  const status = [...states];
  const mine = await reader.find(
    mesaFeature,
    { personIds: actor.person.personId, status },
    { orderBy: 'start' },
  );
  // Who answers for the whole proceso names a mesa by its number; what they may do with it is for the act and the view to say.
  const fitting =
    numero === undefined || mine.some((mesa) => numberOf(mesa) === numero)
      ? mine.filter((mesa) => numero === undefined || numberOf(mesa) === numero)
      : await reader.find(mesaFeature, { procesoId: ports.procesoId, numero, status });
  const [first] = fitting;
  if (first && fitting.length === 1) return first.id;
  return first ? several(fitting.map(numberOf)) : none(numero);
}

const none = (numero: number | undefined): Result<never> =>
  refuse(
    'sin-mesa',
    `No encontré una mesa ${numero === undefined ? 'suya' : numero} en la que eso se pueda hacer ahora. Escriba «mesas» para ver las que tiene.`,
  );
const several = (numbers: readonly number[]): Result<never> =>
  refuse(
    'varias-mesas',
    `Eso se puede hacer en las mesas ${enumerar(numbers.map(String))}. Repítalo con el número al final, o escríbalo en el chat de la reunión.`,
  );
const numberOf = ({ state }: Found<MesaState>): number => (state.kind === 'none' ? 0 : state.plan.numero);
