import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, type Result, refuse } from '../../kernel/result';
import { may } from '../../people';
import { EMPTY_FLOOR, type Floor, speakingOrder } from '../floor';
import { palabraOf } from '../palabra';
import { AskFloorInput, FloorInput, GiveFloorInput } from '../parse';
import { type KnownMesa, loadMesa, mesaTarget } from '../target';
import { changeMesa, permitted } from './on-mesa';
import { speakerOf } from './speaker';

export interface Asked {
  readonly requestId: string;
}

/** «Pido la palabra»: oneself, or the relator for who asks in the room or on the phone (MES-051, F11). */
export const askFloor: Act<AskFloorInput, Asked> = {
  name: 'mesas/ask-floor',
  run: async (raw, desk) => {
    const input = parseWith(AskFloorInput, raw);
    if (!input.ok) return input;
    const { mesaId, kind, personId } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/ask-floor');
    return mesa.ok ? ask(desk, { mesaId, mesa: mesa.value, kind, personId }) : mesa;
  },
};

interface Asking {
  readonly mesaId: string;
  readonly mesa: KnownMesa;
  readonly kind: 'normal' | 'orden' | 'replica';
  readonly personId: string | undefined;
}

async function ask(desk: Desk, { mesaId, mesa, kind, personId }: Asking): Promise<Result<Asked>> {
  const speaker = await speakerOf(desk, mesa, personId);
  if (!speaker.ok) return speaker;
  const { person } = speaker.value;
  const dependencia = (await desk.persons.current(person.personId))?.dependencia ?? '';
  const waiting = floorOf(mesa).queue.find(
    (request) => request.kind === kind && request.person.personId === person.personId,
  );
  if (waiting) return ok({ requestId: waiting.id });
  const requestId = desk.newId();
  const asked = await changeMesa(desk, mesaId, {
    type: 'ask-floor',
    requestId,
    kind,
    dependencia,
    ...speaker.value,
  });
  return asked.ok ? ok({ requestId }) : asked;
}

const floorOf = (mesa: KnownMesa): Floor => mesa.floor ?? EMPTY_FLOOR;

/** «Dar la palabra»: to one request, to the next in order, or to somebody who did not ask (MES-054). */
export const giveFloor: Act<GiveFloorInput, Asked> = {
  name: 'mesas/give-floor',
  run: async (raw, desk) => {
    const input = parseWith(GiveFloorInput, raw);
    if (!input.ok) return input;
    const { mesaId, personId } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/give-floor');
    if (!mesa.ok) return mesa;
    const chosen = input.value.requestId ?? (await nextOf(desk, mesa.value, personId));
    const request =
      chosen === null && personId !== undefined
        ? await handed(desk, mesaId, personId)
        : chosen === null
          ? NOBODY
          : ok({ requestId: chosen });
    if (!request.ok) return request;
    const given = await changeMesa(desk, mesaId, {
      type: 'give-floor',
      requestId: request.value.requestId,
    });
    return given.ok ? request : given;
  },
};

const NOBODY = refuse(
  'nadie-pide-la-palabra',
  'No se dio la palabra: nadie la ha pedido. Puede dársela a una persona por su nombre.',
);

async function nextOf(desk: Desk, mesa: KnownMesa, personId: string | undefined): Promise<string | null> {
  const floor = floorOf(mesa);
  const order = speakingOrder(floor, await palabraOf(desk, mesa.plan.procesoId));
  if (personId === undefined) return order[0]?.id ?? null;
  if (floor.holder?.person.personId === personId) return floor.holder.requestId;
  return order.find(({ person }) => person.personId === personId)?.id ?? null;
}

/** The moderador hands the floor to somebody who had not asked: the request is written down in the same act. */
async function handed(desk: Desk, mesaId: string, personId: string): Promise<Result<Asked>> {
  const person = await desk.persons.current(personId);
  if (!person)
    return refuse(
      'persona-desconocida',
      'No se dio la palabra: esa persona no está en el directorio. Regístrela con su nombre y cargo y vuelva a intentarlo.',
    );
  const requestId = desk.newId();
  const asked = await changeMesa(desk, mesaId, {
    type: 'ask-floor',
    requestId,
    kind: 'normal',
    person: { personId, version: person.version },
    dependencia: person.dependencia,
    aloud: personId !== desk.actor.person.personId,
  });
  return asked.ok ? ok({ requestId }) : asked;
}

const onRequest =
  (
    name: 'mesas/end-floor' | 'mesas/withdraw-floor' | 'mesas/give-floor',
    type: 'end-floor' | 'withdraw-floor' | 'skip-floor',
  ) =>
  async (raw: unknown, desk: Desk): Promise<Result<void>> => {
    const input = parseWith(FloorInput, raw);
    if (!input.ok) return input;
    const { mesaId } = input.value;
    const mesa = await loadMesa(desk, mesaId);
    if (!mesa.ok) return mesa;
    const { personId: actorId } = desk.actor.person;
    const request = named(floorOf(mesa.value), input.value.requestId, { type, actorId });
    // Gone already, or never there: there is nothing left to do.
    if (!request && type !== 'skip-floor') return ok(undefined);
    const { requestId = input.value.requestId ?? '', personId = null } = request ?? {};
    const own = personId === actorId && type !== 'skip-floor';
    const allowed = own
      ? ok(undefined)
      : may(desk.actor, name, mesaTarget(mesaId, mesa.value, desk.actor), mesa.value.kind);
    return allowed.ok ? changeMesa(desk, mesaId, { type, requestId }) : allowed;
  };

/** Without a request: who speaks is ended; of those who wait, one's own is taken. */
function named(
  { queue, holder }: Floor,
  requestId: string | undefined,
  { type, actorId }: { readonly type: string; readonly actorId: string },
): { readonly requestId: string; readonly personId: string } | null {
  if (type === 'end-floor')
    return holder && (requestId ?? holder.requestId) === holder.requestId
      ? { requestId: holder.requestId, personId: holder.person.personId }
      : null;
  const waiting = queue.find(({ id, person }) =>
    requestId === undefined ? person.personId === actorId : id === requestId,
  );
  return waiting ? { requestId: waiting.id, personId: waiting.person.personId } : null;
}

/** «Terminar»: one's own intervention, or whoever conducts the mesa for who is speaking. */
export const endFloor: Act<FloorInput> = {
  name: 'mesas/end-floor',
  run: onRequest('mesas/end-floor', 'end-floor'),
};
/** «Ya no la pido»: one's own request, or somebody else's by whoever conducts the mesa. */
export const withdrawFloor: Act<FloorInput> = {
  name: 'mesas/withdraw-floor',
  run: onRequest('mesas/withdraw-floor', 'withdraw-floor'),
};
/** «Saltar»: the person is not there now; they go to the end, and nobody loses their place. */
export const skipFloor: Act<FloorInput> = {
  name: 'mesas/skip-floor',
  run: onRequest('mesas/give-floor', 'skip-floor'),
};
