import type { Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import { isBlank, normalise } from '../kernel/text';
import { countOf, FEWEST_SECRET, namedTally, outcomeOf } from './count';
import type { KnownVotacion, PlanVotacion, VotacionCommand, VotacionEvent, VotacionState } from './nouns';

type Of<T extends VotacionCommand['type']> = Extract<VotacionCommand, { type: T }> & Stamp;
type In<K extends VotacionState['kind']> = Extract<VotacionState, { kind: K }>;
type Decision = Result<readonly VotacionEvent[]>;

export const NO_VOTACION = refuse(
  'votacion-inexistente',
  'No encontré esa votación. Actualice la pantalla, o escriba «votación» en el chat de la mesa.',
);
const NOT_OPENED = refuse(
  'votacion-sin-abrir',
  'No se hizo: la votación todavía no se ha abierto. Ábrala quien conduce la mesa.',
);
const OVER = refuse(
  'votacion-terminada',
  'No se registró: la votación ya terminó. Escriba «resultado» para ver cómo quedó.',
);

/** The life of a vote: prepared → open → closed with its result, or cancelled with a reason (F16). */
export function decide(command: VotacionCommand & Stamp, state: VotacionState): Decision {
  if (command.type === 'prepare') return decidePlan(command, state);
  if (state.kind === 'none') return NO_VOTACION;
  switch (command.type) {
    case 'open':
      return decideOpen(command, state);
    case 'vote':
      if (state.kind === 'draft') return NOT_OPENED;
      return state.kind === 'open' ? decideVote(command, state) : OVER;
    case 'close':
      if (state.kind === 'closed') return ok([]);
      if (state.kind === 'draft') return NOT_OPENED;
      return state.kind === 'open' ? decideClose(command, state) : OVER;
    case 'cancel':
      return decideCancel(command, state);
  }
}

const MOST_OPTIONS = 10;

function decidePlan({ plan }: Of<'prepare'>, state: VotacionState): Decision {
  if (state.kind !== 'none' && state.kind !== 'draft')
    return refuse(
      'votacion-ya-abierta',
      'No se cambió la votación: ya se abrió, y su pregunta y sus opciones no cambian. Anúlela con motivo y abra otra.',
    );
  if (isBlank(plan.pregunta))
    return refuse('falta-pregunta', 'No se preparó la votación: falta la pregunta. Escríbala y guarde.');
  const fault = faultOfOptions(plan);
  if (fault) return fault;
  if (state.kind === 'draft' && JSON.stringify(state.plan) === JSON.stringify(plan)) return ok([]);
  return ok([{ type: 'prepared', plan }]);
}

function faultOfOptions({ opciones }: PlanVotacion): Result<never> | null {
  const texts = opciones.map(({ texto }) => normalise(texto));
  if (opciones.filter(({ blanco, texto }) => !blanco && !isBlank(texto)).length < 2)
    return refuse(
      'faltan-opciones',
      'No se preparó la votación: hacen falta al menos dos opciones, además del voto en blanco. Escríbalas una por línea.',
    );
  if (opciones.length > MOST_OPTIONS)
    return refuse(
      'demasiadas-opciones',
      `No se preparó la votación: admite ${MOST_OPTIONS} opciones, con el voto en blanco. Quite las que sobran.`,
    );
  return texts.some(isBlank) ||
    new Set(texts).size < texts.length ||
    new Set(opciones.map(({ id }) => id)).size < texts.length
    ? refuse(
        'opciones-repetidas',
        'No se preparó la votación: hay opciones vacías o repetidas. Escriba cada una una sola vez.',
      )
    : null;
}

function decideOpen({ listado }: Of<'open'>, state: KnownVotacion): Decision {
  if (state.kind === 'open') return ok([]);
  if (state.kind !== 'draft') return OVER;
  const roll = [...new Map(listado.map((person) => [person.personId, person])).values()];
  if (roll.length === 0)
    return refuse(
      'listado-vacio',
      'No se abrió la votación: nadie tiene derecho a votar. Escoja quiénes votan y ábrala de nuevo.',
    );
  return state.plan.clase === 'secreta' && roll.length < FEWEST_SECRET
    ? refuse(
        'listado-muy-corto',
        `No se abrió la votación: con menos de ${FEWEST_SECRET} personas el voto no sería secreto. Amplíe el listado o hágala nominal.`,
      )
    : ok([{ type: 'opened', listado: roll }]);
}

function decideVote({ person, opcion, aloud, by }: Of<'vote'>, state: In<'open'>): Decision {
  const { personId } = person;
  if (!state.listado.some((one) => one.personId === personId))
    return refuse(
      'no-esta-en-el-listado',
      'No se registró el voto: esa persona no está en el listado de quienes votan, que quedó fijo al abrir la votación.',
    );
  if (!state.plan.opciones.some(({ id }) => id === opcion))
    return refuse(
      'opcion-desconocida',
      'No se registró el voto: esa opción no es de esta votación. Actualice la tarjeta y escoja de nuevo.',
    );
  const before = state.votos.find((voto) => voto.person.personId === personId);
  if (state.plan.clase === 'secreta') {
    if (aloud || personId !== by.personId)
      return refuse(
        'secreto-no-de-viva-voz',
        'No se registró el voto: el voto secreto lo deposita cada persona con su propia cuenta. Si alguien no puede, anule la votación y hágala nominal o en papel.',
      );
    // What was in the urn is nobody's any more: it can be neither changed nor taken out.
    return ok(before ? [] : [{ type: 'ballot-cast', person }]);
  }
  if (before?.opcion === opcion) return ok([]);
  return aloud && before?.recordedBy === null
    ? refuse(
        'ya-voto-por-si-misma',
        'No se registró el voto: esa persona ya votó con su propia cuenta. Si quiere cambiarlo, que lo haga ella misma mientras la votación esté abierta.',
      )
    : ok([{ type: 'voted', person, opcion, aloud }]);
}

function decideClose({ urna, quorum }: Of<'close'>, { plan, votos, listado }: In<'open'>): Decision {
  const emitidos = votos.length;
  const secret = plan.clase === 'secreta';
  const conteo = countOf(plan.opciones, secret ? (urna ?? {}) : namedTally(votos));
  const counted = conteo.reduce((sum, one) => sum + one.votos, 0);
  const inUrn = Object.values(urna ?? {}).reduce((sum, n) => sum + n, 0);
  if (counted !== emitidos || (secret && inUrn !== emitidos))
    return refuse(
      'urna-no-cuadra',
      `No se cerró la votación: el listado tiene ${emitidos} votantes y la urna ${inUrn} votos. Anúlela con motivo y repítala, y avise a quien administra la herramienta.`,
    );
  if (secret && emitidos > 0 && emitidos < FEWEST_SECRET)
    return ok([
      {
        type: 'closed',
        resultado: {
          conteo: [],
          emitidos,
          desenlace: { kind: 'sin-decision', motivo: 'reserva' },
          quorum,
        },
      },
    ]);
  const desenlace = outcomeOf(plan, conteo, listado.length);
  return ok([{ type: 'closed', resultado: { conteo, emitidos, desenlace, quorum } }]);
}

function decideCancel({ motivo }: Of<'cancel'>, state: KnownVotacion): Decision {
  if (state.kind === 'cancelled') return ok([]);
  if (state.kind === 'closed')
    return refuse(
      'votacion-cerrada',
      'No se anuló la votación: ya se cerró y su resultado hace parte de la mesa. Deje constancia en el acta, o abra otra votación.',
    );
  return isBlank(motivo)
    ? refuse('falta-motivo', 'No se anuló la votación: falta el motivo, que queda en el acta. Escríbalo.')
    : ok([{ type: 'cancelled', motivo: motivo.trim() }]);
}
