import type { Action, Reply, Turn } from './action';
import { withNotice } from './render';
import { pendingsReply } from './reports/show-pendings.action';

export type Actions = Readonly<Record<string, Action>>;

/** From what a card sent to the row of the table. A verb that is not there comes from an older card: the person gets where things stand now. */
export async function actOn(
  table: Actions,
  sent: unknown,
  turn: Turn,
  how: 'open' | 'run' = 'run',
): Promise<Reply> {
  const { verb, data } = verbOf(sent);
  const action = verb !== null && Object.hasOwn(table, verb) ? table[verb] : undefined;
  if (!action) return outdated(turn);
  const run = how === 'open' ? action.open : action.run;
  return (run ?? action.run)(data, turn);
}

/** `verb` and Teams' own `msteams` are not the person's data. */
function verbOf(sent: unknown): { readonly verb: string | null; readonly data: unknown } {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return { verb: null, data: {} };
  const { verb, msteams: _teams, ...data } = sent as Record<string, unknown>;
  return { verb: typeof verb === 'string' ? verb : null, data };
}

const OUTDATED = 'Ese botón es de una tarjeta anterior y ya no hace nada. Esto es lo que hay ahora.';
async function outdated(turn: Turn): Promise<Reply> {
  if (!turn.place.personal)
    return {
      kind: 'say',
      text: `${OUTDATED.split('. ')[0]}. Escríbame «ayuda» en el chat personal para ver lo que puede hacer.`,
    };
  const now = await pendingsReply(turn);
  return now.kind === 'card' ? { ...now, card: withNotice(now.card, OUTDATED) } : now;
}
