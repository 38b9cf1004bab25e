import { z } from 'zod';
import { ok } from '../../domain/kernel/result';
import { askFloor, endFloor, FLOOR_KINDS, giveFloor, skipFloor, withdrawFloor } from '../../domain/mesas';
import { floorView } from '../../domain/reports';
import { type Action, parsed, type Reply, requestId, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { fill } from '../render';
import { typed } from '../typed';
import { offered, personChoices } from '../words';
import { aboutOf } from './comment.action';
import { floorNow, standing } from './palabra';
import otra from './palabra-otra.card.json';
import { itemNow, mesaNow } from './session.action';

const MesaClick = z.strictObject({ mesaId: z.string() });
/** `en`: the card it was clicked on, which stays what it is: `mesa`, or the id of an item. */
const AskClick = MesaClick.extend({ tipo: z.enum(FLOOR_KINDS).default('normal'), en: z.string().optional() });
const RequestClick = MesaClick.extend({ requestId: z.string() });

/** An act of one click, answered with the floor as it is then. */
const clicked = <T extends { readonly mesaId: string }>(
  schema: z.ZodType<T>,
  act: (click: T, turn: Turn) => Promise<string | undefined>,
): Action => ({
  run: async (data, turn): Promise<Reply> => {
    const click = parsed(schema, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    return floorNow(turn, click.value.mesaId, await act(click.value, turn));
  },
});

/** «Pedir la palabra», «Punto de orden», «Réplica» (MES-051, F11). */
export const askFloorAction: Action = {
  run: async (data, turn) => {
    const click = parsed(AskClick, data);
    if (!click.ok) return { kind: 'say', text: click.refusal.message };
    const { mesaId, tipo, en } = click.value;
    const asked = await turn.perform(askFloor, { mesaId, kind: tipo });
    if (!asked.ok) return cardOf(turn, mesaId, en, asked.refusal.message);
    const floor = await floorView(turn.reader, turn.actor, mesaId, 0);
    const told = floor.ok ? standing(floor.value) : undefined;
    return en === undefined ? floorNow(turn, mesaId) : cardOf(turn, mesaId, en, told);
  },
};

const cardOf = (turn: Turn, mesaId: string, en: string | undefined, told?: string): Promise<Reply> =>
  en === undefined
    ? floorNow(turn, mesaId, told)
    : en === 'mesa'
      ? mesaNow(turn, mesaId, told)
      : itemNow(turn, mesaId, en, told);

/** The card names who it meant to give the floor to: a second click gives it to nobody else. */
export const giveFloorAction = clicked(RequestClick, async (click, turn) => {
  const given = await turn.perform(giveFloor, click);
  return given.ok ? undefined : given.refusal.message;
});
export const endFloorAction = clicked(RequestClick, async (click, turn) => {
  const ended = await turn.perform(endFloor, click);
  return ended.ok ? undefined : ended.refusal.message;
});
export const skipFloorAction = clicked(RequestClick, async (click, turn) => {
  const skipped = await turn.perform(skipFloor, click);
  return skipped.ok ? undefined : skipped.refusal.message;
});

/** «Terminé o ya no la pido»: one's own intervention if one is speaking, one's own request otherwise. */
export const leaveFloorAction = clicked(MesaClick, async ({ mesaId }, turn) => {
  const floor = await floorView(turn.reader, turn.actor, mesaId);
  if (!floor.ok) return floor.refusal.message;
  const { miSolicitud, enUso } = floor.value;
  if (miSolicitud === null) return 'Usted no ha pedido la palabra.';
  const act = enUso?.requestId === miSolicitud ? endFloor : withdrawFloor;
  const left = await turn.perform(act, { mesaId, requestId: miSolicitud });
  return left.ok ? undefined : left.refusal.message;
});

const WAYS = [
  { title: 'Ponerla en la lista', value: 'normal', verb: 'mesas/ask-floor-aloud' },
  { title: 'Ponerla en la lista con un punto de orden', value: 'orden', verb: 'mesas/ask-floor-aloud' },
  { title: 'Ponerla en la lista con una réplica', value: 'replica', verb: 'mesas/ask-floor-aloud' },
  { title: 'Darle la palabra ahora', value: 'ahora', verb: 'mesas/hand-floor' },
] as const;

/** The relator asks for who is in the room; who conducts hands the floor to anybody (MES-054, design §4). */
export const floorForAction = dialogAction({
  ids: MesaClick,
  input: MesaClick.extend({
    solicitud: z.string(),
    personId: typed.choice('Elija una persona (obligatorio).'),
    cuando: z.enum(['normal', 'orden', 'replica', 'ahora'], { error: 'Elija qué hacer (obligatorio).' }),
  }),
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const about = await aboutOf({ mesaId, itemId: '' }, turn);
    if (!about.ok) return about;
    const floor = await floorView(turn.reader, turn.actor, mesaId);
    if (!floor.ok) return floor;
    const can = offered(floor.value);
    const { mesa, titulo } = about.value;
    const people = [...mesa.invitados, mesa.moderador, mesa.relator].filter(
      (one, i, all) => all.findIndex((two) => two.personId === one.personId) === i,
    );
    const opciones = WAYS.filter(({ verb }) => can.has(verb)).map(({ title, value }) => ({ title, value }));
    const card = fill(otra, {
      mesaId,
      titulo,
      personas: personChoices(people.slice(0, 80)),
      opciones,
      primera: opciones[0]?.value ?? '',
      solicitud: turn.ports.office.freshId(),
    });
    return ok({ title: 'La palabra', card });
  },
  submit: async ({ mesaId, personId, cuando, solicitud }, turn) => {
    const request = requestId(turn, solicitud);
    const done =
      cuando === 'ahora'
        ? await turn.perform(giveFloor, { mesaId, personId }, request)
        : await turn.perform(askFloor, { mesaId, personId, kind: cuando }, request);
    if (!done.ok) return done;
    return ok({
      kind: 'done',
      text: cuando === 'ahora' ? 'Tiene la palabra.' : 'Quedó en la lista, recogida por usted.',
    });
  },
});
