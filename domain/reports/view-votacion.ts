import type { AttendanceState } from '../attendance';
import type { Actor } from '../kernel/actor';
import { contar } from '../kernel/text';
import type { KnownMesa } from '../mesas';
import { may } from '../people';
import {
  CLASE_VOTACION_WORDS,
  desenlaceText,
  type KnownVotacion,
  mayoriaOf,
  quorumText,
  votacionTarget,
} from '../votes';
import type { Names } from './names';
import { offersOf } from './offers';
import { presenceView } from './presence';
import type { VotacionesView, VotacionView, VotanteView } from './views';

interface Seen {
  readonly mesa: KnownMesa;
  readonly sheet: AttendanceState;
  readonly puntos: VotacionesView['puntos'];
  readonly actor: Actor;
  readonly names: Names;
}

const ESTADO = {
  draft: 'preparada',
  open: 'abierta',
  closed: 'cerrada',
  cancelled: 'anulada',
} as const satisfies Readonly<Record<KnownVotacion['kind'], VotacionView['estado']>>;

/** A vote for one reader: counts and choices only when they are for everybody, and of a secret vote nobody's ever. */
export function viewOfVotacion(votacionId: string, votacion: KnownVotacion, seen: Seen): VotacionView {
  const { actor, names, puntos, sheet } = seen;
  const { plan } = votacion;
  const result = votacion.kind === 'closed' ? votacion.resultado : null;
  const roll = rollOf(votacion, seen);
  const own = roll.find(({ personId }) => personId === actor.person.personId);
  const mayoria = mayoriaOf(plan.mayoria);
  const votaron = votacion.kind === 'cancelled' ? votacion.emitidos : roll.filter(({ voto }) => voto).length;
  const marks = votacion.kind === 'open' || votacion.kind === 'closed' ? votacion.votos : [];
  const mine = marks.find(({ person }) => person.personId === actor.person.personId);
  return {
    votacionId,
    numero: plan.numero,
    pregunta: plan.pregunta,
    itemId: plan.itemId,
    punto: puntos.find(({ itemId }) => itemId === plan.itemId)?.titulo ?? null,
    estado: ESTADO[votacion.kind],
    estadoTexto: estadoText(votacion, votaron),
    clase: plan.clase,
    claseTexto: CLASE_VOTACION_WORDS[plan.clase],
    mayoria: mayoria.nombre,
    mayoriaTexto: mayoria.texto,
    opciones: plan.opciones.map(({ id, texto }) => ({
      id,
      texto,
      votos: result?.conteo.find(({ opcion }) => opcion === id)?.votos ?? null,
    })),
    listado: roll,
    votaron,
    abiertaEn: votacion.kind === 'open' || votacion.kind === 'closed' ? votacion.openedAt : null,
    cerradaEn: votacion.kind === 'closed' ? votacion.closedAt : null,
    resultado: result ? desenlaceText(plan, result) : null,
    decidida: result?.desenlace.kind === 'decidida' ? result.desenlace.opcion : null,
    quorum: result ? quorumText(result) : null,
    presencia:
      votacion.kind === 'closed'
        ? presenceView(sheet, { at: votacion.closedAt, quorum: votacion.resultado.quorum.regla }, names)
        : null,
    motivo: votacion.kind === 'cancelled' ? votacion.motivo : '',
    yaVote: own?.voto ?? false,
    miOpcion: mine ? optionText(votacion, mine.opcion) : null,
    offers: offersFor(votacion, seen, own !== undefined),
  };
}

function estadoText(votacion: KnownVotacion, votaron: number): string {
  switch (votacion.kind) {
    case 'draft':
      return 'Preparada: todavía no se vota';
    case 'open':
      return `Abierta: ${votaron === 1 ? 'ha votado' : 'han votado'} ${votaron} de ${contar(votacion.listado.length, 'persona', 'personas')}`;
    case 'closed':
      return `Cerrada: ${votaron === 1 ? 'votó' : 'votaron'} ${votaron} de ${contar(votacion.listado.length, 'persona', 'personas')}`;
    case 'cancelled':
      return 'Anulada: no tiene resultado';
  }
}

const optionText = ({ plan }: KnownVotacion, id: string | null): string | null =>
  plan.opciones.find((opcion) => opcion.id === id)?.texto ?? null;

function rollOf(votacion: KnownVotacion, { mesa, actor, names }: Seen): readonly VotanteView[] {
  if (votacion.kind === 'draft' || votacion.kind === 'cancelled') return [];
  const target = votacionTarget({ votacion, mesa }, actor);
  const reads =
    votacion.plan.clase === 'nominal' &&
    (votacion.kind === 'closed' || may(actor, 'votaciones/conduct', target, mesa.kind).ok);
  return votacion.listado.map((person) => {
    const voto = votacion.votos.find((one) => one.person.personId === person.personId);
    const { personId, nombre, dependencia } = names.of(person);
    return {
      personId,
      nombre,
      dependencia,
      voto: voto !== undefined,
      opcion: voto && reads ? optionText(votacion, voto.opcion) : null,
      recogidoPor: voto?.recordedBy ? `recogido de viva voz por ${names.of(voto.recordedBy).nombre}` : null,
    };
  });
}

function offersFor(votacion: KnownVotacion, { mesa, actor }: Seen, onRoll: boolean): VotacionView['offers'] {
  const { plan } = votacion;
  const held = mesa.kind === 'open' && mesa.plan.sesionId === plan.sesionId;
  const open = votacion.kind === 'open';
  const marked = open && votacion.votos.some(({ person }) => person.personId === actor.person.personId);
  const conduct = 'votaciones/conduct' as const;
  const relator = mesa.plan.relator.personId === actor.person.personId;
  return offersOf(actor, votacionTarget({ votacion, mesa }, actor), mesa.kind, [
    {
      verb: 'votaciones/vote',
      label: marked ? 'Cambiar mi voto' : 'Votar',
      when: open && held && onRoll && !(marked && plan.clase === 'secreta'),
    },
    {
      verb: 'votaciones/vote-aloud',
      label: 'Registrar voto de viva voz',
      action: 'votaciones/vote',
      when: open && held && relator && plan.clase === 'nominal',
    },
    {
      verb: 'votaciones/open',
      label: 'Abrir votación',
      action: conduct,
      when: votacion.kind === 'draft' && held,
    },
    { verb: 'votaciones/close', label: 'Cerrar votación', action: conduct, when: open },
    {
      verb: 'votaciones/cancel',
      label: 'Anular votación',
      action: conduct,
      when: open || votacion.kind === 'draft',
    },
  ]);
}
