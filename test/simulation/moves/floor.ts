import { addManual, addReport, registerSelf, removeManual } from '../../../domain/attendance';
import { addMinutes } from '../../../domain/kernel/instant';
import { askFloor, EMPTY_FLOOR, endFloor, giveFloor, skipFloor, withdrawFloor } from '../../../domain/mesas';
import { anybody, click, type Moves, type Option, option } from '../click';
import type { Dice } from '../dice';
import { PEOPLE } from '../town';
import type { View } from '../view';

const AVISO = 'v1';

/** The word: asked for, given, ended, skipped and withdrawn, by its holder and by whoever conducts. */
export const floorMoves: Moves = ({ mesas }, dice) =>
  mesas.flatMap((mesa): readonly Option[] => {
    if (mesa.kind !== 'open') return [];
    const { id: mesaId, floor = EMPTY_FLOOR } = mesa;
    const { holder, queue } = floor;
    const kind = dice.pick(['normal', 'normal', 'orden', 'replica'] as const) ?? 'normal';
    const request = dice.pick([
      ...queue.map(({ id }) => id),
      ...floor.turns.map(({ requestId }) => requestId),
    ]);
    const named = { mesaId, ...(request ? { requestId: request } : {}) };
    const conductor = dice.chance(0.6) ? 'moderadora' : 'relator';
    const waiting = dice.pick(queue);
    return [
      option(2, click(anybody(dice), askFloor, { mesaId, kind })),
      option(0.5, click('relator', askFloor, { mesaId, kind, personId: anybody(dice) })),
      option(queue.length > 0 ? 2 : 0.2, click(conductor, giveFloor, dice.chance(0.5) ? named : { mesaId })),
      option(0.4, click('moderadora', giveFloor, { mesaId, personId: anybody(dice) })),
      option(
        holder ? 1.5 : 0.1,
        click(holder && dice.chance(0.5) ? holder.person.personId : conductor, endFloor, { mesaId }),
      ),
      option(0.5, click(conductor, skipFloor, named)),
      option(
        0.5,
        click(waiting && dice.chance(0.7) ? waiting.person.personId : conductor, withdrawFloor, named),
      ),
    ];
  });

/** Who was there: Teams' reports, the list by hand, and those in the room. */
export const attendanceMoves: Moves = ({ mesas, sheets, now }, dice) =>
  mesas.flatMap((mesa): readonly Option[] => {
    if (mesa.kind !== 'open' && mesa.kind !== 'closed') return [];
    const { id: mesaId, plan } = mesa;
    const sheet = sheets.get(plan.sesionId);
    const few = (sheet?.manual.length ?? 0) + (sheet?.reports.length ?? 0) < 3;
    const written = dice.pick(sheet?.manual ?? [])?.person.personId ?? anybody(dice);
    return [
      option(
        few ? 1.5 : 0.2,
        click('relator', addManual, {
          mesaId,
          sesionId: plan.sesionId,
          personId: anybody(dice),
          reason: 'Asistió en la sala',
        }),
      ),
      option(
        0.2,
        click('relator', removeManual, {
          mesaId,
          sesionId: plan.sesionId,
          personId: written,
          reason: 'No estuvo',
        }),
      ),
      option(
        mesa.kind === 'open' ? 0.8 : 0.1,
        click(anybody(dice), registerSelf, { mesaId, sesionId: plan.sesionId, aviso: AVISO }),
      ),
      option(
        mesa.kind === 'closed' && few ? 2 : 0.1,
        click('relator', addReport, { mesaId, report: reportOf(mesa, now, dice) }),
      ),
    ];
  });

function reportOf(
  { id, openedAt }: Extract<View['mesas'][number], { kind: 'open' | 'closed' }>,
  now: View['now'],
  dice: Dice,
) {
  const end = addMinutes(now, 1);
  const present = dice.shuffled(PEOPLE).slice(0, 2 + dice.nat(5));
  return {
    // The same report comes again with more in it.
    reportId: `reporte-${id}-${dice.nat(3)}`,
    start: openedAt,
    end,
    presences: present.map((personId) => ({
      person: { personId, version: 1 },
      intervals: [{ join: openedAt, leave: end }],
      source: 'graph' as const,
      hasEmail: personId !== 'invitado',
    })),
  };
}
