import type { FloorView, MesaHead } from '../../domain/reports';
import { floorView, mesaHead } from '../../domain/reports';
import type { Reply, Turn } from '../action';
import { type Card, fill, withNotice } from '../render';
import { clip } from '../text';
import { hour, lines, offered, some } from '../words';
import { type Can, mesaTitle } from './card';
import palabra from './palabra.card.json';

/** Who speaks and who follows, in one card per mesa that is edited in place; clocks say since when and do not tick (F11, design §8). */
export function floorCard(
  mesa: Pick<MesaHead, 'mesaId' | 'numero' | 'nombre'>,
  floor: FloorView,
  can: Can,
): Card {
  const { enUso, espera } = floor;
  const [next] = espera;
  const waiting = some(espera, 12, (n) => `… y ${n} más en la pestaña`);
  const habla = enUso
    ? `Tiene la palabra: ${personLine(enUso)}, desde las ${hour(enUso.desde)}`
    : floor.abierta
      ? 'Nadie tiene la palabra.'
      : 'La mesa no está abierta: la palabra se pide cuando se abra.';
  return fill(palabra, {
    mesaId: mesa.mesaId,
    titulo: mesaTitle(mesa),
    resumen: `${habla} ${espera.length === 0 ? '' : `Siguen ${espera.length}.`}`.trim(),
    habla,
    siguen: espera.length > 0,
    cola: lines([
      ...waiting.shown.map((request, i) => `${i + 1}) ${personLine(request)}`),
      ...(waiting.resto ? [waiting.resto] : []),
    ]),
    regla:
      floor.minutosSugeridos === null
        ? `${floor.regla}.`
        : `${floor.regla}. Duración sugerida: ${floor.minutosSugeridos} minutos.`,
    abierta: floor.abierta,
    conduce: floor.abierta && can.has('mesas/hand-floor'),
    puedeDar: next !== undefined && can.has('mesas/give-floor'),
    dar: enUso ? 'Pasar al siguiente' : 'Dar la palabra',
    siguienteId: next?.requestId ?? '',
    puedeTerminar: enUso !== null && can.has('mesas/end-floor'),
    hablaId: enUso?.requestId ?? '',
    puedeSaltar: can.has('mesas/skip-floor'),
  });
}

function personLine({
  nombre,
  dependencia,
  tipo,
  tipoTexto,
  continua,
  recogidoPor,
}: FloorView['espera'][number]): string {
  const notes = [
    tipo === 'normal' ? '' : tipoTexto.toLowerCase(),
    continua ? 'continúa' : '',
    recogidoPor ? 'de viva voz' : '',
  ].filter(Boolean);
  return `${[nombre, clip(dependencia, 60)].filter(Boolean).join(', ')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** The floor as it is now, for this person: what a double, stale or refused click gets. */
export async function floorNow(turn: Turn, mesaId: string, notice?: string): Promise<Reply> {
  const { reader, actor } = turn;
  const [mesa, floor] = await Promise.all([
    mesaHead(reader, actor, mesaId),
    floorView(reader, actor, mesaId),
  ]);
  if (!mesa.ok) return { kind: 'say', text: notice ?? mesa.refusal.message };
  if (!floor.ok) return { kind: 'say', text: notice ?? floor.refusal.message };
  const card = floorCard(mesa.value, floor.value, offered(floor.value));
  return notice ? { kind: 'card', card: withNotice(card, notice), notice } : { kind: 'card', card };
}

/** Where one stands in the list, in a sentence. */
export function standing({ miSolicitud, espera, enUso }: FloorView): string {
  if (enUso && enUso.requestId === miSolicitud) return 'Usted tiene la palabra.';
  const place = espera.findIndex(({ requestId }) => requestId === miSolicitud);
  if (place === -1) return 'Usted no está en la lista de la palabra.';
  return place === 0
    ? 'Usted está en la lista: sigue en el uso de la palabra.'
    : `Usted está en la lista, en el puesto ${place + 1}.`;
}
