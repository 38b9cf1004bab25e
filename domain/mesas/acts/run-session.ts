import { indicatorFeature } from '../../indicators';
import type { Act, Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { type Result, refuse } from '../../kernel/result';
import { CallItemInput, LinkCalendarInput, MesaInput } from '../parse';
import type { KnownMesa } from '../target';
import { changeMesa, permitted } from './on-mesa';
import { reachIndicators } from './step';

/** «Abrir mesa»: from chat or tab, with or without a meeting event of Teams. */
export const openMesa: Act<MesaInput> = {
  name: 'mesas/open',
  run: async (raw, desk) => {
    const input = parseWith(MesaInput, raw);
    if (!input.ok) return input;
    const mesa = await permitted(desk, input.value.mesaId, 'mesas/open');
    return mesa.ok ? changeMesa(desk, input.value.mesaId, { type: 'open' }) : mesa;
  },
};

/** «Iniciar punto n»; the other items stay as they are (MES-054). */
export const callItem: Act<CallItemInput> = {
  name: 'mesas/call-item',
  run: async (raw, desk) => {
    const input = parseWith(CallItemInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/call-item');
    if (!mesa.ok) return mesa;
    const called = await changeMesa(desk, mesaId, { type: 'call-item', itemId });
    // A second click on a point that is under way begins no step either.
    const before = mesa.value.items.find(({ id }) => id === itemId);
    return called.ok && before?.kind !== 'open' ? reachIndicators(desk, mesaId, mesa.value) : called;
  },
};

/** «Cerrar mesa»: refused, with the list, while an indicator has no outcome (MES-057). */
export const closeMesa: Act<MesaInput> = {
  name: 'mesas/close',
  run: async (raw, desk) => {
    const input = parseWith(MesaInput, raw);
    if (!input.ok) return input;
    const { mesaId } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/close');
    if (!mesa.ok) return mesa;
    const closed = await changeMesa(desk, mesaId, { type: 'close' });
    return closed.ok || closed.refusal.code !== 'puntos-sin-resultado'
      ? closed
      : named(desk, mesa.value, closed.refusal.message);
  },
};

/** The decision knows numbers of items; people know indicators by code and name. */
async function named(desk: Desk, { items }: KnownMesa, message: string): Promise<Result<never>> {
  const details: string[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === 'decided') continue;
    const { state } = await desk.look(indicatorFeature, item.indicatorId);
    const name = state.kind === 'none' ? '' : ` · ${`${state.codigo} ${state.nombre}`.trim()}`;
    details.push(`Punto ${index + 1}${name}`);
  }
  return refuse('puntos-sin-resultado', message, details);
}

/** What Graph answered when the event was created; only the product itself writes it. */
export const linkCalendar: Act<LinkCalendarInput> = {
  name: 'mesas/link-calendar',
  run: async (raw, desk) => {
    const input = parseWith(LinkCalendarInput, raw);
    if (!input.ok) return input;
    const { mesaId, sesionId } = input.value;
    const { start, end, ...link } = input.value.calendar;
    const calendar = { ...link, ...(start && end ? { start, end } : {}) };
    const mesa = await permitted(desk, mesaId, 'mesas/link-calendar');
    if (!mesa.ok) return mesa;
    const of = sesionId === undefined ? {} : { sesionId };
    return changeMesa(desk, mesaId, { type: 'link-calendar', calendar, ...of });
  },
};
