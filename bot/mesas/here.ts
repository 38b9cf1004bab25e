import { type Result, refuse } from '../../domain/kernel/result';
import type { Found } from '../../domain/kernel/store';
import { enumerar } from '../../domain/kernel/text';
import { type MesaState, mesaFeature, mesaTitle as mesaName } from '../../domain/mesas';
import { type ItemView, type MesaView, mesaView } from '../../domain/reports';
import type { Reply, Turn } from '../action';
import { fill } from '../render';
import { clip } from '../text';
import cual from './cual.card.json';

/** The mesa that somebody means: the one of this chat, the one they number, or the only one they have in such a state. */
export async function mesaHere(
  turn: Turn,
  states: readonly string[],
  numero?: number,
): Promise<Result<MesaView>> {
  const found = await meantHere(turn, states, numero);
  if (found.length === 1 && found[0]) return mesaView(turn.reader, turn.actor, found[0].id);
  return found.length === 0 ? none(numero) : several(found.map(numberOf));
}

/** The same for a command that can be asked again with a click: who has several such mesas is shown them (design §8). */
export async function inMesaHere(
  turn: Turn,
  { states, numero, verb, data = {}, orLast }: Asked,
  work: (mesa: MesaView) => Promise<Reply>,
): Promise<Reply> {
  const now = await meantHere(turn, states, numero);
  const found = now.length > 0 || !orLast ? now : (await meantHere(turn, orLast, numero)).slice(-1);
  const [first, ...others] = found;
  if (!first) return { kind: 'say', text: noneText(numero) };
  if (others.length > 0) {
    const mesas = found
      .slice(0, 6)
      .flatMap(({ state }) =>
        state.kind === 'none'
          ? []
          : [{ titulo: clip(mesaName(state.plan), 60), verb, data: { ...data, numero: state.plan.numero } }],
      );
    const pregunta = `¿En cuál? Eso se puede hacer en las mesas ${enumerar(found.map((one) => String(numberOf(one))))}.`;
    return { kind: 'card', card: fill(cual, { pregunta, mesas }) };
  }
  const view = await mesaView(turn.reader, turn.actor, first.id);
  return view.ok ? work(view.value) : { kind: 'say', text: view.refusal.message };
}
interface Asked {
  readonly states: readonly string[];
  readonly numero?: number | undefined;
  readonly verb: string;
  readonly data?: object;
  /** Where there is none in those states: the last one in these. */
  readonly orLast?: readonly string[];
}

const meantHere = async (
  turn: Turn,
  states: readonly string[],
  numero?: number,
): Promise<readonly Found<MesaState>[]> => {
  const here = await ofChat(turn);
  return here ? [here] : ofPerson(turn, states, numero);
};

async function ofChat({ place, reader }: Turn): Promise<Found<MesaState> | null> {
  if (place.personal) return null;
  const [mesa] = await reader.find(mesaFeature, { chatId: place.conversationId }, { limit: 1 });
  return mesa ?? null;
}

async function ofPerson(
  { actor, reader, ports }: Turn,
  states: readonly string[],
  numero?: number,
): Promise<readonly Found<MesaState>[]> {
  const status = [...states];
  const mine = await reader.find(
    mesaFeature,
    { personIds: actor.person.personId, status },
    { orderBy: 'start' },
  );
  // Who answers for the whole proceso names a mesa by its number; what they may do with it is for the act and the view to say.
  return numero === undefined || mine.some((mesa) => numberOf(mesa) === numero)
    ? mine.filter((mesa) => numero === undefined || numberOf(mesa) === numero)
    : reader.find(mesaFeature, { procesoId: ports.procesoId, numero, status });
}

/** The point that was called last and has no outcome. */
export const discussedNow = <T extends Pick<ItemView, 'estado' | 'abiertoDesde'>>({
  items,
}: {
  readonly items: readonly T[];
}): T | undefined =>
  items
    .filter(({ estado }) => estado === 'en-discusion')
    .toSorted((a, b) => (b.abiertoDesde ?? '').localeCompare(a.abiertoDesde ?? ''))[0];

const noneText = (numero: number | undefined): string =>
  `No encontré una mesa ${numero === undefined ? 'suya' : numero} en la que eso se pueda hacer ahora. Escriba «mesas» para ver las que tiene.`;
const none = (numero: number | undefined): Result<never> => refuse('sin-mesa', noneText(numero));
const several = (numbers: readonly number[]): Result<never> =>
  refuse(
    'varias-mesas',
    `Eso se puede hacer en las mesas ${enumerar(numbers.map(String))}. Repítalo con el número al final, o escríbalo en el chat de la reunión.`,
  );
const numberOf = ({ state }: Found<MesaState>): number => (state.kind === 'none' ? 0 : state.plan.numero);
