import { z } from 'zod';
import type { PlainDate } from '../../domain/kernel/instant';
import { fromBogota } from '../../domain/kernel/instant';
import { ok, type Result, refuse } from '../../domain/kernel/result';
import { normalise } from '../../domain/kernel/text';
import { bookAgain, cancelMesa, counterSchedule, endorseSchedule, sendSchedule } from '../../domain/mesas';
import { type CronogramaRow, cronogramaBoard, mesaView } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { dialogAction, only } from '../dialog';
import { withNotice } from '../render';
import { listCard, type Row } from '../reports/card';
import { distance } from '../spoken/distance';
import { typed } from '../typed';
import { avalCard, cancelCard, counterCard, lostCard, phaseLine, whenLine } from './card';

const MesaIds = z.strictObject({ mesaId: z.string() });
const NOT_SEEN = refuse(
  'mesa-inexistente',
  'No encontré esa mesa en el cronograma que usted puede ver. Escriba «cronograma».',
);

async function rowOf(turn: Turn, mesaId: string): Promise<Result<CronogramaRow>> {
  const board = await cronogramaBoard(turn.reader, turn.actor, { procesoId: turn.ports.procesoId });
  if (!board.ok) return board;
  const row = board.value.filas.findLast((one) => one.mesaId === mesaId);
  return row ? ok(row) : NOT_SEEN;
}

/** The card as it is now, with what happened on top: also after a refusal, for the card that was clicked may be old. */
async function shown(turn: Turn, mesaId: string, told: string, good: boolean): Promise<Reply> {
  const row = await rowOf(turn, mesaId);
  return row.ok
    ? {
        kind: 'card',
        card: withNotice(avalCard(row.value, turn.ports.links), told, [], good ? 'good' : 'warning'),
        notice: told,
      }
    : { kind: 'say', text: told };
}

/** «Avalar»: of the date that the card showed; one that moved meanwhile is shown anew and not endorsed unseen. */
export const endorseAction: Action = {
  run: async (data, turn) => {
    const input = parsed(MesaIds.extend({ inicio: z.string() }), data);
    if (!input.ok) return { kind: 'say', text: input.refusal.message };
    const { mesaId, inicio } = input.value;
    const row = await rowOf(turn, mesaId);
    if (!row.ok) return { kind: 'say', text: row.refusal.message };
    if (row.value.inicio !== inicio)
      return shown(turn, mesaId, 'La fecha cambió desde que usted la vio. Revísela y avale de nuevo.', false);
    const done = await turn.perform(endorseSchedule, { mesaId });
    return done.ok
      ? shown(turn, mesaId, 'Quedó avalada la fecha. Le avisé a quien modera.', true)
      : shown(turn, mesaId, done.refusal.message, false);
  },
};

export const sendScheduleAction: Action = {
  run: async (data, turn) => {
    const input = parsed(MesaIds, data);
    if (!input.ok) return { kind: 'say', text: input.refusal.message };
    const { mesaId } = input.value;
    const done = await turn.perform(sendSchedule, { mesaId });
    return done.ok
      ? shown(turn, mesaId, 'Enviado al enlace y al directivo de la dependencia.', true)
      : shown(turn, mesaId, done.refusal.message, false);
  },
};

export const counterAction = dialogAction({
  ids: MesaIds,
  input: MesaIds.extend({
    motivo: typed.text('Escriba el motivo (obligatorio).', 2000),
    fecha: z.string().default(''),
    hora: z.string().default(''),
  }),
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const row = await rowOf(turn, mesaId);
    return row.ok ? ok({ title: 'Proponer otra fecha', card: counterCard(row.value) }) : row;
  },
  submit: async ({ mesaId, motivo, fecha, hora }, turn) => {
    const start = fecha === '' ? null : fromBogota(fecha.slice(0, 10) as PlainDate, hora || '08:00');
    const done = await turn.perform(counterSchedule, { mesaId, reason: motivo, start });
    return done.ok
      ? ok({ kind: 'done', text: 'Su respuesta quedó registrada. Le avisé a quien modera la mesa.' })
      : done;
  },
});

export const bookAgainAction: Action = {
  run: async (data, turn) => {
    const input = parsed(MesaIds, data);
    if (!input.ok) return { kind: 'say', text: input.refusal.message };
    const done = await turn.perform(bookAgain, input.value);
    const told = done.ok ? 'La citación nueva está en camino.' : done.refusal.message;
    const view = await mesaView(turn.reader, turn.actor, input.value.mesaId);
    if (!view.ok) return { kind: 'say', text: told };
    const style = done.ok ? 'good' : 'warning';
    return {
      kind: 'card',
      card: withNotice(lostCard(view.value, turn.ports.links), told, [], style),
      notice: told,
    };
  },
};

export const cancelAction = dialogAction({
  ids: MesaIds,
  input: MesaIds.extend({ motivo: typed.text('Escriba el motivo (obligatorio).', 2000) }),
  idsOf: only('mesaId'),
  show: async ({ mesaId }, turn) => {
    const view = await mesaView(turn.reader, turn.actor, mesaId);
    return view.ok ? ok({ title: 'Cancelar la mesa', card: cancelCard(view.value) }) : view;
  },
  submit: async ({ mesaId, motivo }, turn) => {
    const done = await turn.perform(cancelMesa, { mesaId, reason: motivo });
    return done.ok ? ok({ kind: 'done', text: 'La mesa quedó cancelada.' }) : done;
  },
});

export const showAval: Action = {
  run: async (data, turn) => {
    const input = parsed(MesaIds, data);
    const row = input.ok ? await rowOf(turn, input.value.mesaId) : input;
    return row.ok
      ? { kind: 'card', card: avalCard(row.value, turn.ports.links) }
      : { kind: 'say', text: row.refusal.message };
  },
};

/** «avalar»: the dates that wait for this person's aval, or the only one (MES-027). */
export const avalsHere: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ numero: z.number().optional() }), data);
    const { procesoId } = turn.ports;
    const board = asked.ok ? await cronogramaBoard(turn.reader, turn.actor, { procesoId }) : asked;
    if (!board.ok) return { kind: 'say', text: board.refusal.message };
    const mine = board.value.filas.filter(({ offers }) =>
      offers.some(({ verb }) => verb === 'mesas/endorse-schedule'),
    );
    const [only_] = mine;
    if (!only_)
      return {
        kind: 'say',
        text: 'No hay fechas que esperen su aval. Escriba «cronograma» para ver las mesas.',
      };
    const { links } = turn.ports;
    return mine.length === 1
      ? { kind: 'card', card: avalCard(only_, links) }
      : { kind: 'card', card: listCard('Fechas por avalar', '', mine.map(lineOf), links.tab('cronograma')) };
  },
};

const STOP = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'con', 'secretaria', 'mesa', 'mesas', 'y']);
/** «cronograma», «cronograma de medio ambiente»: what is still to come, with the state of each date; all of it when nothing is. */
export const cronogramaAction: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ texto: z.string().default('') }), data);
    const board = asked.ok
      ? await cronogramaBoard(turn.reader, turn.actor, { procesoId: turn.ports.procesoId })
      : asked;
    if (!asked.ok || !board.ok)
      return {
        kind: 'say',
        text: board.ok ? 'No entendí qué cronograma quiere ver.' : board.refusal.message,
      };
    const words = normalise(asked.value.texto)
      .split(' ')
      .filter((word) => word.length > 1 && !STOP.has(word));
    const named = board.value.filas.filter(({ titulo, dependencia }) =>
      words.every((word) => names(`${titulo} ${dependencia}`, word)),
    );
    const coming = named.filter(({ estado }) => estado === 'programada' || estado === 'abierta');
    const rows = coming.length > 0 ? coming : named;
    const [only_] = rows;
    if (only_ && rows.length === 1 && words.length > 0)
      return { kind: 'card', card: avalCard(only_, turn.ports.links) };
    const about = words.length > 0 ? ` de «${asked.value.texto.replace(/^de(l| la| los| las)? /i, '')}»` : '';
    const text = rows.length === 0 ? `No hay sesiones${about} en el cronograma que usted puede ver.` : '';
    return {
      kind: 'card',
      card: listCard('Cronograma', text, rows.map(lineOf), turn.ports.links.tab('cronograma')),
    };
  },
};

/** With one slip of the finger forgiven in long words. */
const names = (text: string, word: string): boolean =>
  normalise(text)
    .split(/[^a-z0-9ñ]+/)
    .some((one) => one.startsWith(word) || (word.length > 4 && distance(one, word) <= 1));

const lineOf = (row: CronogramaRow): Row => ({
  titulo: row.titulo,
  lineas: [
    `${whenLine(row)} · ${row.modalidad}`,
    `${phaseLine(row)} · modera ${row.moderador}`,
    row.estado === 'programada' ? row.cronogramaTexto : `Mesa ${row.estado}`,
    ...row.avisos.slice(0, 2).map((text) => `⚠ ${text}`),
  ],
  boton: { titulo: 'Ver', verb: 'cronograma/show', data: { mesaId: row.mesaId } },
});
