import { calledTo } from '../../../domain/mesas';
import {
  cancelVotacion,
  closeVotacion,
  MAYORIA_IDS,
  openVotacion,
  startVotacion,
  vote,
} from '../../../domain/votes';
import { click, type Moves, type Option, option } from '../click';
import type { Dice } from '../dice';
import { PEOPLE } from '../town';
import type { View } from '../view';

type Votacion = View['votaciones'][number];

/** Votes, named and secret: prepared, opened, cast, changed, recorded aloud, counted and taken back, also after the mesa went on without them. */
export const voteMoves: Moves = (view, dice) => [
  ...view.mesas.flatMap((mesa): readonly Option[] =>
    mesa.kind === 'open' || dice.chance(0.1) ? [started(mesa, view, dice)] : [],
  ),
  ...view.votaciones.flatMap((votacion) => followed(votacion, dice)),
];

function started(
  { id: mesaId, items, plan }: View['mesas'][number],
  { votaciones }: View,
  dice: Dice,
): Option {
  const under = votaciones.some((one) => one.plan.mesaId === mesaId && one.kind === 'open');
  const called = calledTo(plan).map(({ personId }) => personId);
  const among = dice.chance(0.9) ? called : PEOPLE;
  const voters = { votanteIds: dice.shuffled(among).slice(0, 1 + dice.nat(5)) };
  const input = {
    mesaId,
    itemId: dice.chance(0.5) ? (dice.pick(items)?.id ?? null) : null,
    pregunta: `Pregunta ${dice.nat(3)}`,
    clase: dice.pick(['nominal', 'secreta', 'secreta'] as const) ?? 'nominal',
    mayoria: dice.pick(MAYORIA_IDS) ?? 'simple',
    enBlanco: dice.chance(0.8),
    abrir: dice.chance(0.8),
    ...(dice.chance(0.5) ? voters : {}),
  };
  return option(under ? 0.2 : 2, click(dice.chance(0.7) ? 'moderadora' : 'relator', startVotacion, input));
}

function followed(votacion: Votacion, dice: Dice): readonly Option[] {
  const { id: votacionId, kind, plan } = votacion;
  const open = kind === 'open';
  const roll = open ? votacion.listado.map(({ personId }) => personId) : PEOPLE;
  const others = PEOPLE.filter((personId) => !roll.includes(personId));
  const opcion = dice.pick(plan.opciones)?.id ?? 'otra';
  const closing = open ? 0.2 + votacion.votos.length : 0.05;
  const ballot = { votacionId, opcion };
  return [
    ...roll.map((who) => option(open ? 1.2 : 0.02, click(who, vote, ballot))),
    option(open ? 0.6 : 0.05, click('relator', vote, { ...ballot, personId: dice.pick(roll) ?? 'enlace' })),
    option(open ? 1 : 0.1, click(dice.pick(others) ?? 'otra', vote, ballot)),
    option(kind === 'draft' ? 2 : 0.05, click('moderadora', openVotacion, { votacionId })),
    option(closing, click(dice.chance(0.7) ? 'moderadora' : 'relator', closeVotacion, { votacionId })),
    option(0.08, click('moderadora', cancelVotacion, { votacionId, motivo: 'Se preguntó mal' })),
  ];
}
