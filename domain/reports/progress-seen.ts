import { formFeature, formTarget, type KnownForm, type OpenProceso } from '../dies058';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, mesaFeature, mesaTarget } from '../mesas';
import { may } from '../people';
import { subsistemaName } from './indicator';
import { loadRegister, type RegisterEntry } from './register';
import type { ProgressCut } from './views';

const WITHOUT = 'Sin mesa';
const WAITING = 'Por decidir';
const OUTCOMES = {
  concertado: 'Concertado',
  'concertado-con-ajustes': 'Concertado con ajustes',
  'no-concertado': 'No concertado',
  aplazado: 'Aplazado',
} as const;

export interface Placed extends RegisterEntry {
  readonly resultado: string;
  readonly fase: string;
}

interface Seen {
  readonly proceso: OpenProceso;
  readonly mesas: readonly { readonly id: string; readonly mesa: KnownMesa }[];
  readonly forms: readonly { readonly id: string; readonly form: KnownForm }[];
  readonly placed: readonly Placed[];
}

/** Everything of the proceso that the viewer may see, each indicator of the matrix once, with how far it is. */
export async function seenBy(reader: Reader, actor: Actor, procesoId: string): Promise<Result<Seen>> {
  const loaded = await loadRegister(reader, actor, { procesoId });
  if (!loaded.ok) return loaded;
  const { entries, proceso } = loaded.value;
  const [foundMesas, foundForms] = await Promise.all([
    reader.find(mesaFeature, { procesoId }, { orderBy: 'start' }),
    reader.find(formFeature, { procesoId }, { orderBy: 'consecutivo' }),
  ]);
  const states = new Map(foundMesas.map(({ id, state }) => [id, state]));
  const mesas = foundMesas.flatMap(({ id, state }) =>
    state.kind !== 'none' && may(actor, 'mesas/read', mesaTarget(id, state, actor), state.kind).ok
      ? [{ id, mesa: state }]
      : [],
  );
  const forms = foundForms.flatMap(({ id, state }) => {
    if (state.kind === 'none') return [];
    const mesa = states.get(state.mesaId) ?? { kind: 'none' as const };
    return may(actor, 'forms/read', formTarget(state, mesa, actor), state.kind).ok
      ? [{ id, form: state }]
      : [];
  });
  const seats = seatsOf(foundMesas.flatMap(({ state }) => (state.kind === 'none' ? [] : [state])));
  const latest = new Map(
    foundForms.flatMap(({ state }): (readonly [string, KnownForm])[] =>
      state.kind === 'none' || state.kind === 'withdrawn' || state.indicatorId === null
        ? []
        : [[state.indicatorId, state]],
    ),
  );
  const placed = entries.map((entry): Placed => {
    const mesa = seats.get(entry.id);
    const form = latest.get(entry.id);
    return {
      ...entry,
      resultado: form?.outcome ? OUTCOMES[form.outcome] : mesa ? WAITING : WITHOUT,
      fase: mesa ? `Fase ${mesa.plan.fase}` : WITHOUT,
    };
  });
  return ok({ proceso, mesas, forms, placed });
}

/** How the indicators are cut: the key of each one in a cut, and what that key is called. */
export const CUTS: Readonly<
  Record<
    ProgressCut,
    {
      readonly keyOf: (one: Placed) => string | null;
      readonly nameOf: (id: string | null, proceso: OpenProceso) => string;
    }
  >
> = {
  dependencias: {
    keyOf: ({ state }) => state.assignment.dependenciaId,
    nameOf: (id, { dependencias }) =>
      dependencias.find((one) => one.id === id)?.nombre ?? 'Sin dependencia asignada',
  },
  subsistemas: {
    keyOf: ({ state }) => state.assignment.subsistema,
    nameOf: (id, proceso) => subsistemaName(id, proceso) ?? 'Sin subsistema asignado',
  },
  temas: {
    keyOf: ({ state }) => state.assignment.tema,
    nameOf: (id) => (id === null ? 'Sin tema' : `Tema ${id}`),
  },
  fases: { keyOf: ({ fase }) => fase, nameOf: (id) => id ?? WITHOUT },
};

/** The last mesa, not cancelled, that has each indicator on its agenda. */
const seatsOf = (mesas: readonly KnownMesa[]): ReadonlyMap<string, KnownMesa> =>
  new Map(
    mesas
      .filter(({ kind }) => kind !== 'cancelled')
      .flatMap((mesa) =>
        mesa.items.flatMap(({ indicatorId }): (readonly [string, KnownMesa])[] =>
          indicatorId === null ? [] : [[indicatorId, mesa]],
        ),
      ),
  );
