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

/** The votes of the current sesión of a mesa, for who may see the mesa (F16). */
export async function votacionesView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
): Promise<Result<VotacionesView>> {
  const loaded = await loadMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const mesa = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const conducts = may(actor, 'votaciones/conduct', target, mesa.kind).ok;
  const { state: sheet } = await reader.get(attendanceFeature, mesa.plan.sesionId);
  const about = conducts ? [...calledTo(mesa.plan), ...presentAt(sheet, STILL)] : [];
  const names = await loadNames(reader, about, [], false);
  const people = [...new Map(about.map((person) => [person.personId, person])).values()];
  return ok({
    mesaId,
    votaciones: await votacionesIn(reader, actor, mesaId, mesa),
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
): Promise<readonly VotacionView[]> {
  const found = await votacionesOf(reader, { mesaId, sesionId: mesa.plan.sesionId });
  if (found.length === 0) return [];
  const { state: sheet } = await reader.get(attendanceFeature, mesa.plan.sesionId);
  const [names, puntos] = await Promise.all([
    loadNames(reader, [found, sheet], [], false),
    pointsOf(reader, mesa),
  ]);
  const seen = { mesa, sheet, puntos, actor, names };
  return found.map(({ id, state }) => viewOfVotacion(id, state, seen));
}

export async function pointsOf(reader: Reader, { items }: KnownMesa): Promise<VotacionesView['puntos']> {
  const indicators = await Promise.all(
    items.map(async ({ indicatorId }) => (await reader.get(indicatorFeature, indicatorId)).state),
  );
  return items.map(({ id }, i) => {
    const indicator = indicators[i];
    const nombre = !indicator || indicator.kind === 'none' ? 'Indicador nuevo' : indicator.nombre;
    return { itemId: id, titulo: `Punto ${i + 1} · ${nombre}` };
  });
}
