import { type IndicatorState, indicatorFeature } from '../../domain/indicators';
import { rollForward } from '../../domain/kernel/business-days';
import { addDays, bogotaDay, bogotaTime, fechaHora, type PlainDate } from '../../domain/kernel/instant';
import { type Result, refuse } from '../../domain/kernel/result';
import type { Found, PersonVersion } from '../../domain/kernel/store';
import { punto } from '../../domain/kernel/text';
import {
  guestSuggestions,
  type MesaState,
  mesaFeature,
  momentsSaid,
  type RelatorSuggestion,
  relatorSuggestion,
} from '../../domain/mesas';
import { type Dependencia, holdersOf, procesoFeature, type Role } from '../../domain/people';
import type { Turn } from '../action';

export interface Convening {
  readonly dependencia: Dependencia;
  readonly indicators: readonly Found<IndicatorState>[];
  /** Indicators that are in a mesa which is not closed yet, with its number. */
  readonly busy: ReadonlyMap<string, number>;
  /** Who can moderate or relate. */
  readonly staff: readonly PersonVersion[];
  readonly related: readonly PersonVersion[];
  readonly called: ReadonlySet<string>;
  readonly moderadorId: string | null;
  readonly relator: RelatorSuggestion;
  readonly slot: { readonly fecha: PlainDate; readonly hora: string; readonly said: string };
}

const STAFF: readonly Role[] = [
  'enlace-usepot',
  'coordinador-usepot',
  'lider-usepot',
  'relator',
  'coordinador-tematico',
];

/** What the form proposes for a dependencia: its indicators, people, relator and the next moment that suits them. */
export async function conveningOf(turn: Turn, dependenciaId: string): Promise<Result<Convening>> {
  const { reader, ports } = turn;
  const { procesoId } = ports;
  const dependencia = (await dependenciasOf(turn)).find(({ id }) => id === dependenciaId);
  if (!dependencia) return refuse('dependencia-desconocida', 'No encontré esa dependencia en el proceso.');
  const indicators = await reader.find(
    indicatorFeature,
    { procesoId, dependenciaId, status: 'active' },
    { orderBy: 'codigo' },
  );
  const staff = await staffOf(turn);
  const relator = await relatorSuggestion(reader, procesoId, dependenciaId);
  const { state: proceso } = await reader.get(procesoFeature, procesoId);
  const guests = await guestSuggestions(reader, proceso, procesoId, dependenciaId);
  const called = new Set(
    [
      dependencia.enlaceTecnicoId,
      ...guests.map(({ personId }) => personId),
      ...indicators.flatMap(({ state }) =>
        state.kind === 'none' ? [] : [state.assignment.coordinadorId, state.assignment.enlaceId],
      ),
    ].filter((id) => id !== null),
  );
  const related = await peopleOf(turn, [...called, dependencia.superiorId, dependencia.directivoId]);
  const moderadorId = dependencia.enlaceUsepotId;
  const needed = [
    moderadorId,
    relator.kind === 'one' ? relator.personId : null,
    dependencia.enlaceTecnicoId,
  ].filter((id) => id !== null);
  return {
    ok: true,
    value: {
      dependencia,
      indicators,
      busy: await busyOf(turn),
      staff,
      related: merged(related, staff),
      called,
      moderadorId,
      relator,
      slot: await slotOf(turn, needed),
    },
  };
}

export async function dependenciasOf({ reader, ports }: Turn): Promise<readonly Dependencia[]> {
  const { state } = await reader.get(procesoFeature, ports.procesoId);
  return state.kind === 'open' ? state.dependencias : [];
}

async function staffOf(turn: Turn): Promise<readonly PersonVersion[]> {
  const held = await Promise.all(STAFF.map((role) => holdersOf(turn.reader, role, turn.ports.procesoId)));
  return peopleOf(
    turn,
    held.flat().map(({ personId }) => personId),
  );
}

async function peopleOf(
  { reader }: Turn,
  ids: readonly (string | null)[],
): Promise<readonly PersonVersion[]> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => (id === null ? null : reader.persons.current(id))),
  );
  return found.filter((person) => person !== null);
}
const merged = (
  first: readonly PersonVersion[],
  then: readonly PersonVersion[],
): readonly PersonVersion[] => [
  ...new Map([...first, ...then].map((person) => [person.personId, person])).values(),
];

async function busyOf({ reader, ports }: Turn): Promise<ReadonlyMap<string, number>> {
  const open: readonly Found<MesaState>[] = await reader.find(mesaFeature, {
    procesoId: ports.procesoId,
    status: ['scheduled', 'open'],
  });
  return new Map(
    open.flatMap(({ state }) =>
      state.kind === 'none' ? [] : state.items.map((item) => [item.indicatorId, state.plan.numero] as const),
    ),
  );
}

const MINUTES = 120;
async function slotOf(turn: Turn, personIds: readonly string[]): Promise<Convening['slot']> {
  const free = await turn.ports.freeMoments(turn.actor, personIds, MINUTES, 1);
  const slot = free.moments[0];
  if (slot)
    return {
      fecha: bogotaDay(slot.start),
      hora: bogotaTime(slot.start),
      said: punto(
        `Próximo espacio libre de quien modera, quien relata y el enlace: ${fechaHora(slot.start)}`,
      ),
    };
  const fecha = rollForward(addDays(turn.ports.office.today(), 1));
  return { fecha, hora: '09:00', said: momentsSaid(free, new Set(personIds).size, MINUTES) };
}
