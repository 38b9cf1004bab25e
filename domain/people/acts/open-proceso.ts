import { SYSTEM } from '../../kernel/actor';
import type { Act } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok } from '../../kernel/result';
import { may } from '../may';
import { ConfigureProcesoInput, OpenProcesoInput } from '../parse';
import { personFeature } from '../person';
import { procesoFeature } from '../proceso';
import { DEFAULT_SETTINGS } from '../settings';
import { given } from './given';

/** Opens a register with its own configuration and roles; who opens it becomes its administrador. */
export const openProceso: Act<OpenProcesoInput, { readonly procesoId: string }> = {
  name: 'procesos/open',
  run: async (raw, desk) => {
    const input = parseWith(OpenProcesoInput, raw);
    if (!input.ok) return input;
    const { procesoId = desk.newId(), nombre, settings } = input.value;
    const allowed = may(desk.actor, 'procesos/open', { procesoId });
    if (!allowed.ok) return allowed;
    const before = await desk.get(procesoFeature, procesoId);
    if (before.state.kind === 'open') return ok({ procesoId });
    const opened = await desk.change(procesoFeature, procesoId, {
      type: 'open',
      nombre,
      settings: { ...DEFAULT_SETTINGS, ...given(settings) },
    });
    if (!opened.ok) return opened;
    const { personId } = desk.actor.person;
    if (personId === SYSTEM.personId) return ok({ procesoId });
    const granted = await desk.change(personFeature, personId, {
      type: 'grant',
      grant: { role: 'administrador', scope: { kind: 'proceso', id: procesoId } },
    });
    return granted.ok ? ok({ procesoId }) : granted;
  },
};

/** Terms with their origin, closures of the office, data notice: configuration that shows where it comes from. */
export const configureProceso: Act<ConfigureProcesoInput> = {
  name: 'procesos/configure',
  run: async (raw, desk) => {
    const input = parseWith(ConfigureProcesoInput, raw);
    if (!input.ok) return input;
    const { procesoId, settings } = input.value;
    const allowed = may(desk.actor, 'procesos/configure', { procesoId });
    if (!allowed.ok) return allowed;
    const changed = await desk.change(procesoFeature, procesoId, {
      type: 'configure',
      settings: given(settings),
    });
    return changed.ok ? ok(undefined) : changed;
  },
};
