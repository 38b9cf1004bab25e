import type { Stamp } from '../../kernel/feature';
import { ok, type Result, refuse } from '../../kernel/result';
import { discussed } from '../discussed';
import { EMPTY_FLOOR, type Floor, type FloorCommand } from '../floor';
import type { Item, MesaEvent, MesaState } from '../mesas';
import { notOpen } from './session';

type Known = Exclude<MesaState, { kind: 'none' }>;
type Decision = Result<readonly MesaEvent[]>;

/** One holder at most; the same thing twice is once; the floor belongs to an open mesa (MES-051, F11). */
export function decideFloor(command: FloorCommand & Stamp, state: Known): Decision {
  if (state.kind !== 'open') return notOpen(state);
  const floor = state.floor ?? EMPTY_FLOOR;
  const { requestId } = command;
  const waits = floor.queue.some(({ id }) => id === requestId);
  const holds = floor.holder?.requestId === requestId;
  switch (command.type) {
    case 'ask-floor':
      return ok(asksAgain(command, floor) ? [] : [asked(command)]);
    case 'give-floor':
      if (holds) return ok([]);
      if (!waits) return gone(floor, requestId);
      return ok([...interruption(floor, requestId), given(requestId, state.items)]);
    case 'end-floor':
      return ok(holds ? [{ type: 'floor-ended', requestId, interrupted: false }] : []);
    case 'skip-floor':
      if (!waits) return gone(floor, requestId);
      return ok(floor.queue.at(-1)?.id === requestId ? [] : [{ type: 'floor-skipped', requestId }]);
    case 'withdraw-floor':
      if (holds)
        return refuse(
          'tiene-la-palabra',
          'No se retiró la solicitud: la persona ya tiene la palabra. Termine su intervención.',
        );
      return ok(waits ? [{ type: 'floor-withdrawn', requestId }] : []);
  }
}

function asked({
  requestId,
  kind,
  person,
  dependencia,
  aloud,
}: Extract<FloorCommand, { type: 'ask-floor' }>): MesaEvent {
  return { type: 'floor-asked', requestId, kind, person, dependencia: dependencia.trim(), aloud };
}

/** Known by its id, or somebody who already waits with the same kind of request. */
const asksAgain = (
  { requestId, kind, person }: Extract<FloorCommand, { type: 'ask-floor' }>,
  { queue, turns, holder }: Floor,
): boolean =>
  queue.some(
    (one) => one.id === requestId || (one.kind === kind && one.person.personId === person.personId),
  ) ||
  holder?.requestId === requestId ||
  turns.some((turn) => turn.requestId === requestId);

/** Who speaks ends; interrupted by a point of order, they go on after it. */
function interruption({ holder, queue }: Floor, requestId: string): readonly MesaEvent[] {
  if (!holder) return [];
  const next = queue.find(({ id }) => id === requestId);
  const interrupted = next?.kind === 'orden' && holder.kind !== 'orden';
  return [{ type: 'floor-ended', requestId: holder.requestId, interrupted }];
}

/** On the item that was called last. */
function given(requestId: string, items: readonly Item[]): MesaEvent {
  return { type: 'floor-given', requestId, itemId: discussed(items)?.id ?? null };
}

const gone = ({ turns }: Floor, requestId: string): Decision =>
  turns.some((turn) => turn.requestId === requestId)
    ? refuse(
        'solicitud-atendida',
        'No se dio la palabra: esa persona ya intervino. Si quiere volver a hablar, que la pida de nuevo.',
      )
    : refuse(
        'solicitud-de-palabra-inexistente',
        'No se dio la palabra: esa solicitud ya no está en la lista. Actualice la tarjeta.',
      );
