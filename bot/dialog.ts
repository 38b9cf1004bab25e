import type { z } from 'zod';
import type { Result } from '../domain/kernel/result';
import { type Action, type DialogCard, parsed, type Reply, type Turn } from './action';
import { asDialog, withNotice, withTyped } from './render';

interface DialogAction<Ids, Input> {
  /** What the button carries. */
  readonly ids: z.ZodType<Ids>;
  /** What comes back: the ids again and what the person typed. */
  readonly input: z.ZodType<Input>;
  readonly idsOf: (data: unknown) => unknown;
  readonly show: (ids: Ids, turn: Turn) => Promise<Result<DialogCard>>;
  readonly submit: (input: Input, turn: Turn) => Promise<Result<Reply>>;
}

/** A form in a dialog: a refusal brings the same form back with what was typed and what must be corrected on top. */
export function dialogAction<Ids, Input>(dialog: DialogAction<Ids, Input>): Action {
  const reopen = async (
    data: unknown,
    turn: Turn,
    typed: unknown,
    notice?: { message: string; details?: readonly string[] },
  ): Promise<Reply> => {
    const ids = parsed(dialog.ids, dialog.idsOf(data));
    if (!ids.ok) return { kind: 'say', text: ids.refusal.message };
    const shown = await dialog.show(ids.value, turn);
    if (!shown.ok) return { kind: 'say', text: notice?.message ?? shown.refusal.message };
    const card = withTyped(asDialog(shown.value.card), typed);
    return {
      kind: 'dialog',
      title: shown.value.title,
      card: notice ? withNotice(card, notice.message, notice.details) : card,
    };
  };
  return {
    open: (data, turn) => reopen(data, turn, undefined),
    run: async (data, turn) => {
      const input = parsed(dialog.input, data);
      if (!input.ok) return reopen(data, turn, data, input.refusal);
      const result = await dialog.submit(input.value, turn);
      return result.ok ? result.value : reopen(data, turn, data, result.refusal);
    },
  };
}

/** The ids of a submitted form: the same data without what was typed. */
export const only =
  (...keys: readonly string[]) =>
  (data: unknown): unknown =>
    typeof data === 'object' && data !== null
      ? Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)))
      : data;
