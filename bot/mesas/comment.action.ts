import { z } from 'zod';
import { ok, type Result, refuse } from '../../domain/kernel/result';
import { addComment, takePosition } from '../../domain/mesas';
import { type ItemView, type MesaView, mesaHead, mesaView, pointView } from '../../domain/reports';
import { requestId, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { fill } from '../render';
import { clip } from '../text';
import { typed } from '../typed';
import { lines, personChoices } from '../words';
import { itemTitle, mesaTitle } from './card';
import comentar from './comentar.card.json';
import vivaVoz from './viva-voz.card.json';

/** `itemId` empty: about the whole mesa. */
const Ids = z.strictObject({ mesaId: z.string(), itemId: z.string().default('') });
const Submitted = Ids.extend({ solicitud: z.string() });

export const commentAction = dialogAction({
  ids: Ids,
  input: Submitted.extend({ texto: typed.text('Escriba el comentario (obligatorio).', 2000) }),
  idsOf: only('mesaId', 'itemId'),
  show: async (ids, turn) => {
    const about = await commented(ids, turn);
    if (!about.ok) return about;
    const { titulo, comentarios } = about.value;
    const said = comentarios.slice(-6).map((one) => `${one.quien}: ${clip(one.texto, 300)}`);
    const card = fill(comentar, {
      ...ids,
      titulo,
      comentarios: lines(said),
      solicitud: turn.ports.office.freshId(),
    });
    return ok({ title: 'Comentar', card });
  },
  submit: async ({ mesaId, itemId, texto, solicitud }, turn) => {
    const done = await turn.perform(
      addComment,
      { mesaId, itemId: itemId || null, text: texto },
      requestId(turn, solicitud),
    );
    return done.ok ? ok({ kind: 'done', text: 'Su comentario quedó registrado.' }) : done;
  },
});

/** What somebody said in the room or on the phone; it stays written who recorded it (design §4). */
export const aloudAction = dialogAction({
  ids: Ids,
  input: Submitted.extend({
    personId: typed.choice('Elija quién habló (obligatorio).'),
    valor: z.enum(['de-acuerdo', 'no-de-acuerdo', 'comentario'], { error: 'Elija qué dijo (obligatorio).' }),
    texto: typed.optional(2000),
  }),
  idsOf: only('mesaId', 'itemId'),
  show: async (ids, turn) => {
    const about = await aboutOf(ids, turn);
    if (!about.ok) return about;
    const { mesa, titulo } = about.value;
    const people = [...mesa.invitados, mesa.moderador, mesa.relator].filter(
      (one, i, all) => all.findIndex((two) => two.personId === one.personId) === i,
    );
    const personas = personChoices(people.slice(0, 80));
    return ok({
      title: 'De viva voz',
      card: fill(vivaVoz, { ...ids, titulo, personas, solicitud: turn.ports.office.freshId() }),
    });
  },
  submit: async ({ mesaId, itemId, personId, valor, texto, solicitud }, turn) => {
    const request = requestId(turn, solicitud);
    if (valor === 'comentario' && texto === '')
      return refuse('falta-texto', 'Falta corregir lo siguiente. Lo que escribió se conserva.', [
        'Escriba sus palabras (obligatorio si es un comentario).',
      ]);
    if (valor !== 'comentario') {
      const taken = await turn.perform(
        takePosition,
        { mesaId, itemId, value: valor, personId },
        `${request}:posicion`,
      );
      if (!taken.ok) return taken;
    }
    if (texto !== '') {
      const said = await turn.perform(
        addComment,
        { mesaId, itemId: itemId || null, text: texto, personId },
        `${request}:comentario`,
      );
      if (!said.ok) return said;
    }
    return ok({ kind: 'done', text: 'Quedó registrado de viva voz, recogido por usted.' });
  },
});

/** What is commented on: its name and what was said of it so far. */
async function commented(
  { mesaId, itemId }: z.infer<typeof Ids>,
  { reader, actor }: Turn,
): Promise<Result<{ readonly titulo: string; readonly comentarios: ItemView['comentarios'] }>> {
  if (itemId === '') {
    const mesa = await mesaHead(reader, actor, mesaId);
    return mesa.ok ? ok({ titulo: mesaTitle(mesa.value), comentarios: [] }) : mesa;
  }
  const point = await pointView(reader, actor, mesaId, itemId);
  return point.ok
    ? ok({ titulo: itemTitle(point.value.item), comentarios: point.value.item.comentarios })
    : point;
}

interface About {
  readonly mesa: MesaView;
  readonly item: ItemView | undefined;
  readonly titulo: string;
}
export async function aboutOf(
  { mesaId, itemId }: { mesaId: string; itemId: string },
  turn: Turn,
): Promise<Result<About>> {
  const view = await mesaView(turn.reader, turn.actor, mesaId);
  if (!view.ok) return view;
  const mesa = view.value;
  const item = mesa.items.find((one) => one.itemId === itemId);
  if (itemId !== '' && !item) return refuse('punto-inexistente', 'Ese punto no está en esta mesa.');
  return ok({ mesa, item, titulo: item ? itemTitle(item) : mesaTitle(mesa) });
}
