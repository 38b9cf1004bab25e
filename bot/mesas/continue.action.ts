import { z } from 'zod';
import { addMinutes, bogotaDay, bogotaTime, fromBogota } from '../../domain/kernel/instant';
import { ok, refuse } from '../../domain/kernel/result';
import { contar, enumerar, punto } from '../../domain/kernel/text';
import { calledTo, continueMesa, mesaFeature, momentsSaid } from '../../domain/mesas';
import { type MesaView, mesaView } from '../../domain/reports';
import type { Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { typed } from '../typed';
import { lines, moment, some } from '../words';
import { itemTitle, mesaTitle } from './card';
import continuar from './continuar.card.json';

const Ids = z.strictObject({ mesaId: z.string() });
const MINUTES = 120;

/** Another sesión with what was left open: what is carried over, and the next moment in which everybody is free (MES-077). */
export const continueAction = dialogAction({
  ids: Ids,
  input: Ids.extend({
    fecha: typed.date('Indique la fecha (obligatorio).'),
    hora: typed.time('Indique la hora de inicio (obligatorio).'),
    minutos: typed.integer.default(MINUTES),
    acepta: typed.toggle,
    motivo: typed.optional(2000),
  }),
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const view = await mesaView(turn.reader, turn.actor, mesaId);
    if (!view.ok) return view;
    return view.value.offers.some(({ verb }) => verb === 'mesas/continue')
      ? ok({ title: 'Agendar continuación', card: await continueCard(view.value, turn) })
      : refuse('nada-por-continuar', `No hay una continuación por agendar. ${view.value.turno}`);
  },
  submit: async ({ mesaId, fecha, hora, minutos, acepta, motivo }, turn) => {
    const start = fromBogota(fecha, hora);
    if (start === null) return refuse('datos-incompletos', 'Indique la hora de inicio (obligatorio).');
    const done = await turn.perform(continueMesa, {
      mesaId,
      start,
      end: addMinutes(start, minutos),
      acceptWarnings: acepta,
      reason: motivo,
    });
    if (!done.ok) return done;
    const carried = contar(done.value.itemIds.length, 'indicador', 'indicadores');
    return ok({
      kind: 'done',
      text: `La continuación quedó para el ${moment(start)}, con ${carried}. La citación sale a las mismas personas y el cronograma queda ajustado.`,
    });
  },
});

const carried = ({ items }: MesaView): MesaView['items'] =>
  items.filter(
    ({ outcome, escalamiento }) =>
      outcome === null || outcome === 'aplazado' || escalamiento?.sentido === 'nueva-mesa',
  );

async function continueCard(mesa: MesaView, turn: Turn): Promise<Card> {
  const { state } = await turn.reader.get(mesaFeature, mesa.mesaId);
  const people = state.kind === 'none' ? [] : calledTo(state.plan).map(({ personId }) => personId);
  const free = await turn.ports.freeMoments(turn.actor, people, MINUTES, 3);
  const [slot, ...later] = free.moments;
  const items = carried(mesa);
  const shown = some(items, 15, (n) => `y ${n} más`);
  return fill(continuar, {
    mesaId: mesa.mesaId,
    titulo: mesaTitle(mesa),
    pasan: `${contar(items.length, 'indicador continúa', 'indicadores continúan')}; lo decidido queda como está.`,
    puntos: lines([
      ...shown.shown.map((item) => clip(itemTitle(item), 120)),
      ...(shown.resto ? [shown.resto] : []),
    ]),
    hueco: [
      momentsSaid(free, people.length, MINUTES),
      later.length > 0 ? punto(`También: ${enumerar(later.map(({ start }) => moment(start)))}`) : '',
    ]
      .filter(Boolean)
      .join(' '),
    fecha: slot ? bogotaDay(slot.start) : '',
    hora: slot ? bogotaTime(slot.start) : '',
  });
}
