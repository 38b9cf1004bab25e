import { formFeature, formTarget, type KnownForm } from '../dies058';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type KnownMesa, mesaFeature, mesaTarget } from '../mesas';
import { may } from '../people';
import { subsistemaName } from './indicator';
import { loadRegister, type RegisterEntry } from './register';
import type { ProgressGroup, ProgressView } from './views';
import { ESTADO_FORM, ESTADO_MESA } from './words';

const WITHOUT = 'Sin mesa';
const WAITING = 'Por decidir';
const OUTCOMES = {
  concertado: 'Concertado',
  'concertado-con-ajustes': 'Concertado con ajustes',
  'no-concertado': 'No concertado',
  aplazado: 'Aplazado',
} as const;

interface Placed extends RegisterEntry {
  readonly resultado: string;
  readonly fase: string;
}

/** Mesas held and pending, each indicator of the matrix once by how far it is, forms by state; by dependencia, subsistema, tema and fase (MES-080). */
export async function progressView(
  reader: Reader,
  actor: Actor,
  { procesoId }: { readonly procesoId: string },
): Promise<Result<ProgressView>> {
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
      ? [state]
      : [],
  );
  const forms = foundForms.flatMap(({ id, state }) => {
    if (state.kind === 'none') return [];
    const mesa = states.get(state.mesaId) ?? { kind: 'none' as const };
    return may(actor, 'forms/read', formTarget(state, mesa, actor), state.kind).ok ? [{ id, state }] : [];
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
  const by = (keyOf: (one: Placed) => string | null, nameOf: (id: string | null) => string) =>
    grouped(placed, keyOf, nameOf);
  return ok({
    mesas: {
      total: mesas.length,
      porEstado: tally(mesas.map(({ kind }) => ESTADO_MESA[kind])),
      porFase: tally(mesas.map(({ plan }) => `Fase ${plan.fase}`)),
    },
    formatos: { total: forms.length, porEstado: tally(forms.map(({ state }) => ESTADO_FORM[state.kind])) },
    total: group(null, 'Total', placed),
    dependencias: by(
      ({ state }) => state.assignment.dependenciaId,
      (id) => proceso.dependencias.find((one) => one.id === id)?.nombre ?? 'Sin dependencia asignada',
    ),
    subsistemas: by(
      ({ state }) => state.assignment.subsistema,
      (id) => subsistemaName(id, proceso) ?? 'Sin subsistema asignado',
    ),
    temas: by(
      ({ state }) => state.assignment.tema,
      (id) => (id === null ? 'Sin tema' : `Tema ${id}`),
    ),
    fases: by(
      ({ fase }) => fase,
      (id) => id ?? WITHOUT,
    ),
  });
}

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

function grouped(
  placed: readonly Placed[],
  keyOf: (one: Placed) => string | null,
  nameOf: (id: string | null) => string,
): readonly ProgressGroup[] {
  const keys = [...new Set(placed.map(keyOf))];
  return keys
    .map((id) =>
      group(
        id,
        nameOf(id),
        placed.filter((one) => keyOf(one) === id),
      ),
    )
    .sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'));
}

const group = (id: string | null, nombre: string, placed: readonly Placed[]): ProgressGroup => ({
  id,
  nombre,
  indicadores: placed.length,
  porResultado: tally(placed.map(({ resultado }) => resultado)),
});

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
