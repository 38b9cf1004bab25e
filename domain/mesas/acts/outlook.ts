import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { MesaInput, SeenInOutlookInput } from '../parse';
import { changeMesa, permitted } from './on-mesa';

/** What the calendar shows of the event of a mesa; only the product itself looks (MES-027). */
export const seenInOutlook: Act<SeenInOutlookInput> = {
  name: 'mesas/seen-in-outlook',
  run: async (raw, desk) => {
    const input = parseWith(SeenInOutlookInput, raw);
    if (!input.ok) return input;
    const { mesaId, eventId, now } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/seen-in-outlook');
    if (!mesa.ok) return mesa;
    return changeMesa(
      desk,
      mesaId,
      now ? { type: 'move-outside', eventId, ...now } : { type: 'lose-event', eventId },
    );
  },
};

/** The event was cancelled in Outlook and the mesa goes on: everybody is called again, with another meeting of Teams. */
export const bookAgain: Act<MesaInput> = {
  name: 'mesas/book-again',
  run: async (raw, desk) => {
    const input = parseWith(MesaInput, raw);
    if (!input.ok) return input;
    const mesa = await permitted(desk, input.value.mesaId, 'mesas/book-again');
    return mesa.ok ? changeMesa(desk, input.value.mesaId, { type: 'book-again' }) : mesa;
  },
};
