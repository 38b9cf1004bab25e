import { consulting, type Desk } from '../../kernel/handle';
import type { Reader } from '../../kernel/store';
import { holdersOf, procesoFeature } from '../../people';
import type { Invitee } from '../agenda';
import { calledTo } from '../plan-people';
import type { KnownMesa } from '../target';
import type { LadoVb, Propuesto } from './nouns';
import { namedByRegister } from './roster';

/**
 * Who is called, from the register (MES-030): the enlaces of the dependencia and of the subsistemas of its indicators, and the members of the
 * USEPOT related to it. Whoever was put in the calendar when the mesa was scheduled is there as cited.
 */
export async function proposedFor(desk: Desk, mesa: KnownMesa): Promise<readonly Propuesto[]> {
  const { plan } = mesa;
  const booked = new Set(calledTo(plan).map(({ personId }) => personId));
  const origins = new Map<string, Invitee['origin']>();
  const add = (origin: Invitee['origin'], ids: readonly (string | null | undefined)[]): void => {
    for (const id of ids) if (id && !origins.has(id)) origins.set(id, origin);
  };
  add('usepot', [plan.moderador.personId, plan.relator.personId]);
  add('enlace', [plan.enlace?.personId]);
  for (const { person, origin } of plan.invitees) add(origin, [person.personId]);
  const named = await namedByRegister(
    consulting(desk),
    plan,
    mesa.items.map(({ indicatorId }) => indicatorId),
  );
  for (const [personId, origin] of named) add(origin, [personId]);
  const found = await Promise.all([...origins.keys()].map((id) => desk.persons.current(id)));
  return found.flatMap((person) =>
    person === null
      ? []
      : [
          {
            person: { personId: person.personId, version: person.version },
            origin: origins.get(person.personId) ?? 'usepot',
            ...(booked.has(person.personId) ? { booked: true } : {}),
          },
        ],
  );
}

/** Who gives the visto bueno: the líderes of the USEPOT, and the directivo of the dependencia (MES-033). */
export async function whoApproves(
  reader: Reader,
  { plan }: KnownMesa,
): Promise<Readonly<Record<LadoVb, readonly string[]>>> {
  const { state } = await reader.get(procesoFeature, plan.procesoId);
  const dependencia =
    state.kind === 'open' ? state.dependencias.find(({ id }) => id === plan.dependenciaId) : undefined;
  const leaders = await holdersOf(reader, 'lider-usepot', plan.procesoId);
  return {
    lider: leaders.map(({ personId }) => personId),
    directivo: dependencia?.directivoId ? [dependencia.directivoId] : [],
  };
}
