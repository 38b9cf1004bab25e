import { attendanceFeature, presentAt, STILL } from '../attendance';
import { indicatorFeature } from '../indicators';
import type { Actor } from '../kernel/actor';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { calledTo, type KnownMesa, loadMesa, mesaTarget } from '../mesas';
import { may } from '../people';
import { MAYORIAS, votacionesOf } from '../votes';
import { loadNames } from './names';
import { offersOf } from './offers';
import { viewOfVotacion } from './view-votacion';
import type { VotacionesView, VotacionView } from './views';

/** What is looked up: everything, or what the card of a vote says, which of an open one leaves out the roll: three hundred people may be on it. */
type Shown = 'all' | 'card';

/** The votes of the current sesión of a mesa, for who may see the mesa (F16). */
export async function votacionesView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
  shown: Shown = 'all',
): Promise<Result<VotacionesView>> {
  const loaded = await loadMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const mesa = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const conducts = shown === 'all' && may(actor, 'votaciones/conduct', target, mesa.kind).ok;
  const { state: sheet } = await reader.get(attendanceFeature, mesa.plan.sesionId);
  const about = conducts ? [...calledTo(mesa.plan), ...presentAt(sheet, STILL)] : [];
  const names = await loadNames(reader, about, [], false);
  const people = [...new Map(about.map((person) => [person.personId, person])).values()];
  return ok({
    mesaId,
    votaciones: await votacionesIn(reader, actor, mesaId, mesa, shown),
    personas: people.map(names.of),
    mayorias: conducts ? MAYORIAS.map(({ id, nombre, texto }) => ({ id, nombre, texto })) : [],
    puntos: conducts ? await pointsOf(reader, mesa) : [],
    offers: offersOf(actor, target, mesa.kind, [
      {
        verb: 'votaciones/start',
        label: 'Nueva votación',
        action: 'votaciones/conduct',
        when: mesa.kind === 'open' || mesa.kind === 'scheduled',
      },
    ]),
  });
}

/** Those of one sesión, as this person sees them. */
export async function votacionesIn(
  reader: Reader,
  actor: Actor,
  mesaId: string,
  mesa: KnownMesa,
  shown: Shown = 'all',
): Promise<readonly VotacionView[]> {
  const found = await votacionesOf(reader, { mesaId, sesionId: mesa.plan.sesionId });
  if (found.length === 0) return [];
  const { state: sheet } = await reader.get(attendanceFeature, mesa.plan.sesionId);
  const [names, puntos] = await Promise.all([
    loadNames(
      reader,
      shown === 'all' ? [found, sheet] : found.filter(({ state }) => state.kind !== 'open'),
      [],
      false,
    ),
    pointsOf(reader, mesa, shown === 'all' ? undefined : found.map(({ state }) => state.plan.itemId)),
  ]);
  const seen = { mesa, sheet, puntos, actor, names };
  return found.map(({ id, state }) => viewOfVotacion(id, state, seen));
}

export async function pointsOf(
  reader: Reader,
  { items }: KnownMesa,
  only?: readonly (string | null)[],
): Promise<VotacionesView['puntos']> {
  const numbered = items.map(({ id, indicatorId }, i) => ({ id, indicatorId, orden: i + 1 }));
  return Promise.all(
    numbered
      .filter(({ id }) => only === undefined || only.includes(id))
      .map(async ({ id, indicatorId, orden }) => {
        const { state } = await reader.get(indicatorFeature, indicatorId);
        const nombre = state.kind === 'none' ? 'Indicador nuevo' : state.nombre;
        return { itemId: id, titulo: `Punto ${orden} · ${nombre}` };
      }),
  );
}
