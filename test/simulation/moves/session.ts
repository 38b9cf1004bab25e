import { convene, decideItem, recordDecision } from '../../../domain/dies058';
import { addMinutes } from '../../../domain/kernel/instant';
import {
  addComment,
  callItem,
  cancelMesa,
  carryOver,
  closeMesa,
  continueMesa,
  counterSchedule,
  endorseSchedule,
  openMesa,
  rescheduleMesa,
  sendSchedule,
  startStep,
  takePosition,
  unagreed,
} from '../../../domain/mesas';
import { conveneInput, PROCESO } from '../../dies058/office';
import { anybody, click, type Moves, type Option, option } from '../click';
import type { Dice } from '../dice';
import type { View } from '../view';

const HOURS = 60;
const goOn = { acceptWarnings: true, reason: 'Es la única fecha posible' };
type Mesa = View['mesas'][number];

/** Convening, at most two mesas a life. */
const convening: Moves = ({ mesas, now, indicatorIds }, dice) => {
  if (mesas.length > 1) return [];
  const start = addMinutes(now, (1 + dice.nat(48)) * HOURS);
  const indicators = dice.chance(0.7) ? indicatorIds : indicatorIds.slice(0, 1);
  const input = conveneInput(indicators, {
    start,
    end: addMinutes(start, 2 * HOURS),
    modalidad: dice.pick(['virtual', 'mixta', 'presencial']),
    procesoId: PROCESO,
    ...goOn,
  });
  return [option(mesas.length === 0 ? 20 : 0.3, click('moderadora', convene, input))];
};

const scheduled = (mesa: Mesa, { now }: View, dice: Dice): readonly Option[] => {
  const { id: mesaId } = mesa;
  const start = addMinutes(now, (2 + dice.nat(72)) * HOURS);
  const moved = { mesaId, start, end: addMinutes(start, 2 * HOURS), ...goOn };
  return [
    option(5, click('moderadora', openMesa, { mesaId })),
    option(0.6, click('moderadora', rescheduleMesa, moved)),
    option(0.15, click('moderadora', cancelMesa, { mesaId, reason: 'No hay quórum' })),
    option(0.5, click('moderadora', sendSchedule, { mesaId })),
    option(0.5, click(dice.pick(['enlace', 'directiva']) ?? 'enlace', endorseSchedule, { mesaId })),
    option(0.2, click('enlace', counterSchedule, { mesaId, reason: 'Ese día hay consejo' })),
  ];
};

const held = (mesa: Mesa, _view: View, dice: Dice): readonly Option[] => {
  const { id: mesaId, items } = mesa;
  const undecided = items.filter(({ kind }) => kind !== 'decided').length;
  const said = { mesaId, text: `Comentario ${dice.nat(1000)}` };
  const each = items.flatMap(({ id: itemId, kind }): readonly Option[] => {
    const at = { mesaId, itemId };
    const value = dice.chance(0.7) ? ('de-acuerdo' as const) : ('no-de-acuerdo' as const);
    const outcome = dice.pick([
      'concertado',
      'concertado',
      'concertado-con-ajustes',
      'no-concertado',
      'aplazado',
    ]);
    const decision = { ...at, outcome: outcome as 'concertado', note: '' };
    return [
      option(kind === 'pending' ? 3 : 0.2, click('moderadora', callItem, at)),
      option(kind === 'open' ? 2 : 0.3, click('enlace', takePosition, { ...at, value })),
      option(kind === 'open' ? 2 : 0.3, click('coordinadora', takePosition, { ...at, value })),
      option(0.3, click('relator', takePosition, { ...at, value, personId: 'enlace' })),
      option(1, click(anybody(dice), addComment, { ...said, itemId })),
      option(
        kind === 'open' ? 3 : 0.3,
        click(dice.chance(0.5) ? 'moderadora' : 'relator', decideItem, decision),
      ),
    ];
  });
  return [
    ...each,
    option(0.4, click('relator', addComment, said)),
    option(0.7, click('moderadora', startStep, { mesaId, after: mesa.steps?.current?.stepId ?? '' })),
    option(undecided === 0 ? 3 : 0.3, click('moderadora', closeMesa, { mesaId })),
  ];
};

const over = (mesa: Mesa, { now, today }: View, dice: Dice): readonly Option[] => {
  const { id: mesaId } = mesa;
  const left = carryOver(mesa);
  const start = addMinutes(now, (1 + dice.nat(48)) * HOURS);
  const again = { mesaId, start, end: addMinutes(start, 2 * HOURS), ...goOn };
  const rulings = unagreed(mesa).map(({ id: itemId }): Option => {
    const sense = dice.pick(['adoptar', 'mantener', 'nueva-mesa']) as 'adoptar';
    const ruling = { mesaId, itemId, sense, text: 'Visto el informe', date: today };
    const oficio = { ...ruling, authorId: 'despacho', evidence: 'Oficio 12' };
    return option(
      1.5,
      dice.chance(0.7) ? click('despacho', recordDecision, ruling) : click('relator', recordDecision, oficio),
    );
  });
  return [option(left.length > 0 ? 2 : 0.1, click('moderadora', continueMesa, again)), ...rulings];
};

/** From the convening to the closing, its decisions and its continuation. */
export const sessionMoves: Moves = (view, dice) => [
  ...convening(view, dice),
  ...view.mesas.flatMap((mesa) => {
    if (mesa.kind === 'scheduled')
      return [
        ...scheduled(mesa, view, dice),
        ...((mesa.held?.length ?? 0) > 0 ? over(mesa, view, dice) : []),
      ];
    if (mesa.kind === 'open') return held(mesa, view, dice);
    return mesa.kind === 'closed' ? over(mesa, view, dice) : [];
  }),
];
